import { FIELDS } from '@taproot/sheet-fields';
import { Decimal } from '@taproot/kernel';
import type { Worksheet } from 'exceljs';
import { maskedPhone } from '../analysis/shapes.rules.js';
import type { ImportEntity, Mapping } from '../reading/mapping.types.js';
import { SheetReader, type SheetRow } from '../reading/sheet-reader.js';
import type { SheetLine } from '../reading/sheet-file.js';
import type { CurrentValues } from './current-values.queries.js';
import { datedTitle, writtenAmount, writtenDate, writtenStage } from './office-writing.rules.js';

/** A sheet as it was imported. */
export interface ImportedSheet {
  entity: ImportEntity;
  mapping: Mapping;
  sheet: string;
  header: string[];
  headerRows: number[];
}

/** Writes what changed since into a sheet of the office's own: everything else stays as the office wrote it. */
export class LedgerSheet {
  private readonly reader: SheetReader;
  /** Yuan by field and row, as they now stand. */
  private readonly amounts = new Map<string, Map<number, Decimal>>();
  /** The last row of a record. */
  private last = 1;

  constructor(
    private readonly sheet: Worksheet,
    private readonly imported: ImportedSheet,
  ) {
    this.reader = new SheetReader(imported.entity, imported.mapping, { ...imported, format: 'xlsx' });
  }

  date(today: string): void {
    for (let row = 1; row < this.imported.headerRows[0]!; row += 1) {
      this.sheet.getRow(row).eachCell((cell) => {
        if (cell.master === cell && typeof cell.value === 'string')
          cell.value = datedTitle(cell.value, today);
      });
    }
  }

  write(line: SheetLine, current: CurrentValues): void {
    const row = this.reader.read(line);
    this.last = line.number;
    this.note(row, current);
    this.mask(line);
    for (const [field, { column, contains, otherwise, values }] of Object.entries(
      this.imported.mapping.columns,
    )) {
      const isDerived = contains !== undefined || otherwise !== undefined;
      if (column === undefined || isDerived || !(field in current) || !(field in row.said)) continue;
      const now = current[field]!;
      if (!isSame(row, field, now)) this.put(line.number, column, this.cell(field, now, current, values));
    }
  }

  /** What the office has not written yet, below everything it has, in its columns and in the dress of its last row. */
  append(heading: string, records: readonly CurrentValues[]): void {
    const pattern = this.sheet.getRow(this.last);
    let row = this.sheet.rowCount + 1;
    this.sheet.getRow(row).getCell(1).value = heading;
    for (const current of records) {
      row += 1;
      pattern.eachCell({ includeEmpty: true }, ({ style }, at) => {
        this.sheet.getRow(row).getCell(at).style = style;
      });
      for (const [field, { column, values }] of Object.entries(this.imported.mapping.columns)) {
        const now = current[field] ?? null;
        if (column !== undefined && now !== null)
          this.put(row, column, this.cell(field, now, current, values));
      }
    }
  }

  /** Totals and subtotals that are filled in are the sums of what now stands above them; foreign amounts stay out. */
  total(skipped: readonly { row: number; why: string }[]): void {
    for (const [field, amounts] of this.amounts) {
      const { column } = this.imported.mapping.columns[field]!;
      const at = this.imported.header.indexOf(column!) + 1;
      for (const { row, why } of skipped) {
        if ((why !== 'total' && why !== 'subtotal') || this.sheet.getRow(row).getCell(at).value === null)
          continue;
        const above = skipped.filter(
          (one) => one.row < row && (one.why === 'subtotal' || one.why === 'group'),
        );
        const from = why === 'total' ? 0 : (above.at(-1)?.row ?? 0);
        const parts = [...amounts].filter(([number]) => number > from && number < row);
        const sum = parts.reduce((all, [, amount]) => all.plus(amount), new Decimal(0));
        this.put(row, column!, writtenAmount(sum.toFixed(2), 'CNY', this.imported.mapping.unit ?? '元'));
      }
    }
  }

  private note({ number, said }: SheetRow, current: CurrentValues): void {
    if ((current['currency'] ?? said['currency'] ?? 'CNY') !== 'CNY') return;
    for (const [field, { column }] of Object.entries(this.imported.mapping.columns)) {
      if (FIELDS[this.imported.entity][field] !== 'amount' || column === undefined) continue;
      const amount = field in current ? current[field] : said[field];
      const known = this.amounts.get(field) ?? new Map<number, Decimal>();
      if (typeof amount === 'string') known.set(number, new Decimal(amount));
      this.amounts.set(field, known);
    }
  }

  /** Telephone numbers do not leave the house a second time. */
  private mask({ number, cells }: SheetLine): void {
    const column = this.imported.mapping.columns['contactPhone']?.column;
    if (column === undefined) return;
    const text = cells[this.imported.header.indexOf(column)] ?? '';
    if (text !== '') this.put(number, column, maskedPhone(text));
  }

  private cell(
    field: string,
    now: CurrentValues[string],
    current: CurrentValues,
    values?: Record<string, string>,
  ) {
    const text = Array.isArray(now) ? now[0]! : now;
    if (text === null || text === undefined) return null;
    const kind = FIELDS[this.imported.entity][field];
    if (kind === 'date') return writtenDate(text);
    if (field === 'stage') return writtenStage(text, values);
    const { unit = '元' } = this.imported.mapping;
    return kind === 'amount' ? writtenAmount(text, String(current['currency'] ?? 'CNY'), unit) : text;
  }

  private put(row: number, column: string, value: string | number | null): void {
    const at = this.imported.header.indexOf(column) + 1;
    const cell = this.sheet.getRow(row).getCell(at);
    if (cell.isMerged) this.spread(row, at);
    cell.value = value;
  }

  /** Rows that differ cannot share a cell: each gets its own text. */
  private spread(row: number, at: number): void {
    const { master } = this.sheet.getRow(row).getCell(at);
    const rows: number[] = [];
    for (let next = Number(master.row); next <= this.sheet.rowCount; next += 1) {
      const cell = this.sheet.getRow(next).getCell(at);
      if (cell.master !== master) break;
      rows.push(next);
    }
    const { value } = master;
    this.sheet.unMergeCells(master.address);
    for (const one of rows) this.sheet.getRow(one).getCell(at).value = value;
  }
}

/** Amounts and dates by what they mean; a unit by its name or its code. */
function isSame({ said }: SheetRow, field: string, now: CurrentValues[string]): boolean {
  const was = said[field] ?? null;
  if (Array.isArray(now)) return typeof was === 'string' && now.includes(was);
  return was === (now ?? null);
}
