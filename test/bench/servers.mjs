import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const POOL = '16';

/** Starts the floor and the API on one database; both with the same pool. */
export async function startServers(databaseUrl, secret) {
  const floor = await start(['test/bench/floor.mjs'], { DATABASE_URL: databaseUrl, DATABASE_POOL: POOL });
  const api = await start(['dist/server/apps/api/src/main.js'], {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: POOL,
    TAPROOT_SECRET: secret,
    LOG_LEVEL: 'warn',
  });
  return {
    floor: floor.url,
    api: `${api.url}/api/v1`,
    stop: () => [floor, api].forEach(({ child }) => child.kill()),
  };
}

async function start(args, env) {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', (code) => code && console.error(`${args[0]} ended with ${code}`));
  await once(child.stdout, 'data');
  return { child, url: `http://127.0.0.1:${port}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
