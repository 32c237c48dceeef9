import type { SheetAnalysis } from '../../lib/api';
import { draftOf, type Draft, type Mapping } from './sheet-draft';

export type Encoding = NonNullable<Mapping['encoding']>;

/** What somebody said better about a sheet than it was read. */
export interface Hint {
  entity?: string;
  headerRows?: string;
  encoding?: Encoding;
}

/** One sheet on its way in. */
export interface Work {
  analysis: SheetAnalysis;
  hint: Hint;
  draft: Draft;
  /** The draft before anybody mended it. */
  proposed: Draft;
  /** Questions somebody has said yes to. */
  settled: string[];
  /** Of the latest preview or commit of this very draft. */
  jobId: string;
  isWritten: boolean;
}

export function workOf(analysis: SheetAnalysis, hint: Hint = {}): Work {
  const understood = draftOf(analysis, analysis.name !== '');
  const { encoding } = hint;
  const draft = encoding ? { ...understood, mapping: { ...understood.mapping, encoding } } : understood;
  return { analysis, hint, draft, proposed: draft, settled: [], jobId: '', isWritten: false };
}

/** The sheet to begin with: the first that was understood, else the first with columns. */
export function firstOf(works: readonly Work[]): number {
  const understood = works.findIndex(({ analysis }) => analysis.mapping !== null);
  return understood >= 0 ? understood : Math.max(0, works.findIndex(hasColumns));
}

export const hasColumns = ({ analysis }: Work): boolean => analysis.columns.length > 0;

/** The next sheet that was understood and is not written yet. */
export function nextOf(works: readonly Work[]): number {
  return works.findIndex(({ analysis, isWritten }) => analysis.mapping !== null && !isWritten);
}

/** Rows of data: without groups, totals and blank lines between them. */
export function rowsIn({ rows, skipped }: SheetAnalysis): number {
  if (!rows) return 0;
  const between = skipped.filter(({ row }) => row > rows.from && row < rows.to).length;
  return rows.to - rows.from + 1 - between;
}
