import { Injectable, StreamableFile } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Database, FileStore, platformErrors } from '@taproot/platform';
import ExcelJS from 'exceljs';
import { analyse } from '../analysis/index.js';
import { readGrids } from '../analysis/read-grids.js';
import { importErrors } from '../import.errors.js';
import { isWithin } from '../reading/row-range.rules.js';
import { rowsOf, type SheetForm } from '../reading/sheet-file.js';
import { CurrentValuesQueries } from './current-values.queries.js';
import { LedgerSheet, type ImportedSheet } from './ledger-sheet.js';

interface FileRow {
  sha256: string;
  name: string;
  format: string;
  size: number;
}

/** The latest import of a sheet. */
type SheetImport = ImportedSheet & { id: string; headerRow: number } & Pick<
    SheetForm,
    'encoding' | 'delimiter'
  >;

/** A workbook is written whole; a register of hundreds of thousands of rows has its export. */
export const LARGEST_LEDGER = 20 * 1_048_576;

/** The office's own workbook with the figures of today: the same sheets and columns, in its layout and its words. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly values: CurrentValuesQueries,
    private readonly config: AppConfig,
  ) {}

  /** Whoever may read ledgers sees the whole city. */
  async file(_actor: Actor, importId: string): Promise<StreamableFile> {
    const file = await this.database.row<FileRow & Record<string, unknown>>(FILE, [importId]);
    if (!file) throw platformErrors.notFound();
    if (file.format !== 'xlsx') throw importErrors.ledgerNoWorkbook();
    if (file.size > LARGEST_LEDGER) throw importErrors.ledgerTooLarge({ limit: '20 MB' });
    const path = this.store.pathOf(file.sha256);
    const book = await bookAt(path);
    const sheets = await this.database.rows<SheetImport & Record<string, unknown>>(SHEETS, [file.sha256]);
    const analysed = analyse((await readGrids(path)).grids, true);
    const register = sheets.find(({ entity }) => entity === 'projects');
    for (const one of sheets) {
      const sheet = book.getWorksheet(one.sheet);
      const skipped = analysed.find(({ name }) => name === one.sheet)?.skipped ?? [];
      const ledger = sheet && new LedgerSheet(sheet, one);
      if (ledger) await this.write(ledger, one, path, skipped);
      if (ledger && one === register) await this.append(ledger, file.sha256);
    }
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    return new StreamableFile(bytes, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }

  /** Projects signed since the ledger came in that nobody has written into it. */
  private async append(ledger: LedgerSheet, sha256: string): Promise<void> {
    const signed = await this.database.rows<{ id: string }>(SIGNED_SINCE, [sha256, this.config.timeZone]);
    if (signed.length === 0) return;
    const ids = signed.map(({ id }) => id);
    const current = await this.values.of('projects', ids);
    ledger.append(
      `本台账收到后新签约（${ids.length} 个）`,
      ids.map((id) => current.get(id) ?? {}),
    );
  }

  private async write(
    ledger: LedgerSheet,
    one: SheetImport,
    path: string,
    skipped: { row: number; why: string }[],
  ): Promise<void> {
    const records = await this.database.rows<{ row: number; id: string }>(RECORDS, [one.id]);
    const idOf = new Map(records.map(({ row, id }) => [row, id]));
    const current = await this.values.of(one.entity, [...new Set(idOf.values())]);
    for await (const line of rowsOf(path, { ...one, format: 'xlsx' })) {
      if (line.number <= one.headerRow || !isWithin(line.number, one.mapping.rows)) continue;
      ledger.write(line, current.get(idOf.get(line.number) ?? '') ?? {});
    }
    ledger.total(skipped);
    ledger.date(cityDay(new Date(), this.config.timeZone));
  }
}

/** Smaller programs write workbooks that can be read but not written again. */
async function bookAt(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.readFile(path);
  } catch {
    throw importErrors.ledgerUnwritable();
  }
  return book;
}

const FILE = {
  name: 'ledger_file',
  text: `SELECT f.sha256, f.name, i.format, f.size::int AS size FROM imports i JOIN files f ON f.id = i.file_id WHERE i.id = $1`,
};

/** Every sheet of the same file that was imported, each by its latest import. */
const SHEETS = {
  name: 'ledger_sheets',
  text: `SELECT DISTINCT ON (i.sheet) i.id, i.entity, i.mapping, i.sheet, i.header, i.header_rows AS "headerRows",
      i.header_row AS "headerRow", i.encoding, i.delimiter
    FROM imports i JOIN files f ON f.id = i.file_id
    WHERE f.sha256 = $1 AND i.mode = 'commit' AND i.status = 'completed' AND i.sheet IS NOT NULL
    ORDER BY i.sheet, i.finished_at DESC`,
};

const RECORDS = {
  name: 'ledger_records',
  text: `SELECT row_number AS row, record_id AS id FROM import_rows WHERE import_id = $1 AND record_id IS NOT NULL`,
};

/** Verified here on evidence; what another file brought stands in that file. $1 the file, $2 the time zone. */
const SIGNED_SINCE = {
  name: 'ledger_signed_since',
  text: `WITH known AS (
      SELECT i.id, i.entity, (i.finished_at AT TIME ZONE $2)::date AS day FROM imports i JOIN files f ON f.id = i.file_id
      WHERE f.sha256 = $1 AND i.mode = 'commit' AND i.status = 'completed')
    SELECT p.id FROM projects p JOIN contracts c ON c.id = p.contract_id
    WHERE c.kind = 'formal' AND c.status IN ('verified', 'terminated') AND c.basis = 'evidence'
      AND business_date_last(c.signed_on::text) >= (SELECT min(day) FROM known)
      AND NOT EXISTS (SELECT 1 FROM import_rows r JOIN known k ON k.id = r.import_id 
        WHERE r.record_id = p.id OR (r.record_id = p.lead_id AND k.entity = 'projects'))
    ORDER BY business_date_last(c.signed_on::text), p.id LIMIT 5000`,
};
