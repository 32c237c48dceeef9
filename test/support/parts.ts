import { createServer } from 'node:net';
import { Program } from './programs.js';

/** Where the parts of one installation find each other. */
export interface Site {
  databaseUrl: string;
  filesDir: string;
  redisUrl?: string;
}

/** The API as a process of its own; `url` answers once it says so. */
export async function startApiPart(site: Site, port: number): Promise<Program> {
  const api = Program.run('dist/server/apps/api/src/main.js', {
    env: { ...settings(site), PORT: String(port) },
  });
  await api.says(/Taproot API on \S+/);
  return api;
}

export async function startWorkerPart(site: Site): Promise<Program> {
  const worker = Program.run('dist/server/apps/worker/src/main.js', { env: settings(site) });
  await worker.says(/worker is running/);
  return worker;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function settings({ databaseUrl, filesDir, redisUrl = '' }: Site): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    TAPROOT_FILES: filesDir,
    TAPROOT_SECRET: 'a secret of at least thirty-two characters',
    TAPROOT_JOB_LOCK_MS: '1000',
    TAPROOT_TRUSTED_PROXIES: '1',
    LOG_LEVEL: 'error',
  };
}
