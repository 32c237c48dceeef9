import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What both sides of a contract promised, and how far it was kept. */
export class Commitments1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [COMMITMENTS, FULFILMENTS, EARLIER_CLAIMS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE fulfilment_evidence, commitment_fulfilments, commitments;
      ALTER TABLE contract_versions DROP CONSTRAINT contract_versions_number_check,
        ADD CONSTRAINT contract_versions_number_check CHECK (number > 0) NOT VALID`);
  }
}

const RECORD = `
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL`;

/** \`fair_competition\`: whether a promise of the government passed that review; a promise of money says so. */
const COMMITMENTS = `
  CREATE TABLE commitments (${RECORD},
    contract_id uuid NOT NULL CONSTRAINT commitments_contract_id_fkey REFERENCES contracts,
    side text NOT NULL CHECK (side IN ('enterprise', 'government')),
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
    quantity numeric CHECK (quantity > 0),
    unit text CHECK (length(unit) BETWEEN 1 AND 40),
    due_on business_date NOT NULL,
    fair_competition boolean
  );
  CREATE INDEX commitments_contract ON commitments (contract_id)`;

const FULFILMENTS = `
  CREATE TABLE commitment_fulfilments (${RECORD},
    commitment_id uuid NOT NULL REFERENCES commitments,
    occurred_on business_date NOT NULL,
    quantity numeric CHECK (quantity > 0),
    note text
  );
  CREATE INDEX commitment_fulfilments_commitment ON commitment_fulfilments (commitment_id);
  CREATE TABLE fulfilment_evidence (
    id uuid PRIMARY KEY,
    fulfilment_id uuid NOT NULL REFERENCES commitment_fulfilments,
    file_id uuid NOT NULL CONSTRAINT fulfilment_evidence_file_id_fkey REFERENCES files,
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES users,
    CONSTRAINT fulfilment_evidence_key UNIQUE (fulfilment_id, file_id, kind)
  );
  CREATE INDEX fulfilment_evidence_file ON fulfilment_evidence (file_id)`;

/**
 * What a rejected contract had said before it was corrected is kept under a negative number, with the instant it was
 * replaced as \`updated_at\`: what was claimed can be read as it was known.
 */
const EARLIER_CLAIMS = `
  ALTER TABLE contract_versions DROP CONSTRAINT contract_versions_number_check,
    ADD CONSTRAINT contract_versions_number_check CHECK (number <> 0 AND (number > 0 OR state = 'rejected'))`;
