import type { MigrationInterface, QueryRunner } from 'typeorm';

const YEARS = [2024, 2025, 2026, 2027];

/** The default schemes of task forces and departments, published for the years at hand; runs that the month's end orders. */
export class KpiSchemes1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEDULED);
    for (const year of YEARS)
      for (const [category, { place, indicators, params }] of Object.entries(SEEDS))
        await runner.query(SEED, [year, place, category, JSON.stringify(indicators), JSON.stringify(params)]);
  }

  /** Runs took these schemes; what they computed goes with them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(UNSEED);
  }
}

const SYSTEM = `'00000000-0000-7000-8000-000000000000'`;

/** One run a month's end, however often it is asked for. */
const SCHEDULED = `
  ALTER TABLE kpi_runs ADD COLUMN scheduled_for date;
  CREATE UNIQUE INDEX kpi_runs_one_scheduled ON kpi_runs (scheduled_for) WHERE scheduled_for IS NOT NULL`;

const line = (code: string, floor: string, target: string, weight: number, params = {}) => ({
  code,
  floor,
  target,
  weight,
  params,
});

/** As they stood when this migration was written (domain.md §3); \`place\` keeps the ids apart. */
const SEEDS = {
  'task-force': {
    place: '0001',
    indicators: [
      line('signed-vs-target', '50', '100', 10),
      line('performing-rate', '50', '90', 10),
      line('groundbreaking-due-rate', '40', '80', 20),
      line('commissioning-due-rate', '20', '60', 15),
      line('capacity-attainment-rate', '20', '60', 15),
      line('funds-vs-schedule', '50', '100', 10),
      line('entry-quality', '40', '90', 10),
      line('enterprise-satisfaction', '60', '90', 10),
    ],
    params: {
      minWeight: 60,
      minContractAmount: '100000000.00',
      countImported: false,
      cohortYears: 3,
      standardMonths: { leased: 6, land: 12, heavy: 18 },
    },
  },
  department: {
    place: '0002',
    indicators: [
      line('cooperation', '60', '95', 40),
      line('response-speed', '50', '95', 40),
      line('valid-leads-vs-quota', '0', '100', 10, { quota: { default: 2 } }),
      line('service-satisfaction', '60', '90', 10),
    ],
    params: { minWeight: 60 },
  },
};

/** Where a run already made the year's default scheme, that one stands. */
const SEED = `
  INSERT INTO kpi_schemes (id, created_at, created_by, updated_at, version, category, year, revision, indicators, params,
    published_at, published_by)
  SELECT ('00000000-0000-7000-8000-' || $2::text || '0000' || $1::int)::uuid, now(), ${SYSTEM}, now(), 1, $3, $1::int, 1,
    $4::jsonb, $5::jsonb, now(), ${SYSTEM}
  WHERE NOT EXISTS (SELECT 1 FROM kpi_schemes s WHERE s.category = $3 AND s.year = $1::int)`;

const UNSEED = `
  ALTER TABLE kpi_schemes DISABLE TRIGGER refuse_scheme_change;
  ALTER TABLE kpi_scorecards DISABLE TRIGGER refuse_published_change;
  DELETE FROM kpi_moves m USING kpi_scorecards c WHERE c.run_id = m.run_id AND c.team_id = m.team_id
    AND c.category IN ('task-force', 'department');
  DELETE FROM kpi_scorecards WHERE category IN ('task-force', 'department');
  DELETE FROM kpi_run_schemes WHERE category IN ('task-force', 'department');
  DELETE FROM kpi_schemes WHERE category IN ('task-force', 'department') AND created_by = ${SYSTEM};
  ALTER TABLE kpi_schemes ENABLE TRIGGER refuse_scheme_change;
  ALTER TABLE kpi_scorecards ENABLE TRIGGER refuse_published_change;
  ALTER TABLE kpi_runs DROP COLUMN scheduled_for`;
