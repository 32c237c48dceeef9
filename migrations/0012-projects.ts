import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects, their milestones with what supports them, monthly reports, pauses and ends. */
export class Projects1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [PROJECTS, MILESTONES, TURNS, REPORTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION projects_known(timestamptz), milestones_known(timestamptz), project_reports_known(timestamptz);
      DROP TABLE project_reports_history, project_reports, project_turns, milestone_evidence, milestones_history, milestones,
        projects_history, projects;
      DROP FUNCTION refuse_turn_change()`);
  }
}

const RECORD = `
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL`;
const STAGES = `('performing', 'groundbreaking', 'completion', 'commissioning', 'capacity-attainment', 'benefit-attainment')`;

const PROJECTS = `
  CREATE TABLE projects (${RECORD},
    contract_id uuid NOT NULL CONSTRAINT projects_contract_id_fkey REFERENCES contracts,
    lead_id uuid REFERENCES leads,
    enterprise_id uuid NOT NULL REFERENCES enterprises,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    status text NOT NULL CHECK (status IN ('active', 'paused', 'terminated', 'fulfilled')),
    forecast_groundbreaking_on business_date,
    forecast_completion_on business_date,
    forecast_commissioning_on business_date,
    forecast_capacity_attainment_on business_date,
    forecast_reason text,
    forecast_at timestamptz,
    expansion_of uuid REFERENCES projects,
    source_status text,
    CONSTRAINT projects_contract_key UNIQUE (contract_id)
  );
  CREATE INDEX projects_updated ON projects (updated_at DESC, id DESC);
  CREATE INDEX projects_enterprise ON projects (enterprise_id);
  CREATE INDEX projects_lead ON projects (lead_id);
  SELECT track_history('projects')`;

/** One open or verified claim a stage; a stage may be skipped. */
const MILESTONES = `
  CREATE TABLE milestones (${RECORD},
    project_id uuid NOT NULL CONSTRAINT milestones_project_id_fkey REFERENCES projects,
    stage text NOT NULL CHECK (stage IN ${STAGES}),
    occurred_on business_date NOT NULL,
    state text NOT NULL CHECK (state IN ('claimed', 'verified', 'rejected', 'withdrawn')),
    basis text NOT NULL DEFAULT 'evidence' CHECK (basis IN ('evidence', 'import')),
    note text,
    decided_at timestamptz,
    decided_by uuid REFERENCES users,
    decision_reason text,
    false_report boolean NOT NULL DEFAULT false,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((state = 'claimed') = (decided_at IS NULL)),
    CHECK (NOT false_report OR state = 'rejected'),
    CONSTRAINT milestones_two_persons CHECK (basis = 'import' OR state = 'withdrawn' OR decided_by <> created_by)
  );
  CREATE UNIQUE INDEX milestones_one_a_stage ON milestones (project_id, stage) WHERE state IN ('claimed', 'verified');
  CREATE INDEX milestones_project ON milestones (project_id, stage);
  CREATE INDEX milestones_waiting ON milestones (created_at, id) WHERE state = 'claimed';
  SELECT track_history('milestones');
  CREATE TABLE milestone_evidence (
    id uuid PRIMARY KEY,
    milestone_id uuid NOT NULL CONSTRAINT milestone_evidence_milestone_id_fkey REFERENCES milestones,
    file_id uuid NOT NULL CONSTRAINT milestone_evidence_file_id_fkey REFERENCES files,
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES users,
    CONSTRAINT milestone_evidence_key UNIQUE (milestone_id, file_id, kind)
  );
  CREATE INDEX milestone_evidence_file ON milestone_evidence (file_id)`;

/** Pauses, resumptions and ends, as they were recorded; only added to. */
const TURNS = `
  CREATE TABLE project_turns (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES projects,
    kind text NOT NULL CHECK (kind IN ('pause', 'resumption', 'termination', 'fulfilment')),
    occurred_on business_date NOT NULL,
    reason text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users
  );
  CREATE INDEX project_turns_project ON project_turns (project_id, recorded_at);
  CREATE FUNCTION refuse_turn_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what became of a project is only added to';
  END $$;
  CREATE TRIGGER refuse_turn_change BEFORE UPDATE OR DELETE ON project_turns FOR EACH ROW EXECUTE FUNCTION refuse_turn_change()`;

/** A month's own amounts in the contract's currency; an import may know a whole year only. */
const REPORTS = `
  CREATE TABLE project_reports (${RECORD},
    project_id uuid NOT NULL CONSTRAINT project_reports_project_id_fkey REFERENCES projects,
    period text NOT NULL CHECK (period ~ '^\\d{4}(-(0[1-9]|1[0-2]))?$'),
    basis text NOT NULL DEFAULT 'evidence' CHECK (basis IN ('evidence', 'import')),
    funds_in_place numeric(20, 2) CHECK (funds_in_place >= 0),
    fixed_asset_investment numeric(20, 2) CHECK (fixed_asset_investment >= 0),
    output_value numeric(20, 2) CHECK (output_value >= 0),
    output_quantity numeric CHECK (output_quantity >= 0),
    tax_paid numeric(20, 2) CHECK (tax_paid >= 0),
    energy_tce numeric CHECK (energy_tce >= 0),
    jobs int CHECK (jobs >= 0),
    CHECK (basis = 'import' OR length(period) = 7),
    CONSTRAINT project_reports_period_key UNIQUE (project_id, period)
  );
  SELECT track_history('project_reports')`;
