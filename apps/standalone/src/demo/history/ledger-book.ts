import type { Day } from '@taproot/kernel';
import ExcelJS, { type Worksheet } from 'exceljs';
import { DEMO_UNITS } from '../accounts.js';
import { HEAD, LAST, PROGRESS, SECTORS, SHEET, WIDTHS } from './ledger-columns.data.js';
import type { LedgerRow } from './ledger-rows.js';

export interface LedgerBook {
  bytes: Uint8Array;
  /** The number of each project's row. */
  rows: Map<LedgerRow, number>;
  /** Group heads, subtotals, the total. */
  between: number[];
  last: number;
}

/** The ledger as an office keeps it: a title with its day, two rows of header, a group a team with its subtotal, a total. */
export async function ledgerBook(rows: readonly LedgerRow[], day: Day): Promise<LedgerBook> {
  const book = new ExcelJS.Workbook();
  // Of its own day, so that the same demo is the same file.
  book.created = book.modified = new Date(`${day}T00:00:00Z`);
  const sheet = book.addWorksheet(SHEET, { views: [{ state: 'frozen', ySplit: 4 }] });
  head(sheet, day);
  const numbered = new Map<LedgerRow, number>();
  const between: number[] = [];
  for (const [at, team] of teamsOf(rows).entries()) {
    const own = rows.filter((row) => row.team === team);
    between.push(bold(sheet.addRow([`${ORDINALS[at]}、${nameOf(team)}`])));
    for (const row of own) {
      const values = valuesOf(row, numbered.size + 1);
      numbered.set(row, sheet.addRow(values).number);
    }
    between.push(bold(sheet.addRow(['小计', ...BLANKS, ...sumsOf(own)])));
  }
  between.push(bold(sheet.addRow(['合计', ...BLANKS, ...sumsOf(rows)])));
  const last = sheet.rowCount;
  sheet.addRow(['注：框架协议不列入本表；一个项目由几家共同引进的，责任单位按贡献大小排列。']);
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), rows: numbered, between, last };
}

function head(sheet: Worksheet, day: Day): void {
  const [year, month, date] = day.split('-').map(Number);
  sheet.addRow([`江州市招商引资签约项目台账（截至${year}年${month}月${date}日）`]);
  sheet.addRow(['单位：万元']);
  sheet.addRow([...HEAD, '建设进度']);
  sheet.addRow([...HEAD.map(() => null), ...PROGRESS]);
  sheet.mergeCells(1, 1, 1, LAST);
  sheet.mergeCells(2, 1, 2, LAST);
  for (let column = 1; column <= HEAD.length; column += 1) sheet.mergeCells(3, column, 4, column);
  sheet.mergeCells(3, HEAD.length + 1, 3, LAST);
  for (const [at, width] of WIDTHS.entries()) sheet.getColumn(at + 1).width = width;
  for (const row of [1, 3, 4]) bold(sheet.getRow(row));
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
  sheet.getCell(2, 1).alignment = { horizontal: 'right' };
}

function bold(row: ExcelJS.Row): number {
  row.font = { bold: true };
  return row.number;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六'];
const BLANKS = Array<null>(6).fill(null);

function teamsOf(rows: readonly LedgerRow[]): string[] {
  return DEMO_UNITS.map(({ code }) => code).filter((code) => rows.some(({ team }) => team === code));
}

export const nameOf = (code: string): string => DEMO_UNITS.find((unit) => unit.code === code)!.name;

function valuesOf({ key, contract, version, credits, enterpriseName, reached, funds }: LedgerRow, n: number) {
  return [
    n,
    key,
    contract.title,
    enterpriseName,
    SECTORS[contract.sector],
    credits.map(nameOf).join('、'),
    written(contract.signedOn),
    Number(version.amount) / 10_000,
    funds === null ? null : funds / 10_000,
    written(version.groundbreakingOn),
    written(reached.groundbreaking),
    written(reached.completion),
    written(reached.commissioning),
    written(reached['capacity-attainment']),
  ];
}

function sumsOf(rows: readonly LedgerRow[]): number[] {
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0) / 10_000;
  return [sum(rows.map(({ version }) => Number(version.amount))), sum(rows.map(({ funds }) => funds ?? 0))];
}

/** 2026.3.5, as clerks write it. */
function written(day: string | null | undefined): string | null {
  return day ? day.split('-').map(Number).join('.') : null;
}
