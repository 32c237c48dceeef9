import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { lifecycleStatements } from './lifecycle-floor.js';
import { projectStatements } from './projects-floor.js';

const POOL = '16';

export interface Server {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Floor and API have the same pool. */
export async function startFloor(databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const child = spawnNode('test/bench/floor.mjs', {
    ...environment(databaseUrl, POOL),
    PORT: port,
    STATEMENTS: JSON.stringify({ ...lifecycleStatements(), ...projectStatements() }),
  });
  await once(child.stdout!, 'data');
  return server(child, `http://127.0.0.1:${port}`);
}

/** Ready when /health/ready says so, after this many milliseconds. */
export async function startApi(
  databaseUrl: string,
  secret: string,
): Promise<Server & { readyAfterMs: number }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...environment(databaseUrl, POOL), TAPROOT_SECRET: secret, PORT: port };
  const started = performance.now();
  const child = spawnNode('dist/server/apps/api/src/main.js', env);
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('the API ended before it was ready');
    await pause(10);
  }
  const readyAfterMs = performance.now() - started;
  return { ...server(child, `${url}/api/v1`), readyAfterMs };
}

/** A worker on the same database; it runs once its first line is out. */
export async function startWorker(databaseUrl: string, secret: string): Promise<ChildProcess> {
  const env = { ...environment(databaseUrl, '8'), TAPROOT_SECRET: secret };
  const child = spawnNode('dist/server/apps/worker/src/main.js', env);
  await once(child.stdout!, 'data');
  return child;
}

function environment(databaseUrl: string, pool: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl, DATABASE_POOL: pool, LOG_LEVEL: 'warn' };
}

function spawnNode(file: string, env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', (code) => code && console.error(`${file} ended with ${code}`));
  child.stdout.resume();
  return child;
}

function server(child: ChildProcess, url: string): Server {
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { url, pid: child.pid!, stop };
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return String(port);
}
