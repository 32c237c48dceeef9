import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './index.js';

export function migrationSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
}

/** Brings a database to the newest schema, the queue's own included; two at once wait for each other. */
export async function migrate(databaseUrl: string): Promise<void> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('taproot migrations'))`);
    const source = await migrationSource(databaseUrl).initialize();
    await source.runMigrations();
    await source.destroy();
    await runMigrations(lock, 'bullmq');
    await lock.query(JIT_OFF);
  } finally {
    await lock.end();
  }
}

/** Our statements are short; compiling them costs more than it saves (20–100 ms were seen). */
const JIT_OFF = `DO $$ BEGIN
  EXECUTE format('ALTER DATABASE %I SET jit = off', current_database());
EXCEPTION WHEN insufficient_privilege THEN RAISE NOTICE 'jit stays as the server has it';
END $$`;
