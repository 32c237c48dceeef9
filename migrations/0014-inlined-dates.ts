import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * First and last days as expressions that PostgreSQL works out in place: a STRICT function around a CASE is called row by
 * row, eleven times slower (20 µs each). Null still answers null.
 */
export class InlinedDates1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await define(runner, '');
  }

  async down(runner: QueryRunner): Promise<void> {
    await define(runner, 'STRICT');
  }
}

async function define(runner: QueryRunner, strict: string): Promise<void> {
  const manner = `RETURNS date LANGUAGE sql IMMUTABLE ${strict} PARALLEL SAFE`;
  await runner.query(`
    CREATE OR REPLACE FUNCTION business_date_last(t text) ${manner} AS $$${LAST}$$;
    CREATE OR REPLACE FUNCTION business_date_first(t text) ${manner} AS $$${FIRST}$$`);
}

const LAST = `
  SELECT CASE length(t)
    WHEN 4 THEN make_date(t::int, 12, 31)
    WHEN 7 THEN CASE WHEN t LIKE '____-Q_'
      THEN (make_date(left(t, 4)::int, right(t, 1)::int * 3, 1) + interval '1 month - 1 day')::date
      ELSE (make_date(left(t, 4)::int, right(t, 2)::int, 1) + interval '1 month - 1 day')::date END
    ELSE make_date(left(right(t, 10), 4)::int, substr(right(t, 10), 6, 2)::int, right(t, 2)::int) END`;

const FIRST = `
  SELECT CASE length(t)
    WHEN 4 THEN make_date(t::int, 1, 1)
    WHEN 7 THEN CASE WHEN t LIKE '____-Q_'
      THEN make_date(left(t, 4)::int, right(t, 1)::int * 3 - 2, 1)
      ELSE make_date(left(t, 4)::int, right(t, 2)::int, 1) END
    WHEN 10 THEN make_date(left(t, 4)::int, substr(t, 6, 2)::int, right(t, 2)::int) END`;
