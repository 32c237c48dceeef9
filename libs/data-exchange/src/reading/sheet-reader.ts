import { codeMeant, FIELDS } from '@taproot/sheet-fields';
import { DomainError, readAmount, readNumber, worthOf } from '@taproot/kernel';
import { importErrors } from '../import.errors.js';
import { cellText, unstorable } from './cells.rules.js';
import { earliest, readDate } from './date-forms.rules.js';
import type { ColumnSpec, FieldKind, ImportEntity, Mapping } from './mapping.types.js';
import type { SheetLine } from './sheet-file.js';

/** Why a row is not taken: its column as the file calls it, and what stands there. */
export interface CellError {
  field: string;
  column: string;
  value: string;
  code: string;
  en: string;
  zh: string;
}

/** A field's value; null where the cell is blank. A field the mapping does not name is absent. */
export type Said = Record<string, string | string[] | boolean | null>;

export interface SheetRow {
  /** As a spreadsheet numbers it. */
  number: number;
  cells: string[];
  key: string | null;
  said: Said;
  /** The fields of the record it becomes, once units, enterprises and people are looked up. */
  content: Record<string, unknown>;
  errors: CellError[];
  warnings: string[];
  /** Warnings that reading it left, before anything was looked up. */
  noticed: readonly string[];
  /** The stage its status says it has reached. */
  reached?: string;
}

/** What is known of a sheet before its rows. */
export interface SheetShape {
  header: readonly string[];
  format: 'csv' | 'xlsx';
  is1904?: boolean;
}

type Marks = Omit<SheetLine, 'number' | 'cells'>;
type FieldSpec = ColumnSpec & { worth?: string };

interface FieldReader {
  field: string;
  kind: FieldKind;
  spec: FieldSpec;
  /** Positions of its columns. */
  at: number[];
}

const LONGEST_KEY = 400;

/** Reads rows of one sheet: cells → values by the mapping. Pure; what needs the database comes after. */
export class SheetReader {
  private readonly keyAt: number[];
  private readonly fields: FieldReader[];

  private readonly header: readonly string[];
  private readonly statusAt: number;

  constructor(
    private readonly entity: ImportEntity,
    private readonly mapping: Mapping,
    sheet: SheetShape,
  ) {
    this.header = sheet.header;
    const at = (column: string) => sheet.header.indexOf(column);
    this.keyAt = mapping.key.map(at);
    this.statusAt = mapping.reachedByStatus ? at(mapping.reachedByStatus.column) : -1;
    this.fields = Object.entries(mapping.columns).map(([field, said]) => {
      const spec = { ...said, date: formsIn(said, sheet), worth: worthOf(mapping.unit) };
      const columns = [spec.column ?? [], spec.firstOf ?? []].flat().map(at);
      return { field, kind: FIELDS[entity][field]!, spec, at: columns };
    });
  }

  read({ number, cells, ...marks }: SheetLine): SheetRow {
    const row: SheetRow = {
      number,
      cells,
      key: this.keyOf(cells),
      said: {},
      content: {},
      errors: [],
      warnings: [],
      noticed: [],
    };
    this.checkShape(row);
    if (marks.hidden) row.warnings.push('hidden-row');
    for (const reader of this.fields) this.readField(reader, row, marks);
    row.reached = this.reachedBy(cells);
    row.noticed = [...row.warnings];
    return row;
  }

  private reachedBy(cells: string[]): string | undefined {
    const { values = {} } = this.mapping.reachedByStatus ?? {};
    const status = cellText(cells[this.statusAt]);
    return Object.hasOwn(values, status) ? values[status] : undefined;
  }

  /** The columns of a field, as an error names them. */
  columnOf(field: string): string {
    const spec = this.mapping.columns[field];
    return spec?.column ?? spec?.firstOf?.join(' / ') ?? field;
  }

  /** A refusal pinned to a field, with what the row says there. */
  errorAt(row: SheetRow, field: string, refusal: { code: string; en: string; zh: string }): CellError {
    const { code, en, zh } = refusal;
    const at = this.fields.find((reader) => reader.field === field)?.at ?? [];
    const value = at.map((i) => cellText(row.cells[i])).find((text) => text !== '') ?? '';
    return { field, column: this.columnOf(field), value, code, en, zh };
  }

  private keyOf(cells: string[]): string | null {
    const parts = this.keyAt.map((i) => cellText(cells[i]));
    if (parts.every((part) => part === '')) return null;
    return parts.length === 1
      ? parts[0]!
      : parts.map((part) => part.replaceAll(/[\\|]/g, String.raw`\$&`)).join('|');
  }

  private checkShape(row: SheetRow): void {
    const keyColumn = this.mapping.key.join(' + ');
    const fail = (column: string, value: string, error: DomainError) =>
      row.errors.push({ field: column, column, value, ...wordsOf(error) });
    if (row.key === null) fail(keyColumn, '', importErrors.keyMissing());
    else if (row.key.length > LONGEST_KEY)
      fail(keyColumn, row.key.slice(0, 60), importErrors.keyTooLong({ limit: LONGEST_KEY }));
    const over = row.cells.slice(this.header.length).find((cell) => cellText(cell) !== '');
    if (over !== undefined) fail('', cellText(over), importErrors.cellsTooMany());
    const bad = row.cells.findIndex(unstorable);
    if (bad >= 0) fail(this.header[bad] ?? '', cellText(row.cells[bad]), importErrors.cellUnstorable());
  }

  private readField({ field, kind, spec, at }: FieldReader, row: SheetRow, marks: Marks): void {
    const { uncalculated, formulas, carried } = marks;
    if (at.some((i) => uncalculated?.includes(i))) {
      row.errors.push(this.errorAt(row, field, wordsOf(importErrors.formulaUncalculated())));
      return;
    }
    if (at.some((i) => formulas?.includes(i))) row.warnings.push('formula');
    // A sum written over several rows is not the sum of each.
    const isShared = (i: number) => COUNTED.has(kind) && (carried?.includes(i) ?? false);
    if (at.some(isShared)) row.warnings.push('merged-amount');
    const textAt = (i: number) => (isShared(i) ? '' : meaning(cellText(row.cells[i]), spec));
    const texts = saidOf(spec, row.number) ?? at.map(textAt);
    const filled = texts.filter((text) => text !== '').map((text) => codeMeant(this.entity, field, text));
    if (filled.length === 0) {
      row.said[field] = null;
      return;
    }
    const value = READERS[kind](filled, spec);
    if (!(value instanceof DomainError)) row.said[field] = value;
    else row.errors.push(this.errorAt(row, field, wordsOf(value)));
  }
}

export function wordsOf(error: DomainError): { code: string; en: string; zh: string } {
  return { code: error.code, en: error.text('en'), zh: error.text('zh-CN') };
}

/** What the file's word stands for; '' for nothing. */
function meaning(text: string, { values, empty, contains = {}, otherwise }: ColumnSpec): string {
  if (empty?.includes(text)) return '';
  if (values && Object.hasOwn(values, text)) return values[text]!;
  const word = Object.keys(contains).find((one) => text.includes(one));
  if (word !== undefined) return contains[word]!;
  return text === '' ? '' : (otherwise ?? text);
}

/** A specification without a column says the same of every row, or of some. */
function saidOf({ constant, byRows, otherwise = '' }: ColumnSpec, row: number): string[] | undefined {
  if (constant !== undefined) return [constant];
  const found = byRows?.find(({ from, to }) => from <= row && row <= to);
  return byRows && [found?.is ?? otherwise];
}

const COUNTED = new Set<FieldKind>(['amount', 'number']);

/** A workbook's dates are read by their cells; a bare number is counted from the year the workbook counts from. */
function formsIn({ date }: ColumnSpec, { format, is1904 }: SheetShape): string[] | undefined {
  if (!date || (format === 'csv' && !date.includes('excel'))) return date;
  return [...date.map((form) => (form === 'excel' && is1904 ? 'excel-1904' : form)), 'own'];
}

type Read = (filled: string[], spec: FieldSpec) => string | string[] | boolean | DomainError;

const READERS: Record<FieldKind, Read> = {
  text: ([first]) => first!,
  list: ([first]) => [
    ...new Set(
      first!
        .split(/[;；,，、|]/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ],
  flag: ([first]) => FLAGS.get(first!.toLowerCase()) ?? importErrors.flagUnreadable(),
  date: dateOf,
  day: (filled, spec) => {
    const date = dateOf(filled, spec);
    return typeof date !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : importErrors.dayNeeded();
  },
  amount: ([first], { amount, scale, worth }) =>
    readAmount(first!, amount, scale, worth) ?? importErrors.amountUnreadable(),
  number: ([first], { scale }) => readNumber(first!, scale) ?? importErrors.numberUnreadable(),
};

function dateOf(filled: string[], { date, constant }: ColumnSpec): string | DomainError {
  const read = filled.map((text) => readDate(text, constant === undefined ? date : undefined));
  if (read.includes(null)) return importErrors.dateUnreadable();
  return earliest(read as string[])!;
}

const FLAGS = new Map([
  ...['true', 'yes', 'y', '1', '是', '有', '√'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', '否', '无', '×'].map((word) => [word, false] as const),
]);
