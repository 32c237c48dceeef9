import { cellText } from './cells.rules.js';
import type { Merge } from './xlsx/merges.js';

/** Between what stands above a column in one row of a header and the next. */
export const HEADER_JOINT = ' / ';

/** The names of columns under a header of one or more rows, merged cells spread over what they span. */
export function columnNames(
  rows: readonly { number: number; cells: string[] }[],
  merges?: readonly Merge[],
): string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), ...(merges ?? []).map(spanIn(rows)));
  const grid = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => cellText(cells[i])));
  if (merges) spread(grid, rows, merges);
  else carryRight(grid);
  const names = Array.from({ length: width }, (_, i) => joined(grid.map((cells) => cells[i]!)));
  while (names.at(-1) === '') names.pop();
  return names;
}

/** A title merged over rows or columns of the header says the same of each; in its last row only from above. */
function spread(grid: string[][], rows: readonly { number: number }[], merges: readonly Merge[]): void {
  const last = rows.length - 1;
  for (const { top, bottom, left, right } of merges) {
    const from = rows.findIndex(({ number }) => number === top);
    const text = grid[from]?.[left];
    if (text === undefined || text === '') continue;
    for (let row = from; row <= last && rows[row]!.number <= bottom; row += 1) {
      const end = row === last && from === last ? left : right;
      for (let column = left; column <= end; column += 1) grid[row]![column] = text;
    }
  }
}

/** Without merged cells, a title stands over the blanks to its right that have something below them. */
function carryRight(grid: string[][]): void {
  for (const [row, cells] of grid.slice(0, -1).entries()) {
    for (let column = 1; column < cells.length; column += 1) {
      const hasBelow = grid.slice(row + 1).some((below) => below[column] !== '');
      if (cells[column] === '' && hasBelow) cells[column] = cells[column - 1]!;
    }
  }
}

function joined(texts: readonly string[]): string {
  const parts = texts.map((text) => text.replaceAll(/\s+/g, ' '));
  return parts.filter((text, i) => text !== '' && text !== parts[i - 1]).join(HEADER_JOINT);
}

function spanIn(rows: readonly { number: number }[]): (merge: Merge) => number {
  return ({ top, right }) => (rows.some(({ number }) => number === top) ? right + 1 : 0);
}
