import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Disputes over who reported an investor first, with their rulings; people behind a lead whose firm is not known. */
export class FirstReports1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [DISPUTES, CONTACTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE lead_contacts, first_report_disputes;
      DROP FUNCTION refuse_ruling_change()`);
  }
}

/** Raised by one, ruled by another; what was ruled stands for good, a new dispute may follow. */
const DISPUTES = `
  CREATE TABLE first_report_disputes (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    report_id uuid NOT NULL REFERENCES first_reports,
    claimant_report_id uuid NOT NULL REFERENCES first_reports,
    reason text NOT NULL,
    decision text CHECK (decision IN ('upheld', 'rejected')),
    ruling_reason text,
    ruled_by uuid REFERENCES users,
    ruled_at timestamptz,
    CHECK (report_id <> claimant_report_id),
    CHECK ((decision IS NULL) = (ruled_by IS NULL)),
    CHECK ((decision IS NULL) = (ruled_at IS NULL)),
    CHECK ((decision IS NULL) = (ruling_reason IS NULL)),
    CONSTRAINT first_report_disputes_two_persons CHECK (ruled_by <> created_by)
  );
  CREATE UNIQUE INDEX first_report_disputes_open ON first_report_disputes (report_id, claimant_report_id)
    WHERE decision IS NULL;
  CREATE INDEX first_report_disputes_report ON first_report_disputes (report_id);
  CREATE INDEX first_report_disputes_claimant ON first_report_disputes (claimant_report_id);
  CREATE INDEX first_report_disputes_updated ON first_report_disputes (updated_at DESC, id DESC);
  CREATE FUNCTION refuse_ruling_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.decision IS NOT NULL OR NEW.report_id <> OLD.report_id
      OR NEW.claimant_report_id <> OLD.claimant_report_id OR NEW.reason <> OLD.reason THEN
      RAISE EXCEPTION 'what was disputed and ruled is not rewritten';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_ruling_change BEFORE UPDATE OR DELETE ON first_report_disputes FOR EACH ROW
    EXECUTE FUNCTION refuse_ruling_change()`;

/** Kept off the lead itself: what changes there is told in full in its history. */
const CONTACTS = `
  CREATE TABLE lead_contacts (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL REFERENCES leads,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    phone text CHECK (length(phone) BETWEEN 1 AND 60),
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users,
    CONSTRAINT lead_contacts_key UNIQUE NULLS NOT DISTINCT (lead_id, name, phone)
  )`;
