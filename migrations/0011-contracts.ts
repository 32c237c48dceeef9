import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts, what they say version by version, and the ledger of who is credited with how much and when. */
export class Contracts1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CONTRACTS, VERSIONS, SHARES, EVIDENCE, LEDGER, LOCKS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE period_locks, credit_movements, contract_evidence, contract_funds, contract_credits, contract_versions;
      DROP FUNCTION credits_are_whole(), refuse_movement_change(), refuse_version_change(), refuse_part_change(),
        contracts_known(timestamptz);
      DROP TABLE contracts_history, contracts`);
  }
}

const RECORD = `
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL`;

/** Verified, a contract stays in its cohort whatever becomes of it; only `void` takes it out. */
const CONTRACTS = `
  CREATE TABLE contracts (${RECORD},
    kind text NOT NULL CHECK (kind IN ('framework', 'formal')),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    lead_id uuid CONSTRAINT contracts_lead_id_fkey REFERENCES leads,
    enterprise_id uuid NOT NULL CONSTRAINT contracts_enterprise_id_fkey REFERENCES enterprises,
    sector text NOT NULL CHECK (sector IN ('manufacturing', 'services', 'technology', 'other')),
    district_id uuid CONSTRAINT contracts_district_id_fkey REFERENCES org_units,
    site_class text CHECK (site_class IN ('leased', 'land', 'heavy')),
    signed_on business_date NOT NULL,
    signed_is_proxy boolean NOT NULL DEFAULT false,
    amount_estimated boolean NOT NULL DEFAULT false,
    design_capacity numeric CHECK (design_capacity >= 0),
    capacity_unit text CHECK (length(capacity_unit) BETWEEN 1 AND 40),
    status text NOT NULL CHECK (status IN ('draft', 'submitted', 'verified', 'rejected', 'terminated', 'void')),
    basis text NOT NULL DEFAULT 'evidence' CHECK (basis IN ('evidence', 'import')),
    submitted_at timestamptz,
    submitted_by uuid REFERENCES users,
    decided_at timestamptz,
    decided_by uuid REFERENCES users,
    decision_reason text,
    false_report boolean NOT NULL DEFAULT false,
    terminated_on business_date,
    termination_reason text,
    void_reason text,
    duplicate_of uuid CONSTRAINT contracts_duplicate_of_fkey REFERENCES contracts,
    not_duplicate_reason text,
    source_status text,
    unknown_team text,
    unknown_district text,
    remark text,
    CHECK (status IN ('draft', 'void') OR submitted_at IS NOT NULL),
    CHECK ((submitted_at IS NULL) = (submitted_by IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (status NOT IN ('verified', 'rejected', 'terminated') OR decided_at IS NOT NULL),
    CHECK ((status = 'terminated') = (terminated_on IS NOT NULL)),
    CHECK ((terminated_on IS NULL) = (termination_reason IS NULL)),
    CHECK ((status = 'void') = (void_reason IS NOT NULL)),
    CHECK (NOT false_report OR status IN ('rejected', 'void')),
    CHECK (duplicate_of IS NULL OR (status IN ('rejected', 'void') AND duplicate_of <> id)),
    CONSTRAINT contracts_two_persons CHECK (basis = 'import' OR decided_by NOT IN (created_by, submitted_by))
  );
  CREATE INDEX contracts_updated ON contracts (updated_at DESC, id DESC);
  CREATE INDEX contracts_signed ON contracts (business_date_last(signed_on::text), id);
  CREATE INDEX contracts_enterprise ON contracts (enterprise_id);
  CREATE INDEX contracts_lead ON contracts (lead_id);
  CREATE INDEX contracts_waiting ON contracts (submitted_at, id) WHERE status = 'submitted';
  SELECT track_history('contracts')`;

/**
 * What a contract says from a day on: number 1 as signed, the others by amendment. \`known_from\` is when the version came
 * into force in our knowledge; a version in force is never changed.
 */
const VERSIONS = `
  CREATE TABLE contract_versions (${RECORD},
    contract_id uuid NOT NULL CONSTRAINT contract_versions_contract_id_fkey REFERENCES contracts,
    number int NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN ('proposed', 'in-force', 'rejected')),
    known_from timestamptz,
    effective_on business_date NOT NULL,
    amount numeric(20, 2) CHECK (amount >= 0),
    currency text NOT NULL DEFAULT 'CNY' CHECK (currency ~ '^[A-Z]{3}$'),
    fx_rate numeric CHECK (fx_rate > 0),
    fx_date date,
    amount_cny numeric GENERATED ALWAYS AS (CASE WHEN currency = 'CNY' THEN amount ELSE amount * fx_rate END) STORED,
    performing_on business_date,
    groundbreaking_on business_date,
    completion_on business_date,
    commissioning_on business_date,
    capacity_attainment_on business_date,
    reason text,
    decided_at timestamptz,
    decided_by uuid REFERENCES users,
    decision_reason text,
    CONSTRAINT contract_versions_number_key UNIQUE (contract_id, number),
    CHECK ((state = 'in-force') = (known_from IS NOT NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (number = 1 OR reason IS NOT NULL),
    CONSTRAINT contract_versions_two_persons CHECK (number = 1 OR decided_by <> created_by)
  );
  CREATE UNIQUE INDEX contract_versions_one_proposed ON contract_versions (contract_id) WHERE state = 'proposed';
  CREATE FUNCTION refuse_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a version in force is not changed; amend the contract';
  END $$;
  CREATE TRIGGER refuse_version_change BEFORE UPDATE OR DELETE ON contract_versions FOR EACH ROW
    WHEN (OLD.state <> 'proposed') EXECUTE FUNCTION refuse_version_change()`;

/** Shares of the teams add up to a whole, or nobody is credited (an imported row of an unknown team). */
const SHARES = `
  CREATE TABLE contract_credits (
    version_id uuid NOT NULL CONSTRAINT contract_credits_version_id_fkey REFERENCES contract_versions ON DELETE CASCADE,
    team_id uuid NOT NULL CONSTRAINT contract_credits_team_id_fkey REFERENCES org_units,
    percent numeric(7, 4) NOT NULL CHECK (percent > 0 AND percent <= 100),
    CONSTRAINT contract_credits_key PRIMARY KEY (version_id, team_id)
  );
  CREATE INDEX contract_credits_team ON contract_credits (team_id);
  CREATE FUNCTION credits_are_whole() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    of_version uuid := coalesce(NEW.version_id, OLD.version_id);
  BEGIN
    IF (SELECT coalesce(sum(percent), 100) <> 100 FROM contract_credits WHERE version_id = of_version) THEN
      RAISE EXCEPTION 'credits do not add up to 100' USING ERRCODE = '23514', CONSTRAINT = 'contract_credits_whole';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER credits_are_whole AFTER INSERT OR UPDATE OR DELETE ON contract_credits
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION credits_are_whole();
  CREATE TABLE contract_funds (
    version_id uuid NOT NULL CONSTRAINT contract_funds_version_id_fkey REFERENCES contract_versions ON DELETE CASCADE,
    due_on date NOT NULL,
    amount numeric(20, 2) NOT NULL CHECK (amount >= 0),
    CONSTRAINT contract_funds_key PRIMARY KEY (version_id, due_on)
  );
  CREATE FUNCTION refuse_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM contract_versions WHERE id = OLD.version_id AND state <> 'proposed') THEN
      RAISE EXCEPTION 'a version in force is not changed; amend the contract';
    END IF;
    RETURN coalesce(NEW, OLD);
  END $$;
  CREATE TRIGGER refuse_part_change BEFORE UPDATE OR DELETE ON contract_credits FOR EACH ROW
    EXECUTE FUNCTION refuse_part_change();
  CREATE TRIGGER refuse_part_change BEFORE UPDATE OR DELETE ON contract_funds FOR EACH ROW
    EXECUTE FUNCTION refuse_part_change()`;

const KINDS = `kind text NOT NULL CHECK (kind IN ('contract-text', 'legal-review', 'meeting-minute', 'business-licence',
    'land-contract', 'lease', 'project-filing', 'eia-approval', 'construction-permit', 'land-deed', 'site-photo',
    'statistics-entry', 'bank-slip', 'capital-verification', 'invoice', 'acceptance-certificate', 'equipment-invoice',
    'power-bill', 'tax-invoice', 'output-report', 'other'))`;

/** Of the contract itself, or of the amendment that the version is. */
const EVIDENCE = `
  CREATE TABLE contract_evidence (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL CONSTRAINT contract_evidence_contract_id_fkey REFERENCES contracts,
    version_id uuid REFERENCES contract_versions,
    file_id uuid NOT NULL CONSTRAINT contract_evidence_file_id_fkey REFERENCES files,
    ${KINDS},
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES users,
    CONSTRAINT contract_evidence_key UNIQUE (contract_id, file_id, kind)
  );
  CREATE INDEX contract_evidence_file ON contract_evidence (file_id)`;

/**
 * One ledger: what a signing or an amendment moved to a team, written when it was verified. \`credited_on\` is the day it
 * counts on: the day it happened, or, where that period was locked, the day it was recorded. Movements of a contract
 * void at the asked instant are left out by whoever reads. A reopened period takes back what a lock had sent elsewhere:
 * a pair of movements, out of the day it counted on and into the day it happened. Percents and amounts add up per team.
 */
const LEDGER = `
  CREATE TABLE credit_movements (
    id uuid PRIMARY KEY,
    contract_id uuid NOT NULL REFERENCES contracts,
    version_id uuid NOT NULL REFERENCES contract_versions,
    team_id uuid REFERENCES org_units,
    kind text NOT NULL CHECK (kind IN ('signing', 'amendment', 'reopening')),
    percent numeric(7, 4) NOT NULL CHECK (percent BETWEEN -100 AND 100),
    amount numeric,
    occurred_on business_date NOT NULL,
    credited_on business_date NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT credit_movements_key UNIQUE NULLS NOT DISTINCT (version_id, team_id, kind, credited_on)
  );
  CREATE INDEX credit_movements_team ON credit_movements (team_id, business_date_last(credited_on::text));
  CREATE INDEX credit_movements_contract ON credit_movements (contract_id);
  CREATE FUNCTION refuse_movement_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the credit ledger is only added to';
  END $$;
  CREATE TRIGGER refuse_movement_change BEFORE UPDATE OR DELETE ON credit_movements FOR EACH ROW
    EXECUTE FUNCTION refuse_movement_change()`;

/**
 * A closed period: what is recorded after `locked_on` about it counts on the day it was recorded. Two persons lock it,
 * and two reopen it.
 */
const LOCKS = `
  CREATE TABLE period_locks (${RECORD},
    period text NOT NULL CHECK (period ~ '^\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
    locked_on date NOT NULL,
    reason text,
    approved_at timestamptz,
    approved_by uuid REFERENCES users,
    reopening_reason text,
    reopening_proposed_by uuid REFERENCES users,
    reopened_at timestamptz,
    reopened_by uuid REFERENCES users,
    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    CHECK ((reopened_at IS NULL) = (reopened_by IS NULL)),
    CHECK ((reopening_reason IS NULL) = (reopening_proposed_by IS NULL)),
    CHECK (reopened_at IS NULL OR (approved_at IS NOT NULL AND reopening_reason IS NOT NULL)),
    CONSTRAINT period_locks_two_persons CHECK (approved_by <> created_by),
    CONSTRAINT period_reopenings_two_persons CHECK (reopened_by <> reopening_proposed_by)
  );
  CREATE UNIQUE INDEX period_locks_closed ON period_locks (period) WHERE reopened_at IS NULL`;
