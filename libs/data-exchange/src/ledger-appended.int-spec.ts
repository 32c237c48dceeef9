import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cityDay } from '@taproot/kernel';
import ExcelJS from 'exceljs';
import { ContractDesk, must } from '../../../test/support/contracts.js';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { AnalysisView } from './dto/analysis.view.js';

let api: TestApi;
let desk: ContractDesk;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  desk = new ContractDesk(api);
  verifier = await api.as('verifier');
});
afterAll(() => api.stop());

const ROWS = [
  ['2026年签约项目（单位：万元）'],
  ['序号', '项目名称', '投资方', '签约时间', '合同金额', '责任单位'],
  [1, '电芯一期', '江苏恒能储能科技有限公司', '2026年3月', 35_000, '一专班'],
  [2, '叶片', '宁波捷拓风电有限公司', '2026.4.8', 12_000, '二专班'],
  ['合计', null, null, null, 47_000],
];

async function imported(): Promise<ImportAnswer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('签约');
  sheet.addRows(ROWS);
  sheet.getCell('E4').numFmt = '#,##0';
  const content = new Uint8Array(await book.xlsx.writeBuffer());
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), 'signed.xlsx');
  const { sheets } = await must<AnalysisView>(verifier.post('/imports/analysis', form));
  expect(sheets[0]!.entity).toBe('projects');
  const said = { entity: 'projects', mapping: sheets[0]!.mapping!, name: 'signed.xlsx' };
  return importFile(verifier, content, said);
}

async function sheetOf({ id }: ImportAnswer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await verifier.bytes(`/imports/${id}/ledger.xlsx`));
  return book.getWorksheet('签约')!;
}

const cellsOf = (sheet: ExcelJS.Worksheet, row: number) =>
  [1, 2, 3, 4, 5, 6].map((at) => sheet.getRow(row).getCell(at).value);

it('a ledger goes out with the projects signed since it came in, below what the office wrote', async () => {
  const ledger = await imported();
  expect(ledger).toMatchObject({ status: 'completed', created: 2, rejected: 0 });
  expect((await sheetOf(ledger)).rowCount).toBe(ROWS.length);
  const signedOn = cityDay(new Date());
  const enterpriseId = await desk.enterprise('南京新辉装备有限公司');
  const said = { signedOn, enterpriseId, title: '装备基地', amount: '85000000.00' };
  await desk.verified(said);
  await desk.verified({ signedOn: '2026-02-01', title: '早已签约' });
  await desk.submitted({ signedOn, title: '尚未核验' });
  const sheet = await sheetOf(ledger);
  expect(sheet.rowCount).toBe(ROWS.length + 2);
  expect(cellsOf(sheet, 5)).toEqual(['合计', null, null, null, 47_000, null]);
  expect(sheet.getCell('A6').value).toBe('本台账收到后新签约（1 个）');
  const [year, month, day] = signedOn.split('-').map(Number);
  expect(cellsOf(sheet, 7)).toEqual([
    null,
    '装备基地',
    '南京新辉装备有限公司',
    expect.stringMatching(new RegExp(`^${year}.*${month}.*${day}`)),
    8500,
    '一专班',
  ]);
  expect(sheet.getCell('E7').numFmt).toBe('#,##0');
});
