/**
 * The database server of one jest run, in a process of its own: it ends when its standard input does, so that
 * a killed run leaves nothing behind. Prints one line of JSON, `{ url, template }`, once the template stands.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.js';
import { migrate } from '../../migrations/migrate.js';

const FASTER_THAN_SAFE = ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off'];
const template = `taproot_template_${process.pid}`;
/** Of its database and its folder, where a test wanted the demo city. */
const demo = `${template}_demo`;

const server = process.env.TEST_DATABASE_URL
  ? await outside(process.env.TEST_DATABASE_URL)
  : await embedded();
process.stdin.resume();
const ended = new Promise((resolve) => process.stdin.once('end', resolve).once('error', resolve));
process.on('SIGINT', () => undefined); // Ctrl-C reaches jest too, and jest closes our input
try {
  await execute(server.url, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(server.url, template));
  console.log(JSON.stringify({ url: server.url, template }));
  await ended;
} finally {
  await rm(join(tmpdir(), demo), { recursive: true, force: true });
  await server.stop();
}

async function embedded() {
  const stateDir = await mkdtemp(join(tmpdir(), 'taproot-test-'));
  await chmod(stateDir, 0o711); // run by root, the server's own user must be able to pass
  const postgres = await startEmbeddedPostgres({
    stateDir,
    log: (line) => console.error(line),
    serverFlags: FASTER_THAN_SAFE,
  });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

async function outside(url: string) {
  const drop = (name: string) => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return { url, stop: () => drop(demo).then(() => drop(template)) };
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

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
