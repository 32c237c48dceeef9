import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { importFile } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { rowXml, workbookOf } from '../../../test/support/workbooks.js';
import type { AnalysisView } from './dto/analysis.view.js';
import type { LedgerView } from './dto/ledger.view.js';

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

const ROWS = [
  ['2026年在谈项目（单位：万元，截至6月30日）'],
  ['序号', '项目名称', '投资方', '对接人', '手机', '拟投资额', '洽谈阶段', '责任单位', '报备时间'],
  [
    1,
    '电芯二期',
    '江苏恒能储能科技有限公司',
    '陈某',
    '13800000001',
    '约3.5亿',
    '深入洽谈',
    '一专班',
    '2026.5.6',
  ],
  [2, '叶片', '宁波捷拓风电有限公司', '王敏', '13800000002', 12_000, '初步接洽', null, '2026年4月'],
  ['合计', null, null, null, null, 47_000],
];

/** Its bytes are its own by the title. */
async function aBook(title = 'talks'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = title;
  const sheet = book.addWorksheet('在谈');
  sheet.addRows(ROWS);
  sheet.mergeCells('A1:I1');
  sheet.mergeCells('H3:H4');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function analysis(
  content: Uint8Array,
  name = 'talks.xlsx',
  language = 'en',
  hint: Record<string, string> = {},
) {
  const form = new FormData();
  for (const [field, value] of Object.entries(hint)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(content)]), name);
  return staff.post<AnalysisView & { code?: string }>('/imports/analysis', form, {
    'accept-language': language,
  });
}

async function ledgerOf(id: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await staff.bytes(`/imports/${id}/ledger.xlsx`));
  return book.getWorksheet('在谈')!;
}

describe('a sheet nobody described', () => {
  it('is told in the language asked for, and nothing of it is stored', async () => {
    const content = await aBook();
    const [english, chinese] = [await analysis(content), await analysis(content, 'talks.xlsx', 'zh-CN')];
    const unit = (view: AnalysisView) =>
      view.sheets[0]!.guesses.find(({ code }) => code === 'unit-line')!.why;
    expect([unit(english.body), unit(chinese.body)]).toEqual([
      'figures without a unit are in 万元',
      '未注单位的数字按万元计',
    ]);
    expect((await staff.get<{ items: object[] }>('/imports')).body.items).toEqual([]);
  });

  it('as text is understood with its encoding', async () => {
    const lines = ROWS.map((row) => row.map((cell) => cell ?? '').join(','));
    const { body } = await analysis(new TextEncoder().encode(lines.join('\n')), 'talks.csv');
    expect(body.sheets).toMatchObject([
      {
        entity: 'leads',
        headerRows: [2],
        mapping: { headerRow: 2, encoding: 'utf-8', delimiter: ',', unit: '万元' },
      },
    ]);
  });

  it('shows its columns with a few of their cells, telephone numbers masked', async () => {
    const { body } = await analysis(await aBook());
    const { columns } = body.sheets[0]!;
    const samples = Object.fromEntries(columns.map((one) => [one.name, one.samples]));
    const unique = columns.filter((one) => one.unique).map(({ name }) => name);
    expect([unique.includes('项目名称'), unique.includes('责任单位')]).toEqual([true, false]);
    expect(samples).toMatchObject({
      拟投资额: ['约3.5亿', '12000'],
      手机: ['138****0001', '138****0002'],
    });
  });

  it('is read anew as what somebody says it is, below the header they point at', async () => {
    const hint = { sheet: '在谈', entity: 'projects', headerRows: '2' };
    const { body } = await analysis(await aBook(), 'talks.xlsx', 'en', hint);
    expect(body.sheets[0]).toMatchObject({
      entity: 'projects',
      headerRows: [2],
      mapping: { columns: { contractAmount: { column: '拟投资额' } } },
    });
    const wrong = { sheet: '在谈', headerRows: '3' };
    const { columns } = (await analysis(await aBook(), 'talks.xlsx', 'en', wrong)).body.sheets[0]!;
    expect(columns.map(({ name }) => name)).toContain('电芯二期');
    expect((await analysis(await aBook(), 'a.xlsx', 'en', { headerRows: 'last' })).status).toBe(400);
  });

  it.each([
    ['a web page', '网页', '<!doctype html><script>alert(1)</script>'],
    ['binary data', '二进制数据', '\0'.repeat(2000)],
  ])('that is %s is refused, and says so', async (en, zh, content) => {
    const bytes = new TextEncoder().encode(content);
    expect(await analysis(bytes, 'x.csv')).toMatchObject({ status: 422, body: { code: 'import-not-csv' } });
    const said = (answer: { body: object }) => JSON.stringify(answer.body);
    expect(said(await analysis(bytes, 'x.csv'))).toContain(en);
    expect(said(await analysis(bytes, 'x.csv', 'zh-CN'))).toContain(zh);
  });

  it('that is longer than anybody looks through is taken to its end', async () => {
    const rows = Array.from({ length: 20_010 }, (_, n) => `${n},项目${n},甲${n}公司,初步接洽`);
    const text = ['序号,项目名称,投资方,洽谈阶段', ...rows].join('\n');
    const { body } = await analysis(new TextEncoder().encode(text), 'long.csv');
    expect(body.sheets[0]!.mapping).toMatchObject({ rows: { from: 2 } });
    expect(body.sheets[0]!.mapping).not.toHaveProperty('rows.to');
  });

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\n1 0 obj')],
    ['nothing', new Uint8Array()],
    ['half a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])('that is %s is refused', async (_, content) => {
    expect((await analysis(content)).status).toBe(422);
  });
});

describe('a ledger goes out again', () => {
  it('as it came, then with what changed: a merged unit parted, a total added up, a number masked', async () => {
    const content = await aBook();
    const { mapping } = (await analysis(content)).body.sheets[0]!;
    const job = await importFile(staff, content, { entity: 'leads', mapping: mapping!, name: 'talks.xlsx' });
    expect(job).toMatchObject({ status: 'completed', created: 2, rejected: 0 });
    const same = await ledgerOf(job.id);
    expect(same.model.merges).toEqual(['A1:I1', 'H3:H4']);
    expect([same.getCell('F3').value, same.getCell('F4').value, same.getCell('F5').value]).toEqual([
      '约3.5亿',
      12_000,
      47_000,
    ]);
    expect(same.getCell('E3').value).toBe('138****0001');
    const { items } = (await staff.get<{ items: { id: string; title: string; version: number }[] }>('/leads'))
      .body;
    const { id, version } = items.find(({ title }) => title === '叶片')!;
    const change = {
      ownerTeamId: api.units['tf-2'],
      expectedInvestment: { amount: '200000000', currency: 'CNY' },
    };
    expect((await staff.patch(`/leads/${id}`, change, version)).status).toBe(200);
    const now = await ledgerOf(job.id);
    expect(now.model.merges).toEqual(['A1:I1']);
    expect([now.getCell('H3').value, now.getCell('H4').value]).toEqual(['一专班', '二专班']);
    expect([now.getCell('F4').value, now.getCell('F5').value]).toEqual([20_000, 55_000]);
  });

  it('to the leader, who finds it by its name once, however many imports it took', async () => {
    const leader = await api.as('leader');
    const content = await aBook('again');
    const { mapping } = (await analysis(content)).body.sheets[0]!;
    await importFile(staff, content, { entity: 'leads', mapping: mapping!, name: '旧名.xlsx' });
    const again = await importFile(staff, content, { entity: 'leads', mapping: mapping!, name: '在谈.xlsx' });
    const { items } = (await leader.get<{ items: LedgerView[] }>('/imports/ledgers')).body;
    expect(items.map(({ fileName }) => fileName)).toEqual(['在谈.xlsx', 'talks.xlsx']);
    expect(items[0]).toMatchObject({ id: again.id, sheets: ['在谈'], rows: 2 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await leader.bytes(`/imports/${again.id}/ledger.xlsx`));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['在谈']);
    expect((await (await api.as('tf1.lead')).get('/imports/ledgers')).status).toBe(403);
  });

  it('unless it cannot be written again', async () => {
    const file = workbookOf(rowXml(1, ['externalKey', 'title']) + rowXml(2, ['1', '甲']));
    const job = await importFile(staff, file, { entity: 'projects', name: 'small.xlsx' });
    expect(await staff.get(`/imports/${job.id}/ledger.xlsx`)).toMatchObject({
      status: 422,
      body: { code: 'ledger-unwritable' },
    });
  });

  it('unless it was no workbook', async () => {
    const job = await importFile(staff, 'externalKey,title,investorName\n1,甲,甲公司\n', { entity: 'leads' });
    expect(await staff.get(`/imports/${job.id}/ledger.xlsx`)).toMatchObject({
      status: 422,
      body: { code: 'ledger-no-workbook' },
    });
  });
});
