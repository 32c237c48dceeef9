import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importEnd, importForm, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, tokenOf } from '../../../test/support/test-api.js';

/** 100,000 enterprises in `npm run test:long`; a hundredth of them otherwise. */
const ROWS = Number(process.env.TAPROOT_IMPORT_ROWS ?? (process.env.TAPROOT_LONG ? 100_000 : 1000));

describe(`${ROWS} enterprises in one file`, () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.work();
  });
  afterAll(() => api.stop());

  /** A token lasts a quarter of an hour; a large file takes longer. */
  const staff = async () => api.holding(await tokenOf(api.url, 'staff'));
  async function endOf(id: string): Promise<ImportAnswer> {
    for (;;) {
      const job = await importEnd(await staff(), id, 600_000).catch(() => undefined);
      if (job) return job;
    }
  }

  it('are read in bounded memory', async () => {
    const lines = Array.from({ length: ROWS }, (_, i) => `K${i},${nameOf(i)},none,C38,储能;第${i % 7}批`);
    const file = ['externalKey,name,idType,industryCode,tags', ...lines].join('\n');
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100);
    const times = [];
    for (const expected of [{ created: ROWS }, { unchanged: ROWS }]) {
      const [since, cpu] = [Date.now(), process.cpuUsage()];
      const { body } = await (
        await staff()
      ).post<{ id: string }>('/imports', importForm(file, { entity: 'enterprises' }));
      expect(await endOf(body.id)).toMatchObject({
        status: 'completed',
        rows: ROWS,
        ...expected,
      });
      const seconds = (Date.now() - since) / 1000;
      times.push({
        seconds,
        rowsPerSecond: Math.round(ROWS / seconds),
        cpu: process.cpuUsage(cpu).user / 1e6,
      });
    }
    clearInterval(watch);
    const grown = Math.round((most - before) / 1_048_576);
    process.stdout.write(`${JSON.stringify({ rows: ROWS, grownMegabytes: grown, times })}\n`);
    expect(grown).toBeLessThan(400);
  }, 3_600_000);
});

const SURNAMES = [...'恒华中信天海东方金龙盛达宏远'];
const TRADES = ['储能', '钢铁', '半导体', '生物', '机械', '物流', '新材料'];

function nameOf(i: number): string {
  const brand = SURNAMES[i % 14]! + SURNAMES[Math.floor(i / 14) % 14]! + String(i);
  return `江苏${brand}${TRADES[i % 7]}科技有限公司`;
}
