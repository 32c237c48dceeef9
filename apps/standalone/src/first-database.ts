import pg from 'pg';
import { migrate } from '../../../migrations/migrate.js';
import { loadDemo } from './demo/index.js';
import type { DemoMode } from './settings.js';

const DRAFT = 'taproot_new';
const NAME = 'taproot';

/**
 * Brings the embedded database to the newest schema and, while it has no city, loads the demo.
 * Both happen in a database beside it that takes its name once whole: a start killed half way leaves nothing behind.
 * Answers which demo the database holds.
 */
export async function prepareEmbedded(url: string, wish: DemoMode, filesDir: string): Promise<DemoMode> {
  if (wish === 'none' || (await isInUse(url))) {
    await migrate(url);
    return demoHeld(url);
  }
  const [server, draft] = [onServer(url, 'postgres'), onServer(url, DRAFT)];
  await execute(server, `DROP DATABASE IF EXISTS ${DRAFT} WITH (FORCE)`, `CREATE DATABASE ${DRAFT}`);
  await migrate(draft);
  await loadDemo(draft, wish, { filesDir });
  // A comment stays with the data, whatever becomes of the settings.
  await execute(server, `COMMENT ON DATABASE ${DRAFT} IS 'demo: ${wish}'`);
  await execute(
    server,
    `DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`,
    `ALTER DATABASE ${DRAFT} RENAME TO ${NAME}`,
  );
  return wish;
}

/** The demo and create-admin both begin with the city. */
async function isInUse(url: string): Promise<boolean> {
  const [table] = await execute(url, "SELECT to_regclass('public.org_units') IS NOT NULL AS yes");
  if (!table?.yes) return false;
  const [row] = await execute(url, 'SELECT EXISTS (SELECT FROM org_units) AS yes');
  return row?.yes === true;
}

async function demoHeld(url: string): Promise<DemoMode> {
  const [row] = await execute(
    url,
    "SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = current_database()",
  );
  if (row?.text === 'demo: full') return 'full';
  return row?.text === 'demo: accounts' ? 'accounts' : 'none';
}

function onServer(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

/** Answers the rows of the last statement. */
async function execute(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
