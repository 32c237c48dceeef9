import { SHEET_ENTITIES, type FieldKind, type SheetEntity } from '@taproot/sheet-fields';

export const IMPORT_ENTITIES = SHEET_ENTITIES;
export type ImportEntity = SheetEntity;
export type { FieldKind };

export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'gbk',
  'big5',
  'utf-16le',
  'utf-16be',
  'cp1252',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-1',
  'iso-8859-15',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Where a field's value comes from, and how it is read. */
export interface ColumnSpec {
  column?: string;
  constant?: string;
  /** The first filled one; of dates the earliest. */
  firstOf?: string[];
  /** Forms tried in order. */
  date?: string[];
  amount?: 'plain' | 'zh';
  /** A decimal an amount is multiplied by. */
  scale?: string;
  currency?: string;
  /** What the file says → what it means. */
  values?: Record<string, string>;
  /** Words that mean nothing is known. */
  empty?: string[];
  /** A word that occurs in the cell → what it means; the first in this order, where `values` names no such cell. */
  contains?: Record<string, string>;
  /** What every other filled cell means; '' for nothing. */
  otherwise?: string;
  /** In place of a column: what holds for these rows. */
  byRows?: RowsSaid[];
}

/** Rows as a spreadsheet numbers them, both inside, and what they have in common. */
export interface RowsSaid {
  from: number;
  to: number;
  is: string;
}

/** Where a table begins and ends among other things; rows are numbered as a spreadsheet does. */
export interface RowRange {
  from?: number;
  to?: number;
  /** Group rows, subtotals, notes. */
  skip?: number[];
}

/** A status that says a stage was reached, though no column dates it: dated `../<by>`. */
export interface ReachedByStatus {
  column: string;
  values: Record<string, string>;
  by: string;
}

export interface Mapping {
  source?: string;
  /** Of a workbook; the first that is not hidden unless said. */
  sheet?: string;
  /** 1-based, blank lines counted; the first row that is not blank unless said. */
  headerRow?: number;
  /** A header of several rows: a column is called by all that stands above it, joined by ` / `. */
  headerRows?: number[];
  rows?: RowRange;
  encoding?: Encoding;
  delimiter?: string;
  /** What amounts are counted in where their cell does not say: `万元`, or a decimal. */
  unit?: string;
  key: string[];
  columns: Record<string, ColumnSpec>;
  reachedByStatus?: ReachedByStatus;
}
