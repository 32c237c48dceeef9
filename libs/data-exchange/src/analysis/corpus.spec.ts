import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merge } from '../reading/xlsx/merges.js';
import { placeOf } from '../reading/xlsx/cell-values.rules.js';
import { analyse, type Grid, type SheetAnalysis } from './index.js';

/** A small sheet with what a careful clerk says of it. */
interface Case {
  about: string;
  merges?: string[];
  hidden?: number[];
  rows: string[][];
  expect?: object;
  /** `row:column` → what the cell is read as. */
  reads?: Record<string, string | null>;
  /** The cells that are worth a look. */
  unsure?: string[];
  findings?: [string, number[]][];
}

const FOLDER = join(import.meta.dirname, '../../../../test/import/analysis');
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, said: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Case }));

function gridOf({ rows, merges = [], hidden = [] }: Case): Grid {
  return {
    name: '表一',
    rows: rows.map((cells, i) => ({ number: i + 1, hidden: hidden.includes(i + 1), cells })),
    merges: merges.map(mergeOf),
  };
}

function mergeOf(range: string): Merge {
  const [from, to] = range.split(':').map((place) => placeOf(place)!);
  return { top: from!.row, bottom: to!.row, left: from!.column, right: to!.column };
}

/** By their cells; the meaning of a column is not asked here. */
function readings({ guesses, rows }: SheetAnalysis) {
  const inTable = guesses.filter(({ row, column }) => column !== '' && rows !== null && row >= rows.from);
  return new Map(inTable.map(({ row, column, read, sure }) => [`${row}:${column}`, { read, sure }]));
}

describe('odd sheets', () => {
  it.each(CASES)('$name', ({ said }) => {
    const [found] = analyse([gridOf(said)], true);
    expect(found).toMatchObject(said.expect ?? {});
    const cells = readings(found!);
    const reads = Object.keys(said.reads ?? {}).map((at) => [at, cells.get(at)?.read]);
    expect(Object.fromEntries(reads)).toEqual(said.reads ?? {});
    const unsure = (said.unsure ?? []).filter((at) => cells.get(at)?.sure !== false);
    expect(unsure).toEqual([]);
    if (said.findings) expect(found!.findings.map(({ code, rows }) => [code, rows])).toEqual(said.findings);
  });

  it('are many', () => expect(CASES.length).toBeGreaterThan(15));
});
