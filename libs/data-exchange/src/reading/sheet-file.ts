import { importErrors } from '../import.errors.js';
import { isBlank } from './cells.rules.js';
import { csvFormOf, csvRows, headOf, type CsvForm } from './csv-file.js';
import { columnNames } from './header.rules.js';
import type { Mapping } from './mapping.types.js';
import type { Merge } from './xlsx/merges.js';
import type { SheetLine } from './xlsx/sheet-rows.js';
import { Workbook } from './xlsx/workbook.js';

export type { SheetLine } from './xlsx/sheet-rows.js';

/** How a file is written and where its table begins. */
export interface SheetForm extends CsvForm {
  format: 'csv' | 'xlsx';
  /** Of a workbook. */
  sheet: string | null;
  /** The rows of the header, as a spreadsheet numbers them; the table begins behind the last. */
  headerRows: number[];
  header: string[];
}

const MOST_COLUMNS = 2000;

/** Refuses what is neither a workbook nor a table of texts (422). */
export async function inspect(path: string, said: Partial<Mapping>): Promise<SheetForm> {
  const head = await headOf(path);
  return isWorkbook(head) ? workbookForm(path, said) : textForm(path, said);
}

/** Rows as they stand, numbered from 1; a merged cell says the same in every row it spans. */
export async function* rowsOf(
  path: string,
  form: Pick<SheetForm, 'format' | 'sheet' | 'encoding' | 'delimiter'>,
): AsyncGenerator<SheetLine> {
  if (form.format === 'csv') {
    yield* csvRows(path, form);
    return;
  }
  const book = await Workbook.open(path);
  try {
    const sheet = book.sheet(form.sheet);
    yield* carriedDown(book.rows(sheet), await book.merges(sheet));
  } finally {
    book.close();
  }
}

/** Days of a workbook that counts from 1904, for cells that hold the bare number. */
export async function countsFrom1904(path: string): Promise<boolean> {
  const book = await Workbook.open(path);
  book.close();
  return book.is1904;
}

function isWorkbook(head: Buffer): boolean {
  const magic = head.subarray(0, 4).toString('hex');
  return magic === '504b0304' || magic === 'd0cf11e0';
}

async function textForm(path: string, said: Partial<Mapping>): Promise<SheetForm> {
  const form = await csvFormOf(path, said);
  const rows = await headerOf(csvRows(path, form), said);
  return { format: 'csv', sheet: null, ...form, ...named(rows) };
}

async function workbookForm(path: string, said: Partial<Mapping>): Promise<SheetForm> {
  const book = await Workbook.open(path);
  try {
    const sheet = book.sheet(said.sheet);
    const rows = await headerOf(book.rows(sheet), said);
    const form = { format: 'xlsx', sheet: sheet.name, encoding: 'utf-8', delimiter: ',' } as const;
    return { ...form, ...named(rows, await book.merges(sheet)) };
  } finally {
    book.close();
  }
}

function named(rows: SheetLine[], merges?: readonly Merge[]): Pick<SheetForm, 'headerRows' | 'header'> {
  const header = columnNames(rows, merges);
  if (header.length > MOST_COLUMNS) throw importErrors.importTooManyColumns({ limit: MOST_COLUMNS });
  return { headerRows: rows.map(({ number }) => number), header };
}

/** The rows said to be the header, else the first that is not blank. */
async function headerOf(
  rows: AsyncIterable<SheetLine>,
  { headerRow, headerRows = headerRow === undefined ? undefined : [headerRow] }: Partial<Mapping>,
): Promise<SheetLine[]> {
  const found: SheetLine[] = [];
  for await (const row of rows) {
    if (!headerRows) {
      if (isBlank(row.cells)) continue;
      return [row];
    }
    if (headerRows.includes(row.number)) found.push(row);
    if (row.number >= headerRows.at(-1)!) break;
  }
  const last = headerRows?.at(-1) ?? 1;
  if (found.every(({ cells }) => isBlank(cells))) throw importErrors.importNoHeader({ row: last });
  if (found.at(-1)!.number !== last) found.push({ number: last, cells: [] });
  return found;
}

/** Fills what a merged cell covers in the rows below its first. */
async function* carriedDown(rows: AsyncIterable<SheetLine>, merges: Merge[]): AsyncGenerator<SheetLine> {
  const waiting = merges.filter(({ top, bottom }) => bottom > top).toSorted((a, b) => b.top - a.top);
  let open: (Merge & { text: string })[] = [];
  for await (const row of rows) {
    open = open.filter(({ bottom }) => bottom >= row.number);
    for (const { left, text } of open) {
      while (row.cells.length < left) row.cells.push('');
      row.cells[left] = text;
      (row.carried ??= []).push(left);
    }
    while (waiting.length > 0 && waiting.at(-1)!.top <= row.number) {
      const merge = waiting.pop()!;
      const text = merge.top === row.number ? (row.cells[merge.left] ?? '') : '';
      if (text !== '') open.push({ ...merge, text });
    }
    yield row;
  }
}
