import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const POOL = '16';

export interface Servers {
  floor: string;
  api: string;
  stop(): void;
}

/** Starts the floor and the API on one database; both with the same pool. */
export async function startServers(databaseUrl: string, secret: string): Promise<Servers> {
  const database = { DATABASE_URL: databaseUrl, DATABASE_POOL: POOL };
  const floor = await start('test/bench/floor.mjs', database);
  const api = await start('dist/server/apps/api/src/main.js', {
    ...database,
    TAPROOT_SECRET: secret,
    LOG_LEVEL: 'warn',
  });
  return {
    floor: floor.url,
    api: `${api.url}/api/v1`,
    stop: () => [floor, api].forEach(({ child }) => child.kill()),
  };
}

/** A worker on the same database; it runs once its first line is out. */
export async function startWorker(databaseUrl: string, secret: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TAPROOT_SECRET: secret,
    LOG_LEVEL: 'warn',
    DATABASE_POOL: '8',
  };
  return run('dist/server/apps/worker/src/main.js', env);
}

async function start(file: string, env: Record<string, string>) {
  const port = await freePort();
  const child = await run(file, { ...process.env, ...env, PORT: String(port) });
  return { child, url: `http://127.0.0.1:${port}` };
}

async function run(file: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', (code) => code && console.error(`${file} ended with ${code}`));
  await once(child.stdout, 'data');
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
