import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, platformErrors, type ExportFormat, type Language } from '@taproot/platform';
import type { CellError } from './reading/sheet-reader.js';
import { tableFile } from './table-file.js';

interface Sheet {
  [column: string]: unknown;
  header: string[];
  delimiter: string;
  headerRow: number;
  sheet: string | null;
  /** The mapping speaks of rows by their number: they keep it. */
  isNumbered: boolean;
}

interface RejectedRow {
  [column: string]: unknown;
  row: number;
  errors: CellError[];
  cells: string[];
}

const AT_ONCE = 500;
const SAID = ['row', 'column', 'value', 'code', 'message'];

/** The rows an import gave back. As a table they carry their own cells, can be mended there and sent again. */
@Injectable()
export class ImportErrorsQueries {
  constructor(private readonly database: Database) {}

  async file(
    _actor: Actor,
    id: string,
    format: ExportFormat | 'json',
    language: Language,
  ): Promise<StreamableFile> {
    const sheet = await this.database.row<Sheet>(SHEET, [id]);
    if (!sheet) throw platformErrors.notFound();
    const rows = this.rejected(id);
    if (format === 'json')
      return new StreamableFile(Readable.from(json(rows, language)), {
        type: 'application/json; charset=utf-8',
      });
    const { header, delimiter, headerRow, isNumbered } = sheet;
    // The sheet's own columns keep their names; ours step aside, or the mapping would find the wrong ones.
    const ours = SAID.map((name) => (header.includes(name) ? `${name} (import)` : name));
    const said = lines(rows, header, language);
    const placed = isNumbered ? inPlace(said, headerRow) : said;
    const table = { name: 'rejected', sheet: sheet.sheet, header: [...ours, ...header], rows: placed };
    return tableFile({ ...table, delimiter, above: headerRow - 1 }, format);
  }

  private async *rejected(id: string): AsyncGenerator<RejectedRow> {
    for (let after = 0; ;) {
      const rows = await this.database.rows<RejectedRow>(REJECTED, [id, after, AT_ONCE]);
      yield* rows;
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)!.row;
    }
  }
}

async function* lines(
  rows: AsyncIterable<RejectedRow>,
  header: string[],
  language: Language,
): AsyncGenerator<string[]> {
  for await (const { row, errors, cells } of rows) {
    const all = (of: (error: CellError) => string) => errors.map(of).join(' | ');
    yield [
      String(row),
      all(({ column }) => column),
      all(({ value }) => value),
      all(({ code }) => code),
      all((error) => messageOf(error, language)),
      ...header.map((_, i) => cells[i] ?? ''),
    ];
  }
}

/** Each row at its own number, blank lines between. */
async function* inPlace(rows: AsyncIterable<string[]>, headerRow: number): AsyncGenerator<string[]> {
  let at = headerRow;
  for await (const row of rows) {
    for (at += 1; at < Number(row[0]); at += 1) yield [];
    yield row;
  }
}

async function* json(rows: AsyncIterable<RejectedRow>, language: Language): AsyncGenerator<string> {
  let mark = '{"items":[';
  for await (const { row, errors } of rows) {
    for (const error of errors) {
      const { column, value, code } = error;
      yield mark + JSON.stringify({ row, column, value, code, message: messageOf(error, language) });
      mark = ',';
    }
  }
  yield `${mark === ',' ? '' : mark}],"nextCursor":null}`;
}

function messageOf({ en, zh }: CellError, language: Language): string {
  return language === 'en' ? en : zh;
}

const SHEET = {
  name: 'import_sheet',
  text: `SELECT header, delimiter, header_row AS "headerRow", sheet, mapping ? 'rows' AS "isNumbered"
    FROM imports WHERE id = $1`,
};
const REJECTED = {
  name: 'import_rejected',
  text: `SELECT row_number AS row, errors, cells FROM import_rows
    WHERE import_id = $1 AND outcome = 'rejected' AND row_number > $2 ORDER BY row_number LIMIT $3`,
};
