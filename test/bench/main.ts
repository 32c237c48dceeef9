// npm run bench [-- --quick]: the same requests on the floor and on the API, interleaved in one run, and what each
// reaches and costs of the other; a claim is a ratio of this run. In full, at a tenth of the data and at all of it.
// CPU and memory come from /proc, so on Linux only.
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded/embedded-postgres.js';
import { migrate } from '../../migrations/migrate.js';
import { createDatabase } from './databases.js';
import { makeDataset } from './dataset.js';
import { measureImport } from './import-projects.js';
import { measureKpiRun } from './kpi-run.js';
import { measureOperations, type Length, type Measured } from './measure.js';
import { OPERATIONS } from './operations.js';
import { measureRelay } from './relay.js';
import { costs, growth, throughputHead, throughputRow } from './report.js';

const quick = process.argv.includes('--quick');
/** `--only=lifecycle`: the operations whose name begins so, at all of the data, and nothing else. */
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const secret = 'a secret of at least thirty-two characters';

const stateDir = await mkdtemp(path.join(tmpdir(), 'taproot-bench-'));
await chmod(stateDir, 0o711);
const postgres = await startEmbeddedPostgres({
  stateDir,
  log: () => undefined,
  serverFlags: ['-c shared_buffers=1GB', '-c max_wal_size=4GB', '-c work_mem=64MB'],
});
try {
  if (only !== undefined) await measureAt(postgres.url, 1, { rounds: 5, seconds: 6 });
  else await measureAll();
} finally {
  await postgres.stop();
  await rm(stateDir, { recursive: true, force: true });
}

async function measureAll(): Promise<void> {
  const tenthUrl = await createDatabase(postgres.url, 'tenth');
  const tenth = await measureAt(tenthUrl, 0.1, { rounds: 3, seconds: 3 });
  if (!quick) growth(tenth.rows, (await measureAt(postgres.url, 1, { rounds: 5, seconds: 6 })).rows);
  const measuredUrl = quick ? tenthUrl : postgres.url;
  await measureRelay(measuredUrl, secret);
  await measureKpiRun(measuredUrl);
  await measureImport(postgres.url, secret, quick ? 10_000 : 100_000);
}

async function measureAt(databaseUrl: string, scale: number, length: Length): Promise<Measured> {
  await migrate(databaseUrl);
  const made = Date.now();
  await makeDataset(databaseUrl, scale);
  const seconds = ((Date.now() - made) / 1000).toFixed(0);
  console.log(`\n${cpus().length} cores, scale ${scale}; data made in ${seconds} s`);
  throughputHead();
  const measured = await measureOperations(
    databaseUrl,
    secret,
    length,
    throughputRow,
    OPERATIONS.filter(({ name }) => name.startsWith(only ?? '')),
  );
  costs(measured);
  return measured;
}
