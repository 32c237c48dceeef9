import { placeOf } from './cell-values.rules.js';

/** A merged range, rows as a spreadsheet numbers them, columns counted from 0; what it shows stands top left. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const MOST_MERGES = 200_000;
const KEPT = 64;

/** The merged ranges of a worksheet part: they stand behind its rows. */
export async function mergesOf(pieces: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  let isBehind = false;
  for await (const piece of pieces) {
    rest += piece.toString('latin1');
    if (!isBehind) {
      const end = rest.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/);
      if (end < 0) {
        rest = rest.slice(-KEPT);
        continue;
      }
      isBehind = true;
      rest = rest.slice(end);
    }
    rest = takeMerges(rest, merges);
    if (merges.length > MOST_MERGES) break;
  }
  return merges;
}

/** Reads whole tags; gives back what may be the beginning of the next. */
function takeMerges(text: string, merges: Merge[]): string {
  let end = 0;
  for (const found of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9$]+):([A-Z0-9$]+)"[^>]*>/g)) {
    const [from, to] = [placeOf(found[1]!), placeOf(found[2]!)];
    if (from && to) merges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
    end = found.index + found[0].length;
  }
  return text.slice(Math.max(end, text.length - 4096));
}
