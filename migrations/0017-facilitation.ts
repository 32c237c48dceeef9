import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks for departments with everything that happened to them, their clocks and ladders, and escalations. */
export class Facilitation1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CALENDAR, REFERS, TASKS, TURNS, CLOCKS, ESCALATIONS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION escalations_known(timestamptz), facilitation_tasks_known(timestamptz);
      DROP TABLE escalations_history, escalations, task_rungs, task_clocks, task_turns, facilitation_tasks_history,
        facilitation_tasks, calendar_overrides;
      DROP FUNCTION task_refers(), refuse_task_turn_change()`);
  }
}

const RECORD = `
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL`;

/** Days decided otherwise than the calendar's data: a year's holidays before the data know them. */
const CALENDAR = `
  CREATE TABLE calendar_overrides (${RECORD},
    day date NOT NULL CONSTRAINT calendar_overrides_day_key UNIQUE,
    working boolean NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 200)
  )`;

/** Tasks go to departments, and nobody answers for himself twice. */
const REFERS = `
  CREATE FUNCTION task_refers() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM org_units WHERE id = NEW.department_id AND kind = 'department') THEN
      RAISE EXCEPTION 'no department' USING ERRCODE = '23503', CONSTRAINT = 'facilitation_tasks_department_id_fkey';
    END IF;
    IF cardinality(NEW.joint) > 0 AND (SELECT count(*) FROM org_units
      WHERE id = ANY(NEW.joint) AND kind = 'department' AND id <> NEW.department_id) <> cardinality(NEW.joint) THEN
      RAISE EXCEPTION 'no joint department' USING ERRCODE = '23503', CONSTRAINT = 'facilitation_tasks_joint_fkey';
    END IF;
    RETURN NEW;
  END $$`;

/** The limits are kept as they were written and in working minutes; \`received_at\` starts the clocks. */
const TASKS = `
  CREATE TABLE facilitation_tasks (${RECORD},
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    details text,
    request_kind text CHECK (length(request_kind) BETWEEN 1 AND 60),
    project_id uuid CONSTRAINT facilitation_tasks_project_id_fkey REFERENCES projects,
    lead_id uuid CONSTRAINT facilitation_tasks_lead_id_fkey REFERENCES leads,
    enterprise_id uuid CONSTRAINT facilitation_tasks_enterprise_id_fkey REFERENCES enterprises,
    team_id uuid NOT NULL CONSTRAINT facilitation_tasks_team_id_fkey REFERENCES org_units,
    department_id uuid NOT NULL REFERENCES org_units,
    joint uuid[] NOT NULL DEFAULT '{}',
    priority text NOT NULL CHECK (priority IN ('normal', 'high')),
    response_within text NOT NULL,
    response_minutes int NOT NULL CHECK (response_minutes > 0),
    resolve_within text NOT NULL,
    resolve_minutes int NOT NULL CHECK (resolve_minutes >= response_minutes),
    unblocks_stage text CHECK (unblocks_stage IN
      ('performing', 'groundbreaking', 'completion', 'commissioning', 'capacity-attainment', 'benefit-attainment')),
    status text NOT NULL CHECK (status IN
      ('submitted', 'accepted', 'in-progress', 'paused', 'done', 'closed', 'reopened', 'declined')),
    reopened int NOT NULL DEFAULT 0 CHECK (reopened >= 0),
    received_at timestamptz NOT NULL,
    responded_at timestamptz,
    completed_at timestamptz,
    closed_at timestamptz,
    rating int CHECK (rating BETWEEN 1 AND 5),
    comment text,
    saved_minutes int,
    source_status text,
    CHECK ((closed_at IS NULL) = (rating IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
    CHECK (status NOT IN ('done', 'closed') OR completed_at IS NOT NULL),
    CHECK (status IN ('submitted', 'declined') OR responded_at IS NOT NULL)
  );
  CREATE INDEX facilitation_tasks_updated ON facilitation_tasks (updated_at DESC, id DESC);
  CREATE INDEX facilitation_tasks_department ON facilitation_tasks (department_id, received_at);
  CREATE INDEX facilitation_tasks_team ON facilitation_tasks (team_id, updated_at DESC);
  CREATE INDEX facilitation_tasks_project ON facilitation_tasks (project_id);
  CREATE INDEX facilitation_tasks_lead ON facilitation_tasks (lead_id);
  CREATE INDEX facilitation_tasks_enterprise ON facilitation_tasks (enterprise_id);
  CREATE INDEX facilitation_tasks_joint ON facilitation_tasks USING gin (joint) WHERE joint <> '{}';
  CREATE TRIGGER task_refers BEFORE INSERT OR UPDATE OF department_id, joint ON facilitation_tasks
    FOR EACH ROW EXECUTE FUNCTION task_refers();
  SELECT track_history('facilitation_tasks')`;

/** What happened to a task, one after the other; only added to. Every clock is read from it. */
const TURNS = `
  CREATE TABLE task_turns (
    id uuid PRIMARY KEY,
    task_id uuid NOT NULL REFERENCES facilitation_tasks,
    kind text NOT NULL CHECK (kind IN ('acceptance', 'start', 'pause', 'resumption', 'completion', 'closure', 'reopening',
      'decline', 'joint-acceptance')),
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL REFERENCES users,
    unit_id uuid REFERENCES org_units,
    reason text,
    pause_reason text CHECK (pause_reason IN ('enterprise-documents', 'statutory-notice', 'expert-review',
      'superior-approval', 'court', 'force-majeure')),
    rating int CHECK (rating BETWEEN 1 AND 5),
    evidence jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(evidence) = 'array'),
    CHECK (at <= recorded_at),
    CHECK ((kind = 'pause') = (pause_reason IS NOT NULL)),
    CHECK ((kind = 'closure') = (rating IS NOT NULL)),
    CHECK (kind NOT IN ('pause', 'reopening', 'decline') OR reason IS NOT NULL),
    CHECK (kind <> 'joint-acceptance' OR unit_id IS NOT NULL)
  );
  CREATE INDEX task_turns_task ON task_turns (task_id, at, id);
  CREATE UNIQUE INDEX task_turns_joint_key ON task_turns (task_id, unit_id) WHERE kind = 'joint-acceptance';
  CREATE INDEX task_turns_evidence ON task_turns USING gin (evidence jsonb_path_ops) WHERE evidence <> '[]';
  CREATE FUNCTION refuse_task_turn_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what happened to a task is only added to';
  END $$;
  CREATE TRIGGER refuse_task_turn_change BEFORE UPDATE OR DELETE ON task_turns FOR EACH ROW
    EXECUTE FUNCTION refuse_task_turn_change()`;

/** When a task's time is up and when its ladder goes on; worked out anew with every turn. A rung is reached once. */
const CLOCKS = `
  CREATE TABLE task_clocks (
    task_id uuid PRIMARY KEY REFERENCES facilitation_tasks,
    response_due_at timestamptz,
    due_at timestamptz,
    next_level text,
    next_at timestamptz,
    CHECK ((next_level IS NULL) = (next_at IS NULL))
  );
  CREATE INDEX task_clocks_next ON task_clocks (next_at) WHERE next_at IS NOT NULL;
  CREATE INDEX task_clocks_due ON task_clocks (due_at);
  CREATE TABLE task_rungs (
    task_id uuid NOT NULL REFERENCES facilitation_tasks,
    level text NOT NULL CHECK (level IN ('reminder', 'blue', 'yellow', 'district', 'red')),
    due_at timestamptz NOT NULL,
    reached_at timestamptz NOT NULL,
    CONSTRAINT task_rungs_key PRIMARY KEY (task_id, level)
  )`;

/** A question to the command center: decided into a numbered order, answered, closed; or sent back unanswered. */
const ESCALATIONS = `
  CREATE TABLE escalations (${RECORD},
    task_id uuid CONSTRAINT escalations_task_id_fkey REFERENCES facilitation_tasks,
    project_id uuid CONSTRAINT escalations_project_id_fkey REFERENCES projects,
    team_id uuid NOT NULL CONSTRAINT escalations_team_id_fkey REFERENCES org_units,
    department_id uuid NOT NULL CONSTRAINT escalations_department_id_fkey REFERENCES org_units,
    origin text NOT NULL CHECK (origin IN ('ladder', 'reopening', 'raised')),
    question text NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
    proposals jsonb NOT NULL CHECK (jsonb_typeof(proposals) = 'array' AND jsonb_array_length(proposals) = 2),
    status text NOT NULL CHECK (status IN ('open', 'decided', 'answered', 'closed')),
    raised_at timestamptz NOT NULL,
    decision_due_at timestamptz NOT NULL,
    choice int CHECK (choice IN (1, 2)),
    instruction text,
    order_year int,
    order_number int,
    order_due_on date,
    decided_at timestamptz,
    decided_by uuid REFERENCES users,
    answer text,
    answered_at timestamptz,
    answered_by uuid REFERENCES users,
    reopened int NOT NULL DEFAULT 0 CHECK (reopened >= 0),
    closed_at timestamptz,
    closed_by uuid REFERENCES users,
    closing_note text,
    certified_days int CHECK (certified_days >= 0),
    CONSTRAINT escalations_order_key UNIQUE (order_year, order_number),
    CHECK ((decided_at IS NULL) = (status = 'open')),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (order_number IS NULL)
      AND (decided_at IS NULL) = (order_year IS NULL) AND (decided_at IS NULL) = (order_due_on IS NULL)),
    CHECK (decided_at IS NULL OR choice IS NOT NULL OR instruction IS NOT NULL),
    CHECK (status NOT IN ('answered', 'closed') OR answer IS NOT NULL),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NULL) = (answer IS NULL)),
    CHECK ((status = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (certified_days IS NULL))
  );
  CREATE UNIQUE INDEX escalations_one_open ON escalations (task_id) WHERE status <> 'closed';
  CREATE INDEX escalations_updated ON escalations (updated_at DESC, id DESC);
  CREATE INDEX escalations_raised ON escalations (raised_at DESC, id DESC);
  CREATE INDEX escalations_task ON escalations (task_id);
  CREATE INDEX escalations_project ON escalations (project_id);
  SELECT track_history('escalations')`;
