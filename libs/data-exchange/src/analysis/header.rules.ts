import { COLUMN_WORDS, UNIT_WORDS } from './column-words.data.js';
import { filledAt, Merges, widthOf, type Grid, type GridRow } from './grid.js';

export interface SheetColumn {
  at: number;
  /** As the mapping names it. */
  name: string;
  /** Its words from top to bottom, each once. */
  path: string[];
  /** A unit its header names. */
  unit: string | null;
}

export interface Header {
  /** Row numbers. */
  rows: number[];
  columns: SheetColumn[];
}

/** What the import calls the columns under these rows. */
export type NamesOf = (grid: Grid, rows: GridRow[]) => string[];

const HIGHEST_HEADER = 40;
const DEEPEST_HEADER = 4;

/** Where the names of the columns stand; null where no row reads like a header. */
export function findHeader(grid: Grid, namesOf: NamesOf): Header | null {
  const scored = grid.rows.slice(0, HIGHEST_HEADER).map((row) => ({ row, score: headerScore(row) }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most), scored[0] ?? NONE);
  if (best.score < 2 || !best.row) return null;
  const rows = aroundIt(grid, best.row);
  return { rows: rows.map(({ number }) => number), columns: columnsOf(grid, rows, namesOf(grid, rows)) };
}

/** The header somebody points at; null where nothing stands there. */
export function headerAt(grid: Grid, numbers: readonly number[], namesOf: NamesOf): Header | null {
  const rows = grid.rows.filter(({ number }) => numbers.includes(number));
  if (rows.every((row) => filledAt(row).length === 0)) return null;
  return { rows: rows.map(({ number }) => number), columns: columnsOf(grid, rows, namesOf(grid, rows)) };
}

/** Where nothing reads like a header the import takes the first row that is not blank. */
export function firstRow(grid: Grid, namesOf: NamesOf): Header | null {
  const row = grid.rows.find((one) => filledAt(one).length > 0);
  return row ? headerAt(grid, [row.number], namesOf) : null;
}

const NONE = { row: undefined, score: 0 };

/** How many of the cells are words of a header, if most are and none is a figure. */
function headerScore(row: GridRow): number {
  const filled = filledAt(row).map((at) => row.cells[at]!);
  if (filled.length < 2 || filled.some((text) => isValue(text))) return 0;
  const known = filled.filter(isHeaderWord).length;
  return known * 2 >= filled.length ? known : 0;
}

function isHeaderWord(text: string): boolean {
  const bare = bareWord(text);
  return bare.length <= 24 && COLUMN_WORDS.some(([, words]) => words.test(bare));
}

/** Without brackets and blanks: 总投资（万元） → 总投资. */
export function bareWord(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replaceAll(/[\s:：*★、]/g, '');
}

/** A figure, a date, a code: never part of a header. */
function isValue(text: string): boolean {
  return /^[\d.,/\-年月日%约亿万元]+$/.test(text.normalize('NFKC').replaceAll(/\s/g, '')) || text.length > 40;
}

/** The header with the rows of it above and below the one that was found. */
function aroundIt(grid: Grid, row: GridRow): GridRow[] {
  const merges = new Merges(grid.merges);
  const at = grid.rows.indexOf(row);
  let [first, last] = [at, at];
  while (first > 0 && last - first < DEEPEST_HEADER - 1 && isHeadAbove(grid, grid.rows[first - 1]!, merges))
    first -= 1;
  while (last + 1 < grid.rows.length && last - first < DEEPEST_HEADER - 1) {
    if (!isHeadBelow(grid.rows[last]!, grid.rows[last + 1]!, merges)) break;
    last += 1;
  }
  return grid.rows.slice(first, last + 1);
}

/** Labels over several columns each, none of which is the sheet's title or a group. */
function isHeadAbove(grid: Grid, row: GridRow, merges: Merges): boolean {
  const filled = filledAt(row);
  if (filled.length < 2 || filled.some((at) => isValue(row.cells[at]!))) return false;
  const width = widthOf(grid);
  return (
    filled.every((at) => merges.breadth(row.number, at) < width) && !/单位[:：]/.test(row.cells.join(''))
  );
}

/** The next row is header too when its cells name columns under a label, and those beside it are merged down or empty. */
function isHeadBelow(above: GridRow, row: GridRow, merges: Merges): boolean {
  const filled = filledAt(row);
  if (filled.length === 0 || filled.some((at) => isValue(row.cells[at]!))) return false;
  const under = filled.filter((at) => isUnderLabel(above, row, at, merges));
  if (under.length === filled.length) return filled.length > 1 || isHeaderWord(row.cells[filled[0]!]!);
  return false;
}

/** Beneath a label that reaches over this column, or beneath an empty cell right of one. */
function isUnderLabel(above: GridRow, row: GridRow, at: number, merges: Merges): boolean {
  const merge = merges.at(above.number, at);
  if (merge) return merge.right > merge.left && merge.bottom < row.number;
  if ((above.cells[at] ?? '') === '') return above.cells.slice(0, at).some((cell) => cell !== '');
  return (row.cells[at + 1] ?? '') !== '' && (above.cells[at + 1] ?? '') === '';
}

function columnsOf(grid: Grid, rows: GridRow[], names: string[]): SheetColumn[] {
  const merges = new Merges(grid.merges);
  const width = widthOf(grid);
  const columns: SheetColumn[] = [];
  for (let at = 0; at < width; at += 1) {
    const path = rows
      .map((row, i) => labelOf(row, at, merges) || spread(rows, i, at, merges))
      .filter((text, i, all) => text !== '' && text !== all[i - 1]);
    const name = names[at] ?? '';
    const isOnly = names.filter((one) => one === name).length === 1;
    if (path.length > 0 && isOnly) columns.push({ at, name, path, unit: unitIn(path) });
  }
  return columns;
}

function labelOf(row: GridRow, at: number, merges: Merges): string {
  const merge = merges.at(row.number, at);
  if (merge && merge.top < row.number) return '';
  return row.cells[merge ? merge.left : at] ?? '';
}

/** A label over columns that nobody merged: it reaches right as far as names stand beneath and nothing beside. */
function spread(rows: GridRow[], i: number, at: number, merges: Merges): string {
  const [row, below] = [rows[i]!, rows[i + 1]];
  if (!below || (below.cells[at] ?? '') === '' || merges.at(row.number, at)) return '';
  for (let left = at - 1; left >= 0; left -= 1) {
    if (merges.at(row.number, left) || (below.cells[left] ?? '') === '') return '';
    if ((row.cells[left] ?? '') !== '') return row.cells[left]!;
  }
  return '';
}

function unitIn(path: string[]): string | null {
  for (const text of path.toReversed()) {
    const inBrackets = /[（(【[]([^）)】\]]*)[）)】\]]/.exec(text.normalize('NFKC'))?.[1];
    const unit = inBrackets === undefined ? null : UNIT_WORDS.exec(inBrackets);
    if (unit) return unit[1]!;
  }
  return null;
}
