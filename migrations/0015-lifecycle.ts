import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lifecycle view of a past known then looks up, and the few amendments among all versions. */
export class Lifecycle1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX contracts_history_signed ON contracts_history (business_date_last(signed_on::text));
      CREATE INDEX milestones_history_project ON milestones_history (project_id);
      CREATE INDEX project_reports_history_project ON project_reports_history (project_id);
      CREATE INDEX contract_versions_amendments ON contract_versions (contract_id) WHERE number > 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX contracts_history_signed, milestones_history_project, project_reports_history_project,
        contract_versions_amendments`);
  }
}
