import { PassThrough } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StreamableFile } from '@nestjs/common';
import { harmless, type ExportFormat } from '@taproot/platform';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';

export interface Table {
  name: string;
  /** What its sheet is called in a workbook. */
  sheet?: string | null;
  header: string[];
  rows: AsyncIterable<string[]> | Iterable<string[]>;
  delimiter?: string;
  /** Blank lines above the header, where the sheet it answers to had something. */
  above?: number;
}

/** A table as a file, streamed; no cell of it runs as a formula. */
export function tableFile(table: Table, format: ExportFormat): StreamableFile {
  const out = new PassThrough();
  const written = format === 'csv' ? csv(table, out) : xlsx(table, out);
  written.catch((error: Error) => out.destroy(error));
  return new StreamableFile(out, {
    type: TYPES[format],
    disposition: `attachment; filename="${table.name}.${format}"`,
  });
}

export const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function csv({ header, rows, delimiter = ',', above = 0 }: Table, out: PassThrough): Promise<void> {
  out.write(`\uFEFF${'\n'.repeat(above)}`);
  const lines = stringify({ delimiter, cast: { string: harmless } });
  await pipeline(Readable.from(withHeader(header, rows)), lines, out);
}

async function xlsx(
  { name, sheet: called, header, rows, above = 0 }: Table,
  out: PassThrough,
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = book.addWorksheet((called ?? name).slice(0, 31));
  for (let i = 0; i < above; i += 1) sheet.addRow([]).commit();
  for await (const row of withHeader(header, rows)) sheet.addRow(row.map(harmless)).commit();
  sheet.commit();
  await book.commit();
}

async function* withHeader(header: string[], rows: Table['rows']): AsyncGenerator<string[]> {
  yield header;
  yield* rows;
}
