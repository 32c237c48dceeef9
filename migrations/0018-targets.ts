import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each unit shall reach in a year, by metric and, where it is so decided, by sector. */
export class Targets1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLANS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION target_plans_known(timestamptz); DROP TABLE target_plans_history, target_plans',
    );
  }
}

/** `curve`: what share of the value is due by the end of each month, in percent points; twelfths without one. */
const PLANS = `
  CREATE TABLE target_plans (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    org_unit_id uuid NOT NULL CONSTRAINT target_plans_org_unit_id_fkey REFERENCES org_units,
    metric text NOT NULL CHECK (metric IN ('contracts', 'contract-amount', 'funds-in-place', 'groundbreakings',
      'completions', 'commissionings', 'attained', 'valid-leads')),
    sector text CHECK (sector IN ('manufacturing', 'services', 'technology', 'other')),
    value numeric(20, 2) NOT NULL CHECK (value >= 0),
    curve jsonb CHECK (jsonb_typeof(curve) = 'array' AND jsonb_array_length(curve) = 12),
    note text CHECK (length(note) BETWEEN 1 AND 500),
    CONSTRAINT target_plans_key UNIQUE NULLS NOT DISTINCT (year, org_unit_id, metric, sector)
  );
  CREATE INDEX target_plans_unit ON target_plans (org_unit_id, year DESC);
  CREATE INDEX target_plans_updated ON target_plans (updated_at DESC, id DESC);
  SELECT track_history('target_plans')`;
