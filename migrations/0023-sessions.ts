import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refresh tokens that ran out are found to be dropped. */
export class Sessions1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX refresh_tokens_expiry');
  }
}
