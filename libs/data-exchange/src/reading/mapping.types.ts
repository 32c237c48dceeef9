export const IMPORT_ENTITIES = ['enterprises', 'leads', 'visits'] as const;
export type ImportEntity = (typeof IMPORT_ENTITIES)[number];

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the cells of a field are read. */
export type FieldKind = 'text' | 'list' | 'flag' | 'date' | 'day' | 'amount';

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
}

export interface Mapping {
  source?: string;
  /** 1-based, blank lines counted; the first row that is not blank unless said. */
  headerRow?: number;
  encoding?: Encoding;
  delimiter?: string;
  key: string[];
  columns: Record<string, ColumnSpec>;
}
