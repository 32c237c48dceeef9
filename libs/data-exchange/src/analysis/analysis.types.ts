import type { Encoding, ImportEntity, Mapping } from '../reading/mapping.types.js';
import type { Why } from './why.data.js';

export const ANALYSED_ENTITIES = ['projects', 'leads', 'visits', 'enterprises'] as const;
export type AnalysedEntity = (typeof ANALYSED_ENTITIES)[number];

export const SKIP_REASONS = ['title', 'group', 'subtotal', 'total', 'note', 'blank'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedRow {
  row: number;
  why: SkipReason;
}

/** What was taken for what, and why; `sure: false` is worth a look. */
export interface Guess {
  row: number;
  /** As the mapping calls it; '' for a whole row. */
  column: string;
  text: string;
  read: string | null;
  why: Why;
  sure: boolean;
}

/** What a careful clerk would ask about before the file goes in. */
export interface Finding {
  code: 'double-claim' | 'alike-names' | 'total-differs' | 'code-invalid';
  rows: number[];
  column: string;
  texts: string[];
  why: Why;
}

/** What somebody knows better of one sheet. */
export interface Hint {
  /** The file's only table unless said. */
  sheet?: string;
  entity?: AnalysedEntity;
  headerRows?: number[];
  /** Of a table of texts. */
  encoding?: Encoding;
}

export interface ColumnSeen {
  /** As the mapping calls it. */
  name: string;
  /** A few of its cells; telephone numbers masked. */
  samples: string[];
  /** Filled in every row, and in each with something else. */
  unique: boolean;
}

export interface SheetAnalysis {
  name: string;
  /** Null where nothing was recognised. */
  entity: ImportEntity | null;
  headerRows: number[];
  columns: ColumnSeen[];
  rows: { from: number; to: number } | null;
  skipped: SkippedRow[];
  /** Rows nobody sees in the office's view; they are data. */
  hiddenRows: number[];
  mapping: Mapping | null;
  guesses: Guess[];
  findings: Finding[];
}
