import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * A migrated database of a test file's own; call `drop()` in afterAll. `empty` gives one without our migrations, `copyOf`
 * one like another.
 */
export async function createTestDatabase({ empty = false, copyOf = '' } = {}): Promise<TestDatabase> {
  const server = process.env.TEST_SERVER_URL;
  const template = process.env.TEST_TEMPLATE;
  if (!server || !template)
    throw new Error('No test server: database tests are named *.int-spec.ts or *.e2e-spec.ts.');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : copyOf || template}`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
