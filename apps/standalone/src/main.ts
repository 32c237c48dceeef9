import 'reflect-metadata';
import { join } from 'node:path';
import {
  makeStateDir,
  startEmbeddedPostgres,
  StartError,
  StateLock,
  type AppConfig,
} from '@taproot/platform';
import { migrate } from '../../../migrations/migrate.js';
import { startApi } from '../../api/src/api.js';
import { startWorker } from '../../worker/src/worker.js';
import { announce } from './announce.js';
import { prepareEmbedded } from './first-database.js';
import { whenNpmDies } from './npm-process.js';
import { assertDatabase, assertPortFree, assertRedis, explainPort } from './reachable.js';
import {
  demoModeOf,
  isLoopback,
  readConfig,
  stateDirOf,
  type DemoMode,
  type Environment,
} from './settings.js';
import { Shutdown, StopRequested } from './shutdown.js';

const HANDOVER_MS = 5_000;

async function start(env: Environment, shutdown: Shutdown): Promise<void> {
  const stateDir = stateDirOf(env);
  await makeStateDir(stateDir);
  const lock = await StateLock.acquire(join(stateDir, 'lock'), {
    waitMs: HANDOVER_MS,
    onWait: ({ pid }) =>
      console.log(`Taproot is at work in ${stateDir} (process ${pid}); waiting for it to stop…`),
  });
  shutdown.add('The lock', () => lock.release(), true);

  const wish = demoModeOf(env);
  const config = await readConfig(env, stateDir);
  await assertPortFree(config.host, config.port);
  if (config.redisUrl) await assertRedis(config.redisUrl);
  const demo = env.DATABASE_URL
    ? await useOutside(config)
    : await useEmbedded(config, stateDir, wish, shutdown);

  const worker = await startWorker(config);
  shutdown.add('The worker', () => worker.close());
  const api = await startApi(config).catch((error: unknown) => {
    throw explainPort(error, config.host, config.port);
  });
  shutdown.add('The API', () => api.close());
  console.log(announce(api.url, demo, stateDir));
}

/** A real installation: its schema is brought up to date, the demo never comes near it. */
async function useOutside(config: AppConfig): Promise<DemoMode> {
  await assertDatabase(config.databaseUrl);
  await migrate(config.databaseUrl);
  return 'none';
}

async function useEmbedded(
  config: AppConfig,
  stateDir: string,
  wish: DemoMode,
  shutdown: Shutdown,
): Promise<DemoMode> {
  console.log('Starting PostgreSQL… 正在启动数据库…');
  const postgres = await startEmbeddedPostgres({ stateDir, log: (line) => console.log(line) });
  shutdown.add('PostgreSQL', () => postgres.stop(), true);
  console.log('Preparing the database… 正在准备数据库…');
  const local = isLoopback(config.host);
  const demo = await prepareEmbedded(postgres.url, local ? wish : 'none', config.filesDir);
  shutdown.checkpoint();
  if (demo !== 'none' && !local) throw demoInPublic(config.host, stateDir);
  config.databaseUrl = postgres.url;
  config.demo = demo !== 'none';
  return demo;
}

function demoInPublic(host: string, stateDir: string): StartError {
  return new StartError(
    `${stateDir} holds the demo, whose passwords everybody knows, and is not served on ${host}: leave HOST out, or begin elsewhere with TAPROOT_STATE=/some/folder.`,
    `${stateDir} 中是密码公开的演示数据，不能在 ${host} 上提供服务：请不要设置 HOST，或用 TAPROOT_STATE=/其他目录 另行开始。`,
  );
}

const shutdown = new Shutdown((line) => console.log(line));
shutdown.watchSignals();
await whenNpmDies(() => shutdown.request());
try {
  await start(process.env, shutdown);
  await shutdown.asked;
} catch (error) {
  if (!(error instanceof StopRequested)) {
    shutdown.exitCode = 1;
    console.error(error instanceof StartError ? error.message : error);
  }
}
await shutdown.closeAll();
process.exit(shutdown.exitCode);
