import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, cityDay } from '@taproot/kernel';
import ExcelJS from 'exceljs';
import { importFile, type ImportAnswer } from '../../../../test/support/imports.js';
import { TestApi } from '../../../../test/support/test-api.js';
import { startWorker } from '../../../worker/src/worker.js';

interface LedgerView {
  id: string;
}
interface DayItem {
  kind: string;
  title: string;
}
type MyDay = Record<'overdue' | 'today' | 'waiting' | 'moved', DayItem[]>;

let api: TestApi;
let worker: { close(): Promise<void> };

beforeAll(async () => {
  api = await TestApi.start({}, 'full');
  worker = await startWorker(api.config);
});
afterAll(async () => {
  await worker.close();
  await api.stop();
});

describe('my day', () => {
  it.each([
    ['post1.member', ['overdue', 'today', 'moved']],
    ['post1.lead', ['overdue', 'today', 'waiting', 'moved']],
    ['tf1.member', ['overdue', 'today', 'moved']],
    ['tf1.lead', ['overdue', 'today', 'waiting', 'moved']],
    ['tf2.member', ['overdue', 'today', 'moved']],
    ['sub1.member', ['overdue', 'today']],
    ['staff', ['waiting']],
  ] as const)('%s finds something in %j', async (username, bands) => {
    const { body } = await (await api.as(username)).get<MyDay>('/my-day');
    for (const band of bands) expect(body[band].length).toBeGreaterThan(0);
    expect(body.overdue.length).toBeLessThan(8);
    expect(body.today.length).toBeLessThan(8);
  });
});

describe('the ledger of the office', () => {
  const newest = async () => {
    const leader = await api.as('leader');
    const { items } = (await leader.get<{ items: LedgerView[] }>('/imports/ledgers')).body;
    return leader.bytes(`/imports/${items[0]!.id}/ledger.xlsx`);
  };

  it('goes out to the leader with the day of today, its totals those of the rows above', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await newest());
    const sheet = book.getWorksheet('签约项目')!;
    const [year, month, day] = cityDay(new Date()).split('-').map(Number);
    expect(sheet.getCell('A1').value).toContain(`截至${year}年${month}月${day}日`);
    const amounts = sheet.getColumn(8).values.slice(5);
    const heads = sheet.getColumn(1).values.slice(5);
    const sumOf = (rows: unknown[]) => rows.reduce<number>((all, one) => all + Number(one ?? 0), 0);
    const data = amounts.filter((_, at) => typeof heads[at] === 'number');
    expect(data.length).toBeGreaterThan(25);
    expect(amounts[heads.indexOf('合计')]).toBe(sumOf(data));
    expect(amounts[heads.indexOf('小计')]).toBe(sumOf(amounts.slice(1, heads.indexOf('小计'))));
  });

  it('taken in again as it came changes nothing', async () => {
    const staff = await api.as('staff');
    const { items } = (
      await staff.get<{ items: (ImportAnswer & { fileId: string; mapping: object })[] }>('/imports')
    ).body;
    const { fileId, mapping, rows } = items[0]!;
    const file = new Uint8Array(await staff.bytes(`/files/${fileId}`));
    const job = await importFile(staff, file, {
      entity: 'projects',
      mode: 'preview',
      mapping,
      name: '台账.xlsx',
    });
    expect(job).toMatchObject({ status: 'previewed', rows, unchanged: rows, rejected: 0 });
  });
});

describe('the first look around', () => {
  it('warns of a company typed twice', async () => {
    const staff = await api.as('staff');
    const name = encodeURIComponent('星成精机(苏州)有限公司');
    const { body } = await staff.get<{ items: { score: number }[] }>(`/enterprises/duplicates?name=${name}`);
    expect(body.items.filter(({ score }) => score === 100)).toHaveLength(2);
  });

  it('opens a file of a visit', async () => {
    const member = await api.as('post1.member');
    const { body } = await member.get<{ items: { files: string[] }[] }>('/visits?limit=200');
    const file = body.items.flatMap(({ files }) => files)[0]!;
    expect((await member.get(`/files/${file}`)).status).toBe(200);
  });

  it('tells what happened to a lead', async () => {
    const lead = await api.as('tf1.lead');
    const leads = await lead.get<{ items: { id: string }[] }>('/leads?stage=negotiation');
    const history = await lead.get<{ items: object[] }>(`/leads/${leads.body.items[0]!.id}/history`);
    expect(history.body.items.length).toBeGreaterThan(5);
  });
});

/** A day by which the year has padded months: yesterday, or the last of December while the year is young. */
function monthsOld(): string {
  const yesterday = addDays(cityDay(new Date()), -1);
  return yesterday.slice(5) > '03-01' ? yesterday : `${Number(yesterday.slice(0, 4)) - 1}-12-31`;
}

describe('a run over the padding post', () => {
  it('opens to visits left out, each with its reason', async () => {
    const staff = await api.as('staff');
    const asOf = monthsOld();
    const ordered = await staff.post<{ id: string }>('/kpi/runs', { period: asOf.slice(0, 4), asOf });
    expect(ordered.status).toBe(202);
    const run = ordered.body;
    const status = async () => (await staff.get<{ status: string }>(`/kpi/runs/${run.id}`)).body.status;
    while (['queued', 'running'].includes(await status())) await new Promise((done) => setTimeout(done, 50));
    const records = `/kpi/runs/${run.id}/scorecards/${api.units['post-2']}/indicators/visit-quality/records`;
    expect(await status()).toBe('completed');
    const { body } = await staff.get<{ rejected: { label: string; reason: string }[] }>(records);
    expect(body.rejected.length).toBeGreaterThan(0);
    for (const { label, reason } of body.rejected) expect(`${label}${reason}`.length).toBeGreaterThan(10);
  });
});
