/**
 * An import of projects through API and worker, against multi-row INSERTs of the rows that came of it into a twin of
 * the database, with its constraints, indexes and triggers. Alone: `import-projects.ts <database url> [rows]`.
 */
import pg from 'pg';
import { migrate } from '../../migrations/migrate.js';
import { createDatabase } from './databases.js';
import { makeDataset } from './dataset.js';
import { memoryOf } from './processes.js';
import { insertResult } from './import-floor.js';
import { signIn, STAFF } from './sample.js';
import { startApi, startWorker } from './servers.js';

const SCALE = 0.01;
const WANTED = 0.25;

export async function measureImport(serverUrl: string, secret: string, rows: number): Promise<void> {
  const url = await createDatabase(serverUrl, `imports_${rows}`);
  await migrate(url);
  await makeDataset(url, SCALE);
  const twinUrl = await createDatabase(serverUrl, `twin_${rows}`, `imports_${rows}`);
  const since = await nextTransaction(url);
  const { seconds, peak } = await importOnce(url, secret, rows);
  const floor = await insertResult(url, twinUrl, since);
  const share = floor.seconds / seconds;
  console.log(
    `import of ${rows} projects: ${(rows / seconds).toFixed(0)} rows/s, worker ${peak.toFixed(0)} MB at most; ` +
      `${floor.rows} rows by multi-row INSERT in ${floor.seconds.toFixed(1)} s, ${(rows / floor.seconds).toFixed(0)} projects/s; ` +
      `share ${share.toFixed(2)} (wanted ${WANTED})`,
  );
}

async function importOnce(
  url: string,
  secret: string,
  rows: number,
): Promise<{ seconds: number; peak: number }> {
  const api = await startApi(url, secret);
  const worker = await startWorker(url, secret);
  try {
    const headers = { authorization: `Bearer ${await signIn(api.url, STAFF)}` };
    const form = new FormData();
    form.append('entity', 'projects');
    form.append('mode', 'commit');
    form.append('file', new Blob([register(rows)], { type: 'text/csv' }), 'register.csv');
    const started = performance.now();
    const answer = await fetch(`${api.url}/imports`, { method: 'POST', headers, body: form });

    if (answer.status !== 202) throw new Error(`the file was not taken: ${await answer.text()}`);
    const { id } = (await answer.json()) as { id: string };
    await ended(url, id, rows);
    return { seconds: (performance.now() - started) / 1000, peak: memoryOf(worker.pid!).peak };
  } finally {
    worker.kill();
    await api.stop();
  }
}

/** Asked of the database: a token may expire meanwhile. */
async function ended(url: string, id: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { rows: found } = await client.query<{ status: string; created: number; failure: string | null }>(
        'SELECT status, created, failure FROM imports WHERE id = $1',
        [id],
      );
      const { status, created, failure } = found[0]!;
      if (status === 'completed' && created === rows) return;
      if (status !== 'queued' && status !== 'running')
        throw new Error(`${status}, ${created} of ${rows} created: ${failure}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await client.end();
  }
}

const HEAD =
  'externalKey,title,enterpriseName,sector,leadFiledOn,contractSignedOn,contractAmount,groundbreakingOn,completionOn,commissioningOn';

/** Three of four projects began, half are complete, a quarter produces; a firm has three. */
function register(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const year = 2010 + (i % 12);
    const stages = [`${year + 1}-03-01`, `${year + 2}-06-15`, `${year + 3}-01-20`].map((day, at) =>
      i % 4 > at ? day : '',
    );
    const firm = `江苏${String(Math.floor(i / 3))}储能科技有限公司`;
    return `B${i},${i}号储能电站,${firm},manufacturing,${year}-01-10,${year}-08-20,${1000 + (i % 900)}0000,${stages.join(',')}`;
  });
  return [HEAD, ...lines].join('\n');
}

async function nextTransaction(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
  await client.end();
  return rows[0]!.xid;
}

const [, file, url, rows] = process.argv;
if (file?.endsWith('bench/import-projects.ts') && url)
  await measureImport(url, 'a secret of at least thirty-two characters', Number(rows ?? 100_000));
