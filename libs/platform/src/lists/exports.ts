import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import ExcelJS from 'exceljs';
import QueryStream from 'pg-query-stream';
import { Database } from '../database/database.js';
import { conditions, type ListSpec, type PageRequest, type Scope } from './list-spec.js';
import { orderOf } from './page-sql.js';
import { SqlParams } from './sql-params.js';

export type ExportFormat = 'csv' | 'xlsx';
type Cell = string | number | boolean | null;

/** A list's whole selection as a file, in the list's order, streamed row by row from a cursor. */
@Injectable()
export class Exports {
  constructor(private readonly database: Database) {}

  async file(
    spec: ListSpec,
    request: PageRequest,
    scope: Scope,
    format: ExportFormat,
  ): Promise<StreamableFile> {
    const params = new SqlParams();
    const where = conditions(spec, request.filters, scope, params);
    const order = orderOf(spec, request.sort ?? spec.defaultSort);
    const columns = Object.entries(spec.fields).map(([name, sql]) => `${sql} AS "${name}"`);
    const filter = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
    const text = `SELECT ${columns.join(', ')} FROM ${spec.from} ${spec.names ?? ''} ${filter}
      ORDER BY ${order.sql} ${order.direction}, t.id ${order.direction}`;
    const rows = await this.stream(text, params.values);
    const names = Object.keys(spec.fields);
    const body = format === 'csv' ? csv(rows, names) : xlsx(rows, names, spec.name);
    return new StreamableFile(body, {
      type: TYPES[format],
      disposition: `attachment; filename="${spec.name}.${format}"`,
    });
  }

  /** The connection goes back to the pool when the stream ends, however it ends. */
  private async stream(text: string, values: unknown[]): Promise<Readable> {
    const { client, release } = await this.database.borrow();
    const rows = client.query(new QueryStream(text, values, { batchSize: 500 }));
    rows.once('close', release);
    return rows;
  }
}

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function csv(rows: Readable, names: string[]): Readable {
  const lines = stringify({
    bom: true,
    header: true,
    columns: names,
    cast: { string: harmless, object: flat, boolean: String },
  });
  const out = new PassThrough();
  pipeline(rows, lines, out).catch((error: Error) => out.destroy(error));
  return out;
}

function xlsx(rows: Readable, names: string[], title: string): Readable {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out });
  const sheet = book.addWorksheet(title.slice(0, 31));
  sheet.columns = names.map((name) => ({ header: name, key: name }));
  fill(rows, sheet, names)
    .then(() => book.commit())
    .catch((error: Error) => out.destroy(error));
  return out;
}

async function fill(rows: Readable, sheet: ExcelJS.Worksheet, names: string[]): Promise<void> {
  for await (const row of rows as AsyncIterable<Record<string, unknown>>) {
    sheet.addRow(names.map((name) => cell(row[name]))).commit();
  }
  sheet.commit();
}

function cell(value: unknown): Cell {
  if (typeof value === 'string') return harmless(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : flat(value);
}

function flat(value: object): string {
  return harmless(
    Array.isArray(value) && value.every((v) => typeof v === 'string')
      ? value.join('; ')
      : JSON.stringify(value),
  );
}

/** A cell that a spreadsheet would run as a formula is shown as the text it is; full-width signs run as well. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
