import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemes, runs, scorecards; and the standing board with what moved it. */
export class Kpi1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [SCHEMES, RUNS, SCORECARDS, FROZEN, MOVES]) await runner.query(sql);
    for (const year of [2024, 2025, 2026, 2027]) await runner.query(SEED, [year, SEED_INDICATORS]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE kpi_moves, kpi_moves_due, kpi_scorecards, kpi_run_schemes, kpi_runs, kpi_schemes;
      DROP FUNCTION refuse_scheme_change(), refuse_published_change()`);
  }
}

const CATEGORY = `category text NOT NULL CHECK (category IN ('command-center', 'task-force', 'outbound-post', 'sub-district',
  'soe-platform', 'department', 'intermediary'))`;
const SYSTEM = `'00000000-0000-7000-8000-000000000000'`;

const SCHEMES = `
  CREATE TABLE kpi_schemes (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    ${CATEGORY},
    year int NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    revision int NOT NULL CHECK (revision > 0),
    indicators jsonb NOT NULL CHECK (jsonb_typeof(indicators) = 'array'),
    params jsonb NOT NULL CHECK (jsonb_typeof(params) = 'object'),
    published_at timestamptz,
    published_by uuid REFERENCES users,
    CONSTRAINT kpi_schemes_revision_key UNIQUE (category, year, revision),
    UNIQUE (id, category),
    CHECK ((published_at IS NULL) = (published_by IS NULL)),
    CONSTRAINT kpi_schemes_two_persons CHECK (published_by <> created_by OR created_by = ${SYSTEM})
  );
  CREATE INDEX kpi_schemes_in_force ON kpi_schemes (year, category, published_at DESC) WHERE published_at IS NOT NULL;
  CREATE FUNCTION refuse_scheme_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a published scheme is not changed; propose the next revision';
  END $$;
  CREATE TRIGGER refuse_scheme_change BEFORE UPDATE OR DELETE ON kpi_schemes FOR EACH ROW
    WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_scheme_change()`;

/** \`generation\` numbers the queue's attempts at the run's jobs; a queue that lost them gets the next one. */
const RUNS = `
  CREATE TABLE kpi_runs (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ordered', 'simulation', 'standing')),
    period text NOT NULL CHECK (period ~ '^\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
    as_of date NOT NULL,
    known_at timestamptz NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
    failure jsonb,
    total int CHECK (total >= 0),
    generation int NOT NULL DEFAULT 0,
    swept_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    published_at timestamptz,
    published_by uuid REFERENCES users,
    restates_run_id uuid REFERENCES kpi_runs,
    CHECK ((status = 'failed') = (failure IS NOT NULL)),
    CHECK (status NOT IN ('running', 'completed') OR (started_at IS NOT NULL AND total IS NOT NULL)),
    CHECK ((status IN ('completed', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
    CHECK ((published_at IS NULL) = (published_by IS NULL)),
    CHECK (published_at IS NULL OR (status = 'completed' AND kind = 'ordered')),
    CHECK (restates_run_id IS NULL OR published_at IS NOT NULL)
  );
  CREATE INDEX kpi_runs_listed ON kpi_runs (kind, created_at DESC, id DESC);
  CREATE INDEX kpi_runs_unfinished ON kpi_runs (id) WHERE status IN ('queued', 'running');
  CREATE INDEX kpi_runs_published ON kpi_runs (period, published_at DESC) WHERE published_at IS NOT NULL;
  CREATE UNIQUE INDEX kpi_runs_one_standing ON kpi_runs (period) WHERE kind = 'standing';
  CREATE TABLE kpi_run_schemes (
    run_id uuid NOT NULL REFERENCES kpi_runs,
    ${CATEGORY},
    scheme_id uuid NOT NULL,
    PRIMARY KEY (run_id, category),
    FOREIGN KEY (scheme_id, category) REFERENCES kpi_schemes (id, category)
  )`;

/** A card is made \`pending\` when its run is planned, so that a run knows its teams whatever happens to its jobs. */
const SCORECARDS = `
  CREATE TABLE kpi_scorecards (
    run_id uuid NOT NULL REFERENCES kpi_runs,
    team_id uuid NOT NULL REFERENCES org_units,
    ${CATEGORY},
    batch int NOT NULL CHECK (batch >= 0),
    status text NOT NULL CHECK (status IN ('pending', 'scored', 'insufficient-data')),
    score numeric(12, 6),
    rank int CHECK (rank > 0),
    available_weight numeric(9, 4),
    deductions jsonb,
    indicators jsonb,
    as_of date,
    known_at timestamptz,
    computed_at timestamptz,
    PRIMARY KEY (run_id, team_id),
    FOREIGN KEY (run_id, category) REFERENCES kpi_run_schemes,
    CHECK ((status = 'scored') = (score IS NOT NULL)),
    CHECK (rank IS NULL OR status = 'scored'),
    CHECK ((status = 'pending') = (computed_at IS NULL)),
    CHECK (num_nulls(available_weight, deductions, indicators, as_of, known_at, computed_at) IN (0, 6))
  );
  CREATE INDEX kpi_scorecards_pending ON kpi_scorecards (run_id, batch) WHERE status = 'pending'`;

const FROZEN = `
  CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM kpi_runs WHERE id = OLD.run_id AND published_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a published scorecard is not changed; publish a restatement';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER refuse_published_change BEFORE UPDATE OR DELETE ON kpi_scorecards FOR EACH ROW
    EXECUTE FUNCTION refuse_published_change()`;

/** What touched a team since its standing card was computed, and what each computation moved. */
const MOVES = `
  CREATE TABLE kpi_moves_due (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    team_id uuid NOT NULL REFERENCES org_units,
    record_type text,
    record_id uuid,
    at timestamptz NOT NULL,
    CHECK ((record_type IS NULL) = (record_id IS NULL))
  );
  CREATE INDEX kpi_moves_due_team ON kpi_moves_due (team_id);
  CREATE TABLE kpi_moves (
    id uuid PRIMARY KEY,
    run_id uuid NOT NULL,
    team_id uuid NOT NULL,
    at timestamptz NOT NULL,
    score_before numeric(12, 6),
    score_after numeric(12, 6),
    indicators jsonb NOT NULL CHECK (jsonb_typeof(indicators) = 'array'),
    causes jsonb NOT NULL CHECK (jsonb_typeof(causes) = 'array'),
    cause_count int NOT NULL CHECK (cause_count >= 0),
    record_ids uuid[] NOT NULL,
    FOREIGN KEY (run_id, team_id) REFERENCES kpi_scorecards
  );
  CREATE INDEX kpi_moves_team ON kpi_moves (team_id, at DESC, id DESC);
  CREATE INDEX kpi_moves_at ON kpi_moves (at DESC, id DESC);
  CREATE INDEX kpi_moves_records ON kpi_moves USING gin (record_ids)`;

/** The default scheme of outbound posts, as it stood when this migration was written. */
const SEED_INDICATORS = JSON.stringify([
  { code: 'visit-quality', floor: '30', target: '70', weight: 30, params: { r: { default: 24 } } },
  { code: 'inspection-depth', floor: '20', target: '70', weight: 30, params: { r: { default: 12 } } },
  { code: 'valid-leads-vs-quota', floor: '0', target: '100', weight: 20, params: { quota: { default: 12 } } },
  { code: 'leads-to-negotiation', floor: '0', target: '100', weight: 15, params: { quota: { default: 6 } } },
  { code: 'capability', floor: '50', target: '90', weight: 5, params: {} },
]);
const SEED = `
  INSERT INTO kpi_schemes (id, created_at, created_by, updated_at, version, category, year, revision, indicators, params,
    published_at, published_by)
  VALUES (('00000000-0000-7000-8000-00000000' || $1::int)::uuid, now(), ${SYSTEM}, now(), 1, 'outbound-post', $1::int, 1, $2::jsonb,
    '{"minWeight": 60}', now(), ${SYSTEM})`;
