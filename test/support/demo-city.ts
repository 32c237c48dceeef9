import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadDemo } from '../../apps/standalone/src/demo/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A demo city of one's own, its files in a folder of one's own: a copy of what the first who asked has loaded. */
export async function demoCity(filesDir: string): Promise<TestDatabase> {
  const name = `${process.env.TEST_TEMPLATE}_demo`;
  const files = join(tmpdir(), name);
  const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rows.length === 0) await load(client, name, files);
  } finally {
    await client.end();
  }
  await cp(files, filesDir, { recursive: true });
  return createTestDatabase({ copyOf: name });
}

async function load(client: pg.Client, name: string, files: string): Promise<void> {
  const { url } = await createTestDatabase();
  await mkdir(files, { recursive: true });
  await loadDemo(url, 'full', { filesDir: files });
  await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${name}`);
}
