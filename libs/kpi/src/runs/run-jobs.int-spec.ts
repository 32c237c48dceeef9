import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Queues } from '@taproot/platform';
import { startWorker } from '../../../../apps/worker/src/worker.js';
import { WorkerModule } from '../../../../apps/worker/src/worker.module.js';
import { BACKENDS, tellMissingRedis } from '../../../../test/support/backends.js';
import { endOf, type RunAnswer } from '../../../../test/support/kpi-run.js';
import { KpiScenario } from '../../../../test/support/kpi-scenario.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';
import { RunBatches } from './run-batches.js';
import { RUN_QUEUE } from './run-jobs.js';
import { RunPlan } from './run-plan.js';
import { RunSweep } from './run-sweep.js';

tellMissingRedis('Faults of a KPI run');

const ORDER = { period: '2026', asOf: '2026-06-30', categories: ['outbound-post'] };

describe.each(BACKENDS)('the jobs of a run on %s', (_, overrides) => {
  let api: TestApi;
  let city: KpiScenario;
  let staff: TestUser;
  /** The worker's parts without its workers: a step happens when the test says so. */
  let parts: INestApplicationContext;
  let worker: { close(): Promise<void> } | undefined;

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    city = await KpiScenario.start(api);
    staff = await api.as('staff');
    parts = await Test.createTestingModule({ imports: [WorkerModule.with(api.config)] }).compile();
    await city.visitWorth(70, await api.as('post1.member'), api.units['post-1']!, '作业企业', '2026-05-12');
  });
  afterEach(async () => {
    await worker?.close();
    worker = undefined;
    await queue().obliterate({ force: true });
  });
  afterAll(async () => {
    await parts.close();
    await city.end();
    await api.stop();
  });

  const queue = () => parts.get(Queues).queue(RUN_QUEUE);
  const order = async () => (await staff.post<{ id: string }>('/kpi/runs', ORDER)).body.id;
  const cards = (id: string) =>
    city.sql(`SELECT * FROM kpi_scorecards WHERE run_id = $1 ORDER BY team_id`, [id]);
  const read = async (id: string) => (await staff.get<RunAnswer>(`/kpi/runs/${id}`)).body;
  const grownQuiet = (id: string) =>
    city.sql(`UPDATE kpi_runs SET updated_at = now() - interval '1 minute', swept_at = NULL WHERE id = $1`, [
      id,
    ]);

  it('do nothing twice: a batch scored again, an end reached again, at once and later', async () => {
    const id = await order();
    await Promise.all([parts.get(RunPlan).plan(id), parts.get(RunPlan).plan(id)]);
    expect(await read(id)).toMatchObject({ status: 'running', progress: { done: 0, total: 2 } });
    await Promise.all([1, 2].map(() => parts.get(RunBatches).score(id, 0)));
    const scored = await cards(id);
    await parts.get(RunBatches).score(id, 0);
    expect(await cards(id)).toEqual(scored);
    await Promise.all([1, 2].map(() => parts.get(RunBatches).finish(id)));
    expect(await read(id)).toMatchObject({ status: 'completed', progress: { done: 2, total: 2 } });
    const ended = await cards(id);
    await parts.get(RunBatches).score(id, 0);
    await parts.get(RunBatches).finish(id);
    expect(await cards(id)).toEqual(ended);
    const events = await city.sql(
      `SELECT 1 FROM outbox_events WHERE type = 'kpi-run.completed' AND payload->>'runId' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('do not end a run before all teams are scored', async () => {
    const id = await order();
    await parts.get(RunPlan).plan(id);
    await parts.get(RunBatches).finish(id);
    expect((await read(id)).status).toBe('running');
  });

  it('are brought back when the queue lost them', async () => {
    const id = await order();
    await parts.get(RunPlan).plan(id);
    await queue().obliterate({ force: true });
    await grownQuiet(id);
    await parts.get(RunSweep).sweep();
    expect(await city.sql('SELECT generation FROM kpi_runs WHERE id = $1', [id])).toEqual([
      { generation: 1 },
    ]);
    worker = await startWorker(api.config);
    expect((await endOf(staff, id)).status).toBe('completed');
  });

  it('are left alone while they are there', async () => {
    const id = await order();
    await parts.get(RunPlan).plan(id);
    await grownQuiet(id);
    await parts.get(RunSweep).sweep();
    expect(await city.sql('SELECT generation FROM kpi_runs WHERE id = $1', [id])).toEqual([
      { generation: 0 },
    ]);
  });

  it('begin without their event, and wait for entries still being written', async () => {
    const id = await order();
    await grownQuiet(id);
    await parts.get(RunSweep).sweep();
    await city.sql('BEGIN');
    await city.sql(`UPDATE visits SET place = '写入中' WHERE team_id = $1`, [api.units['post-1']]);
    const scoring = parts.get(RunBatches).score(id, 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await read(id)).progress.done).toBe(0);
    await city.sql('ROLLBACK');
    await scoring;
    expect((await read(id)).progress.done).toBe(2);
  });

  it('of a cancelled run do nothing', async () => {
    const id = await order();
    await parts.get(RunPlan).plan(id);
    expect(await staff.post(`/kpi/runs/${id}/cancellation`)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
    await parts.get(RunBatches).score(id, 0);
    await parts.get(RunBatches).finish(id);
    expect(await read(id)).toMatchObject({ status: 'cancelled', progress: { done: 0, total: 2 } });
    expect(await staff.post(`/kpi/runs/${id}/cancellation`)).toMatchObject({
      status: 409,
      body: { code: 'run-over' },
    });
  });

  it('that cannot be done say why', async () => {
    const broken = await city.sql<{
      id: string;
    }>(`INSERT INTO kpi_schemes SELECT gen_random_uuid(), now(), created_by, now(), 1,
      category, year, 99, '[{"code": "luck", "floor": "0", "target": "1", "weight": 100, "params": {}}]', params, NULL, NULL
      FROM kpi_schemes WHERE year = 2026 AND revision = 1 RETURNING id`);
    worker = await startWorker(api.config);
    const { body } = await staff.post<{ id: string }>(`/kpi/schemes/${broken[0]!.id}/simulation`);
    expect(await endOf(staff, body.id)).toMatchObject({
      status: 'failed',
      failure: 'There is no indicator "luck".',
    });
    const zh = await staff.get<RunAnswer>(`/kpi/runs/${body.id}`, { 'accept-language': 'zh-CN' });
    expect(zh.body.failure).toBe('没有指标“luck”。');
  });
});
