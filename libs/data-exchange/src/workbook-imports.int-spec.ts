import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readdir } from 'node:fs/promises';
import { importFile, importForm } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { rowXml, sheetXml, workbookParts } from '../../../test/support/workbooks.js';
import { zipOf } from '../../../test/support/zip.js';

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

async function ledger(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('说明').addRow(['填表说明']);
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['2026年台账', '', '', '', '']);
  sheet.addRow(['编号', '项目', '投资', '', '责任单位']);
  sheet.addRow(['', '', '总额', '签约', '']);
  sheet.addRow(['1', '电芯', { formula: '1000*5', result: 5000 }, new Date('2026-03-01'), '一专班']);
  sheet.addRow(['2', '风电', '1.2亿', '2026-05-20', '']).hidden = true;
  sheet.addRow(['小计', '', 17_000, '', '']);
  sheet.addRow(['3', '光伏', { formula: '1+2' }, new Date('2026-04-02'), '二专班']);
  sheet.getCell('D4').numFmt = 'yyyy"年"m"月"';
  for (const range of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'E4:E5']) sheet.mergeCells(range);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const MAPPING = {
  sheet: '台账',
  headerRows: [2, 3],
  rows: { skip: [6] },
  unit: '万元',
  key: '编号',
  columns: {
    title: { column: '项目' },
    contractAmount: { column: '投资 / 总额', amount: 'zh' },
    contractSignedOn: { column: '投资 / 签约', date: ['YYYY-MM-DD', 'excel'] },
    ownerTeamCode: { column: '责任单位' },
  },
};

it('a ledger is read by its sheet, its header of two rows, its unit and its merged cells', async () => {
  const job = await importFile(staff, await ledger(), {
    entity: 'projects',
    mapping: MAPPING,
    name: 'l.xlsx',
  });
  expect(job).toMatchObject({ status: 'completed', rows: 3, created: 2, rejected: 1 });
  const codes = Object.fromEntries(job.warnings.map(({ code, count }) => [code, count]));
  expect(codes).toMatchObject({ formula: 1, 'hidden-row': 1, 'enterprise-unknown': 2 });
  const { body } = await staff.get<{
    items: { title: string; amount: string; signedOn: string; credits: object[] }[];
  }>('/contracts?sort=title');
  expect(body.items.map(({ title, amount, signedOn }) => [title, amount, signedOn])).toEqual([
    ['电芯', '50000000.00', '2026-03'],
    ['风电', '120000000.00', '2026-05-20'],
  ]);
  expect(body.items.map(({ credits }) => credits)).toMatchObject([
    [{ teamId: api.units['tf-1'] }],
    [{ teamId: api.units['tf-1'] }],
  ]);
});

it('what was rejected is mended and sent back, as the workbook it was', async () => {
  const { body } = await staff.get<{ items: { id: string }[] }>('/imports?entity=projects');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await staff.bytes(`/imports/${body.items[0]!.id}/errors?format=xlsx`));
  const sheet = book.getWorksheet('台账')!;
  const row = sheet.getRow(7).values as string[];
  expect(row).toContain('formula-uncalculated');
  const at = (sheet.getRow(3).values as string[]).indexOf('投资 / 总额');
  sheet.getRow(7).getCell(at).value = '3000';
  const mended = new Uint8Array(await book.xlsx.writeBuffer());
  const job = await importFile(staff, mended, { entity: 'projects', mapping: MAPPING, name: 'm.xlsx' });
  expect(job).toMatchObject({ status: 'completed', rows: 1, created: 1, rejected: 0, absent: 2 });
});

describe('a file that is refused', () => {
  const rows = sheetXml(rowXml(1, ['externalKey', 'title']) + rowXml(2, ['1', 'a']));
  const bomb = Buffer.concat([
    Buffer.from(rows.replace('</worksheet>', '')),
    Buffer.alloc(80 * 1_048_576, ' '),
    Buffer.from('</worksheet>'),
  ]);
  const cases: [string, () => Buffer, string][] = [
    ['a zip bomb', () => zipOf(workbookParts(bomb)), 'import-zip-bomb'],
    [
      'with a password',
      () =>
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'import-locked',
    ],
    [
      'with macros',
      () => zipOf([...workbookParts(rows), { name: 'xl/vbaProject.bin', content: 'x' }]),
      'import-macros',
    ],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import-not-csv'],
  ];
  it.each(cases)('%s', async (_, bytes, code) => {
    const before = (await readdir(api.config.filesDir, { recursive: true })).length;
    const form = importForm(bytes(), { entity: 'projects', name: 'b.xlsx' });
    const answer = await staff.post<{ code: string }>('/imports', form);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((await readdir(api.config.filesDir, { recursive: true })).length).toBe(before);
  });
});
