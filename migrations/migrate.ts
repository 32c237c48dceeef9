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
  } finally {
    await lock.end();
  }
}
