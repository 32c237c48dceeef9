// npm run bench [-- --quick]: the same requests on the floor and on the API, interleaved in one run, and what each
// reaches of the other. Figures are requests a second at 32 connections; a claim is a ratio of this run.
import { randomUUID } from 'node:crypto';
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.js';
import { migrate } from '../../migrations/migrate.js';
import { makeDataset } from './dataset.js';
import { load, type Measured } from './load.js';
import { measureKpiRun } from './kpi-run.js';
import { OPERATIONS, type Operation } from './operations.js';
import { measureRelay } from './relay.js';
import { drawSample, signIn } from './sample.js';
import { startServers, type Servers } from './servers.js';

const quick = process.argv.includes('--quick');
const { scale, rounds, seconds } = quick
  ? { scale: 0.1, rounds: 3, seconds: 3 }
  : { scale: 1, rounds: 5, seconds: 6 };
const secret = 'a secret of at least thirty-two characters';

const stateDir = await mkdtemp(path.join(tmpdir(), 'taproot-bench-'));
await chmod(stateDir, 0o711);
const postgres = await startEmbeddedPostgres({
  stateDir,
  log: () => undefined,
  serverFlags: ['-c shared_buffers=1GB', '-c max_wal_size=4GB', '-c work_mem=64MB'],
});
try {
  await migrate(postgres.url);
  const made = Date.now();
  await makeDataset(postgres.url, scale);
  console.log(
    `${cpus().length} cores, scale ${scale}; data made in ${((Date.now() - made) / 1000).toFixed(0)} s`,
  );
  await measureOperations();
  await measureRelay(postgres.url, secret);
  await measureKpiRun(postgres.url);
} finally {
  await postgres.stop();
  await rm(stateDir, { recursive: true, force: true });
}

async function measureOperations(): Promise<void> {
  const servers = await startServers(postgres.url, secret);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const sample = await drawSample(client);
    const headers = { authorization: `Bearer ${await signIn(servers.api, sample.user.username)}` };
    console.log(
      `\n${'operation'.padEnd(22)}${'floor/s'.padStart(9)}${'api/s'.padStart(9)}${'share'.padStart(8)}${'wanted'.padStart(8)}   p50/p99 ms floor, api`,
    );
    for (const operation of OPERATIONS) await measure(operation, servers, sample, headers);
  } finally {
    await client.end();
    servers.stop();
  }
}

type Sample = Awaited<ReturnType<typeof drawSample>>;

async function measure(
  operation: Operation,
  servers: Servers,
  sample: Sample,
  headers: Record<string, string>,
): Promise<void> {
  const draw = (side: 'floor' | 'api') => () =>
    operation[side]({ ...sample.pick(), key: randomUUID() }, sample.user);
  const runs: Record<'floor' | 'api', Measured[]> = { floor: [], api: [] };
  await load(servers.floor, draw('floor'), 1);
  await load(servers.api, draw('api'), 1, headers);
  for (let round = 0; round < rounds; round += 1) {
    runs.floor.push(await load(servers.floor, draw('floor'), seconds));
    runs.api.push(await load(servers.api, draw('api'), seconds, headers));
  }
  const [floor, api] = [median(runs.floor), median(runs.api)] as const;
  const share = api.perSecond / floor.perSecond;
  const figures = [floor.perSecond.toFixed(0), api.perSecond.toFixed(0)]
    .map((text) => text.padStart(9))
    .join('');
  const latency = `${floor.p50}/${floor.p99}, ${api.p50}/${api.p99}`;
  console.log(
    `${operation.name.padEnd(22)}${figures}${share.toFixed(2).padStart(8)}${operation.wanted.toFixed(2).padStart(8)}   ${latency}`,
  );
}

function median(runs: Measured[]): Measured {
  return runs.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]!;
}
