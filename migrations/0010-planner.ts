import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Pages of lists are short walks of an index in the order of the list. With PostgreSQL's default for spinning disks the
 * plan made for any values gathers and sorts instead, which costs a busy team with thousands of leads ten times as much.
 * Only the owner of a database may say so; where somebody else migrates it, the default stays.
 */
export class Planner1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(onOwnDatabase('SET random_page_cost = 1.1'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(onOwnDatabase('RESET random_page_cost'));
  }
}

function onOwnDatabase(change: string): string {
  return `DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I ${change}', current_database());
  EXCEPTION WHEN insufficient_privilege THEN RAISE NOTICE 'random_page_cost is left as it is';
  END $$`;
}
