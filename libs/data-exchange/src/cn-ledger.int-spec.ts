import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { importFile } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { AnalysisView, SheetAnalysisView } from './dto/analysis.view.js';
import type { Mapping } from './reading/mapping.types.js';

/** An office's own ledger; read in place, not part of the project. */
const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/cn-ledger');
const FILE = resolve(FOLDER, '2026年招商引资项目台账.xlsx');
const whereItIs = existsSync(FILE) ? describe : describe.skip;
if (!existsSync(FILE)) process.stderr.write(`not run: the ledger is not at ${FILE}\n`);

interface Contract {
  id: string;
  title: string;
  kind: string;
  enterpriseName: string;
  signedOn: string;
  amountCny: string | null;
  credits: { teamName: string }[];
}
interface Project {
  contractId: string;
  milestones: { stage: string; occurredOn: string }[];
}
/** A row of expected.json. */
interface Clerk {
  project: string;
  investor: string;
  unit: string;
  amount: string | null;
  signedOn: string;
  groundbreakingOn: string | null;
  completionOn: string | null;
  framework: boolean;
}

async function bookOf(content: ArrayBuffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content);
  return book;
}

whereItIs('a ledger nobody described', () => {
  let api: TestApi;
  let staff: TestUser;
  let bytes: Buffer;
  let sheets: SheetAnalysisView[];

  beforeAll(async () => {
    api = await TestApi.start();
    await api.work();
    staff = await api.as('staff');
    bytes = readFileSync(FILE);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'ledger.xlsx');
    sheets = (await staff.post<AnalysisView>('/imports/analysis', form)).body.sheets;
  });
  afterAll(() => api.stop());

  const guesses = (sheet: number, row: number) =>
    Object.fromEntries(
      sheets[sheet]!.guesses.filter((one) => one.row === row && one.column !== '').map((one) => [
        one.column,
        one.read,
      ]),
    );

  it('is two sheets: projects under a header of two rows, and talks', () => {
    expect(sheets.map(({ name, entity, headerRows, rows }) => ({ name, entity, headerRows, rows }))).toEqual([
      { name: '签约项目', entity: 'projects', headerRows: [3, 4], rows: { from: 6, to: 22 } },
      { name: '在谈项目', entity: 'leads', headerRows: [2], rows: { from: 3, to: 6 } },
    ]);
    expect(sheets[0]!.skipped).toEqual(
      [
        [1, 'title'],
        [2, 'title'],
        [5, 'group'],
        [13, 'subtotal'],
        [14, 'group'],
        [18, 'subtotal'],
        [19, 'group'],
        [23, 'subtotal'],
        [24, 'total'],
        [25, 'note'],
      ].map(([row, why]) => ({ row, why })),
    );
    expect(sheets[0]!.hiddenRows).toEqual([22]);
  });

  it('says why of every guess, in the language asked for', () => {
    const all = sheets.flatMap((sheet) => sheet.guesses);
    expect(all.filter(({ why }) => why === '' || why.includes('{'))).toEqual([]);
    expect(guesses(0, 6)).toMatchObject({ '总投资 / 合同额': '350000000.00', 签约时间: '2026-03' });
    expect(guesses(0, 7)).toMatchObject({ 责任单位: '一专班', '建设进度 / 竣工投产': null });
    expect(guesses(0, 10)).toMatchObject({ '建设进度 / 实际开工': '../2026-10-31' });
    expect(all.find(({ text }) => text === '年底')).toMatchObject({ code: 'later-than-sheet', sure: false });
    expect(all.find(({ text }) => text === '约3.5亿')).toMatchObject({ sure: false });
  });

  it('finds the double claim, the two spellings of one firm, and the total that is none', () => {
    expect(sheets[0]!.findings.map(({ code, rows }) => ({ code, rows }))).toEqual([
      { code: 'double-claim', rows: [6, 12] },
      { code: 'total-differs', rows: [24] },
    ]);
    expect(sheets[1]!.findings.map(({ code, rows }) => ({ code, rows }))).toEqual([
      { code: 'double-claim', rows: [4, 5] },
      { code: 'alike-names', rows: [4, 5] },
    ]);
  });

  it('tells no telephone number', () => {
    const told = JSON.stringify(sheets);
    expect(told).toContain('138****0001');
    for (const number of ['13800000001', '13800000002', '138-0000-0004']) expect(told).not.toContain(number);
  });

  it('talks become leads by the mapping as proposed, whom one calls masked', async () => {
    const { mapping } = sheets[1]!;
    const job = await importFile(staff, bytes, { entity: 'leads', mapping: mapping!, name: 'ledger.xlsx' });
    expect(job).toMatchObject({ status: 'completed', rows: 4, created: 4, rejected: 0 });
    const { items } = (await staff.get<{ items: Record<string, unknown>[] }>('/leads?sort=createdAt')).body;
    const lead = (title: string) => items.filter((one) => one['title'] === title);
    expect(lead('保密项目A')).toMatchObject([
      {
        investorName: '某世界500强',
        confidential: true,
        stage: 'filed',
        filedOn: '2026-10-08',
        ownerTeamName: '一专班',
      },
    ]);
    expect(lead('新能源重卡电机')).toMatchObject([
      { stage: 'negotiation', expectedInvestment: { amount: '200000000.00', currency: 'CNY' } },
      { filedOn: '2026-09-20', expectedInvestment: { amount: '200000000.00' } },
    ]);
    expect(lead('冷链二期')).toMatchObject([{ filedOn: '2026-09', expectedInvestment: null }]);
    const secret = lead('保密项目A')[0]!['id'] as string;
    const seen = await staff.get(`/leads/${secret}/contacts`);
    expect(seen.body).toEqual({ items: [{ name: '陈某', phone: '138****0001', masked: true }] });
    const own = await (await api.as('tf1.member')).get(`/leads/${secret}/contacts`);
    expect(own.body).toEqual({ items: [{ name: '陈某', phone: '13800000001', masked: false }] });
    for (const url of [`/leads/${secret}`, `/leads/${secret}/history`, '/leads?limit=200'])
      expect((await staff.get(url)).text).not.toContain('13800000001');
    expect(
      await importFile(staff, bytes, { entity: 'leads', mapping: mapping!, name: 'l.xlsx' }),
    ).toMatchObject({
      created: 0,
      unchanged: 4,
    });
  });

  it('signed projects go in by the mapping as proposed: every row, amount and date as a careful clerk reads it', async () => {
    const verifier = await api.as('verifier');
    const sending = { entity: 'projects', mapping: sheets[0]!.mapping!, name: 'ledger.xlsx' };
    const job = await importFile(verifier, bytes, sending);
    expect(job).toMatchObject({ status: 'completed', rows: 13, created: 13, rejected: 0 });
    const contracts = (await staff.get<{ items: Contract[] }>('/contracts?limit=200')).body.items;
    const projects = (await staff.get<{ items: { id: string }[] }>('/projects?limit=200')).body.items;
    const read = await Promise.all(
      projects.map(async ({ id }) => (await staff.get<Project>(`/projects/${id}`)).body),
    );
    const expected = JSON.parse(readFileSync(resolve(FOLDER, 'expected.json'), 'utf8')) as Clerk[];
    expect(contracts).toHaveLength(expected.length);
    for (const one of expected) {
      const found = contracts.find(
        ({ title, credits }) =>
          title === one.project && credits.some(({ teamName }) => teamName === one.unit),
      )!;
      const milestones = read.find(({ contractId }) => contractId === found.id)?.milestones ?? [];
      const reached = (stage: string) =>
        milestones.find((milestone) => milestone.stage === stage)?.occurredOn ?? null;
      expect({
        investor: found.enterpriseName,
        amount: found.amountCny,
        signedOn: found.signedOn,
        framework: found.kind === 'framework',
        groundbreakingOn: reached('groundbreaking'),
        completionOn: reached('completion'),
      }).toEqual({
        investor: one.investor,
        amount: one.amount,
        signedOn: one.signedOn,
        framework: one.framework,
        groundbreakingOn: one.groundbreakingOn,
        completionOn: one.completionOn,
      });
    }
    expect(await importFile(verifier, bytes, sending)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 13,
    });
  });

  it('goes out again with the same sheets, columns, merges and hidden rows, and the figures of today', async () => {
    const { items } = (
      await staff.get<{ items: { id: string; entity: string }[] }>('/imports?entity=projects')
    ).body;
    const url = `/imports/${items[0]!.id}/ledger.xlsx`;
    const [before, as] = [await bookOf(new Uint8Array(bytes).buffer), await bookOf(await staff.bytes(url))];
    expect(as.worksheets.map(({ name }) => name)).toEqual(['签约项目', '在谈项目']);
    for (const sheet of before.worksheets) {
      const again = as.getWorksheet(sheet.name)!;
      expect(again.model.merges).toEqual(sheet.model.merges);
      for (const row of sheet.name === '签约项目' ? [2, 3, 4] : [2])
        expect(again.getRow(row).values).toEqual(sheet.getRow(row).values);
    }
    const [old, signed] = [before.getWorksheet('签约项目')!, as.getWorksheet('签约项目')!];
    expect(signed.getRow(22).hidden).toBe(true);
    for (const row of [6, 7, 10, 16, 22]) expect(signed.getRow(row).values).toEqual(old.getRow(row).values);
    expect(signed.getCell('G24').value).toBe(371_500); // 万元, without the foreign one and the unknown one
    expect(signed.getCell('A1').text).not.toContain('10月31日');
    expect(as.getWorksheet('在谈项目')!.getCell('E3').text).toBe('138****0001');
  });

  it('shows what changed since in the office’s own way of writing', async () => {
    const { items } = (await staff.get<{ items: { id: string }[] }>('/imports?entity=projects')).body;
    const projects = (await staff.get<{ items: { id: string; title: string }[] }>('/projects?limit=200')).body
      .items;
    const { id } = projects.find(({ title }) => title === '低空物流运营总部')!;
    const lead = await api.as('post1.lead');
    const claim = { stage: 'groundbreaking', occurredOn: '2026-11-05' };
    expect((await lead.post(`/projects/${id}/milestones`, claim)).status).toBe(201);
    const leads = (await staff.get<{ items: { id: string; title: string }[] }>('/leads?limit=200')).body
      .items;
    const talk = leads.find(({ title }) => title === '保密项目A')!;
    await staff.post(`/leads/${talk.id}/qualification`, { decision: 'valid', reason: '真实' });
    await staff.post(`/leads/${talk.id}/negotiation`, {});
    const book = await bookOf(await staff.bytes(`/imports/${items[0]!.id}/ledger.xlsx`));
    expect(book.getWorksheet('签约项目')!.getCell('K21').value).toBe('2026.11.5');
    expect(book.getWorksheet('在谈项目')!.getCell('G3').value).toBe('在谈');
  });

  it('proposes for every signed project what a careful clerk reads', () => {
    const { columns, key, rows } = sheets[0]!.mapping as unknown as Mapping;
    expect(key).toEqual(['项目名称', '责任单位']);
    expect(rows).toEqual({ from: 6, to: 22, skip: [13, 14, 18, 19] });
    expect(columns['contractKind']).toEqual({
      column: '总投资 / 合同额',
      contains: { 框架: 'framework' },
      otherwise: 'formal',
    });
    expect(columns['plannedCompletionOn']).toMatchObject({ values: { 年底: '2026-12' }, otherwise: '' });
    expect(columns['sector']!.byRows).toEqual([
      { from: 6, to: 12, is: 'manufacturing' },
      { from: 15, to: 17, is: 'services' },
      { from: 20, to: 22, is: 'technology' },
    ]);
  });
});
