import type { Concept } from './column-words.data.js';
import type { MeantColumn } from './columns.rules.js';
import type { Table } from './table.js';

/** Tried in this order: what an office calls a record by stays, what it counts with moves. */
const CANDIDATES: readonly Concept[][] = [
  ['key'],
  ['title'],
  ['title', 'unit'],
  ['title', 'investor'],
  ['title', 'investor', 'unit'],
  ['investor', 'visit-date', 'unit'],
  ['code'],
  ['investor'],
  ['title', 'investor', 'unit', 'signed'],
  ['title', 'investor', 'unit', 'amount'],
  ['serial'],
];

/** The fewest columns that are never all blank and never the same twice; null where nothing tells the rows apart. */
export function keyColumns(table: Table): MeantColumn[] | null {
  for (const concepts of CANDIDATES) {
    const columns = concepts.flatMap((concept) => table.column(concept) ?? []);
    if (columns.length === concepts.length && isKey(table, columns)) return columns;
  }
  return null;
}

function isKey(table: Table, columns: MeantColumn[]): boolean {
  const cells = columns.map((column) => table.cells(column));
  const keys = table.data.map((_, i) => cells.map((column) => column[i]!.text).join('\u0000'));
  const firstFilled = cells[0]!.every(({ text }) => text !== '');
  return firstFilled && new Set(keys).size === keys.length;
}
