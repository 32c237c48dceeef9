import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { importEnd, importForm, type ImportAnswer } from '../../../test/support/imports.js';
import { Program } from '../../../test/support/programs.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

const KILLS = process.env.TAPROOT_LONG ? 20 : 2;
const ROWS = 1500 * (KILLS + 1);

let api: TestApi;
let staff: TestUser;
let worker: Program | undefined;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.as('staff');
});
afterEach(() => worker?.signal('SIGKILL'));
afterAll(() => api.stop());

/** A worker of its own, from its sources, on the database of the API. */
async function startWorker(): Promise<Program> {
  const { databaseUrl, filesDir, secret } = api.config;
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '8',
    TAPROOT_FILES: filesDir,
    TAPROOT_SECRET: secret,
    TAPROOT_JOB_LOCK_MS: '2000',
  };
  const started = Program.source('apps/worker/src/main.ts', [], { env });
  await started.says(/worker is running/);
  return started;
}

async function order(rows: number, source: string): Promise<string> {
  const lines = Array.from({ length: rows }, (_, i) => `${i % (rows - 10)},断点公司${i % (rows - 10)}`);
  const mapping = { source, key: 'k', columns: { name: { column: 'n' } } };
  const form = importForm(['k,n', ...lines].join('\n'), { entity: 'enterprises', mapping });
  return (await staff.post<{ id: string }>('/imports', form)).body.id;
}

/** Projects with all that belongs to them; a third of the investors are known from an earlier row. */
async function orderProjects(rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, i) => `${i},断点投资${i % Math.ceil(rows / 3)},2020-01-01,2021-01-01,1000,2021-06-01,2022`,
  );
  const column = (name: string) => ({ column: name });
  const columns = {
    enterpriseName: column('n'),
    ownerTeamCode: { constant: 'tf-1' },
    leadFiledOn: column('f'),
    contractSignedOn: column('s'),
    contractAmount: { column: 'a', currency: 'CNY' },
    groundbreakingOn: column('g'),
    completionOn: column('c'),
  };
  const mapping = { source: 'killed-projects', key: 'k', columns };
  const form = importForm(['k,n,f,s,a,g,c', ...lines].join('\n'), { entity: 'projects', mapping });
  return (await (await api.as('verifier')).post<{ id: string }>('/imports', form)).body.id;
}

async function done(id: string): Promise<number> {
  return (await staff.get<ImportAnswer>(`/imports/${id}`)).body.progress.done;
}

async function reaches(id: string, wanted: number): Promise<void> {
  for (const since = Date.now(); (await done(id)) < wanted;) {
    if (Date.now() - since > 60_000) throw new Error(`stands still before row ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('an import', () => {
  it(`whose worker is killed ${KILLS} times goes on, and doubles nothing`, async () => {
    const id = await order(ROWS, 'killed');
    for (let kill = 0; kill < KILLS; kill += 1) {
      worker = await startWorker();
      await reaches(id, 500 + 1500 * kill);
      await worker.signal('SIGKILL');
      const at = await done(id);
      expect(at).toBeLessThan(ROWS);
      expect(await count(`SELECT count(*)::int AS n FROM import_rows WHERE import_id = '${id}'`)).toBe(at);
      expect(await count('SELECT count(*)::int AS n FROM external_keys')).toBe(
        await count(`SELECT count(*)::int AS n FROM enterprises WHERE name LIKE '断点公司%'`),
      );
    }
    worker = await startWorker();
    const end = await importEnd(staff, id, 120_000);
    expect(end).toMatchObject({
      status: 'completed',
      rows: ROWS,
      created: ROWS - 10,
      unchanged: 10,
      rejected: 0,
    });
    const names = `FROM enterprises WHERE name LIKE '断点公司%'`;
    expect(await count(`SELECT count(*)::int AS n ${names}`)).toBe(ROWS - 10);
    expect(await count(`SELECT count(DISTINCT name)::int AS n ${names}`)).toBe(ROWS - 10);
    expect(
      await count(`SELECT count(*)::int AS n FROM audit_log WHERE action = 'enterprise.registered'`),
    ).toBe(ROWS - 10);
  }, 600_000);

  it(`of projects whose worker is killed ${KILLS} times writes each of them once`, async () => {
    const rows = 1000 * (KILLS + 1);
    const id = await orderProjects(rows);
    for (let kill = 0; kill < KILLS; kill += 1) {
      worker = await startWorker();
      await reaches(id, 500 + 1000 * kill);
      await worker.signal('SIGKILL');
      const at = await done(id);
      expect(at).toBeLessThan(rows);
      expect(await count('SELECT count(*)::int AS n FROM projects')).toBe(at);
    }
    worker = await startWorker();
    expect(await importEnd(staff, id, 240_000)).toMatchObject({
      status: 'completed',
      created: rows,
      rejected: 0,
    });
    const counted = { contracts: 1, contract_versions: 1, credit_movements: 1, projects: 1, milestones: 2 };
    for (const [table, each] of Object.entries(counted))
      expect([table, await count(`SELECT count(*)::int AS n FROM ${table}`)]).toEqual([table, each * rows]);
    const firms = `SELECT count(*)::int AS n FROM enterprises WHERE name LIKE '断点投资%'`;
    expect(await count(firms)).toBe(Math.ceil(rows / 3));
    const keys = `SELECT count(*)::int AS n FROM external_keys k JOIN projects p ON p.id = k.record_id`;
    expect(await count(keys)).toBe(rows);
  }, 900_000);

  it('whose job was lost by the queue is taken up again', async () => {
    const id = await order(30, 'lost');
    await api.app.get(DataSource).query(
      `WITH lost AS (UPDATE outbox_events SET published_at = now() WHERE payload->>'importId' = $1 RETURNING id)
       INSERT INTO consumed_events (consumer, event_id) SELECT 'imports', id FROM lost`,
      [id],
    );
    worker = await startWorker();
    expect(await importEnd(staff, id)).toMatchObject({ status: 'completed', created: 20, unchanged: 10 });
  }, 120_000);
});

async function count(sql: string): Promise<number> {
  const rows = await api.app.get(DataSource).query<{ n: number }[]>(sql);
  return rows[0]!.n;
}
