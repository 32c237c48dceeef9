import { join, resolve } from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { Cluster, SUPERUSER } from './cluster.js';
import { findPlace } from './placement.js';
import { StartError } from './start-error.js';
import { StateLock } from './state-lock.js';

export interface EmbeddedOptions {
  /** Folder of this installation; the server lives in its `postgres`. Made when absent. */
  stateDir: string;
  /** Told, a line at a time, what a person should know. */
  log: (line: string) => void;
  /** More `postgres` options, each as on its command line: `-c fsync=off`. */
  serverFlags?: string[];
}

export interface EmbeddedPostgres {
  /** Database `taproot` as its superuser. */
  url: string;
  /** Fast shutdown. A second call waits for the first. */
  stop(): Promise<void>;
}

const FLAGS = ['-c listen_addresses=127.0.0.1', '-c unix_socket_directories=', '-c max_connections=200'];

/**
 * Starts the PostgreSQL that came with npm, making its cluster at the first start. A server orphaned by a killed
 * parent is stopped and started afresh rather than adopted: one path, today's flags. Throws StartError.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { stateDir, log, serverFlags = [] } = options;
  const place = await findPlace(resolve(stateDir), log);
  refuseShellCharacters(place.home);
  const lock = await StateLock.acquire(join(place.home, 'lock'));
  try {
    const binaries = await findBinaries(place, log);
    refuseShellCharacters(binaries.bin);
    const cluster = new Cluster(place, binaries);
    const password = await cluster.create();
    const port = await cluster.start([...FLAGS, ...serverFlags]);
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/`;
    await ensureDatabase(`${url}postgres`).catch(async (error: unknown) => {
      await cluster.stop();
      throw error;
    });
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await cluster.stop();
      await lock.release();
    };
    return { url: `${url}taproot`, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'taproot'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE taproot');
  } finally {
    await client.end();
  }
}

/** PostgreSQL's own tools pass these paths through a shell between double quotes. */
function refuseShellCharacters(path: string): void {
  if (process.platform === 'win32' || !/["$`\\\n]/.test(path)) return;
  throw new StartError(
    `PostgreSQL cannot work under ${path}, whose name holds one of " $ \` \\: rename the folder, or name another one with TAPROOT_STATE=/some/folder.`,
    `PostgreSQL 无法在 ${path} 下运行（路径含有 " $ \` \\ 之一）：请重命名该目录，或用 TAPROOT_STATE=/其他目录 另行指定。`,
  );
}
