import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Queues } from '@taproot/platform';
import { WorkerModule } from '../../../../apps/worker/src/worker.module.js';
import { BACKENDS, tellMissingRedis } from '../../../../test/support/backends.js';
import { endOf } from '../../../../test/support/kpi-run.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';
import { MONTH_END_QUEUE, MonthEndRuns } from './month-end-runs.js';

interface Page {
  items: { id: string; asOf: string; period: string; scheduledFor: string | null; categories: string[] }[];
}
/** Two in the night of 1 July in Shanghai. */
const JULY = new Date('2026-06-30T18:00:00Z');

tellMissingRedis('The month end');

describe.each(BACKENDS)('the month end on %s', (_, overrides) => {
  let api: TestApi;
  let parts: INestApplicationContext;
  let staff: TestUser;

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    await api.work();
    parts = await Test.createTestingModule({ imports: [WorkerModule.with(api.config)] }).compile();
    staff = await api.as('staff');
  });
  afterAll(async () => {
    await parts.close();
    await api.stop();
  });

  const scheduled = async () =>
    (await staff.get<Page>('/kpi/runs')).body.items.filter((run) => run.scheduledFor !== null);

  it('orders one run of the year so far, however often it is told', async () => {
    const month = parts.get(MonthEndRuns);
    await Promise.all([month.order(JULY), month.order(JULY), month.order(JULY)]);
    await month.order(new Date('2026-07-20T00:00:00Z'));
    const runs = await scheduled();
    expect(runs).toMatchObject([
      {
        period: '2026',
        asOf: '2026-06-30',
        scheduledFor: '2026-06-30',
        categories: ['department', 'outbound-post', 'task-force'],
      },
    ]);
    expect((await endOf(staff, runs[0]!.id)).status).toBe('completed');
  });

  it('stands in the queue once, in the city’s time, and is taken out where it is off', async () => {
    const queue = parts.get(Queues).queue(MONTH_END_QUEUE);
    const month = parts.get(MonthEndRuns);
    await month.schedule();
    const schedulers = async () => (await queue.getJobSchedulers()).map(({ pattern, tz }) => [pattern, tz]);
    expect(await schedulers()).toEqual([['0 2 1 * *', 'Asia/Shanghai']]);
    Object.assign(api.config, { monthlyRuns: false });
    await month.schedule();
    expect(await schedulers()).toEqual([]);
  });
});
