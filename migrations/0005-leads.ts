import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leads, the history of their stages, and who reported an investor first. */
export class Leads1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [LEADS, STAGES, FIRST_REPORTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE first_reports, lead_stage_changes;
      DROP FUNCTION refuse_rewriting();
      DROP FUNCTION leads_known(timestamptz);
      DROP TABLE leads_history, leads`);
  }
}

const STAGE = `('filed', 'valid', 'negotiation', 'signed', 'invalid', 'lost', 'dormant')`;

const LEADS = `
  CREATE TABLE leads (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL CONSTRAINT leads_created_by_fkey REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    title text NOT NULL,
    enterprise_id uuid CONSTRAINT leads_enterprise_id_fkey REFERENCES enterprises,
    investor_name text,
    name_key text,
    confidential boolean NOT NULL DEFAULT false,
    sector text NOT NULL CHECK (sector IN ('manufacturing', 'services', 'technology', 'other')),
    source_channel text NOT NULL CHECK (source_channel IN ('visit', 'department', 'chain-leader-referral', 'association',
      'fund', 'intermediary', 'event', 'scenario', 'enterprise-itself', 'hotline', 'import', 'other')),
    referred_by_enterprise_id uuid CONSTRAINT leads_referred_by_enterprise_id_fkey REFERENCES enterprises,
    owner_team_id uuid CONSTRAINT leads_owner_team_id_fkey REFERENCES org_units,
    introducer_team_id uuid CONSTRAINT leads_introducer_team_id_fkey REFERENCES org_units,
    district_id uuid CONSTRAINT leads_district_id_fkey REFERENCES org_units,
    filed_on business_date,
    expected_amount numeric(20, 2) CHECK (expected_amount >= 0),
    expected_currency char(3),
    probability numeric(7, 4) CHECK (probability BETWEEN 0 AND 100),
    stage text NOT NULL CHECK (stage IN ${STAGE}),
    stage_since timestamptz NOT NULL,
    CHECK (enterprise_id IS NOT NULL OR investor_name IS NOT NULL),
    CHECK ((investor_name IS NULL) = (name_key IS NULL)),
    CHECK ((expected_amount IS NULL) = (expected_currency IS NULL))
  );
  CREATE INDEX leads_team_stage_updated ON leads (owner_team_id, stage, updated_at DESC, id DESC);
  CREATE INDEX leads_team_updated ON leads (owner_team_id, updated_at DESC, id DESC);
  CREATE INDEX leads_introducer_stage_updated ON leads (introducer_team_id, stage, updated_at DESC, id DESC)
    WHERE introducer_team_id IS NOT NULL;
  CREATE INDEX leads_filed ON leads ((coalesce(business_date_last(filed_on), '-infinity'::date)), id);
  CREATE INDEX leads_updated ON leads (updated_at DESC, id DESC);
  CREATE INDEX leads_enterprise ON leads (enterprise_id);
  CREATE INDEX leads_name_key ON leads (name_key);
  CREATE INDEX leads_title ON leads USING gin (title gin_trgm_ops);
  SELECT track_history('leads')`;

const STAGES = `
  CREATE TABLE lead_stage_changes (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL REFERENCES leads,
    from_stage text CHECK (from_stage IN ${STAGE}),
    to_stage text NOT NULL CHECK (to_stage IN ${STAGE}),
    changed_at timestamptz NOT NULL,
    occurred_on date NOT NULL,
    changed_by uuid NOT NULL REFERENCES users,
    actor_unit_ids uuid[] NOT NULL,
    reason text
  );
  CREATE INDEX lead_stage_changes_lead ON lead_stage_changes (lead_id, changed_at)`;

/** Never updated and never deleted: who reported first is settled by what stands here. */
const FIRST_REPORTS = `
  CREATE TABLE first_reports (
    id uuid PRIMARY KEY,
    lead_id uuid NOT NULL CONSTRAINT first_reports_lead_key UNIQUE REFERENCES leads,
    enterprise_id uuid REFERENCES enterprises,
    name_key text,
    team_id uuid REFERENCES org_units,
    reported_by uuid NOT NULL REFERENCES users,
    reported_at timestamptz NOT NULL
  );
  CREATE INDEX first_reports_enterprise ON first_reports (enterprise_id, reported_at);
  CREATE INDEX first_reports_name ON first_reports (name_key, reported_at);
  CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what was reported and decided is not rewritten';
  END $$;
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON first_reports FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
  CREATE TRIGGER refuse_rewriting BEFORE UPDATE OR DELETE ON lead_stage_changes FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`;
