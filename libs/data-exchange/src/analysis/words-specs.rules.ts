import type { ColumnSpec } from '../reading/mapping.types.js';
import { FRAMEWORK_WORDS } from '../reading/office-words.data.js';
import type { Guess } from './analysis.types.js';
import type { Concept } from './column-words.data.js';
import type { MeantColumn } from './columns.rules.js';
import { SECTOR_WORDS, sectorOfIndustry, TALKS, VISIT_KINDS } from './fields.data.js';
import type { GridRow } from './grid.js';
import { guess, type Proposal } from './specs.rules.js';
import type { Table } from './table.js';
import { why } from './why.data.js';

/** A group's head with the rows it stands over. */
export interface Group {
  row: number;
  text: string;
  from: number;
  to: number;
}

export function groupsOf(heads: readonly GridRow[], data: readonly GridRow[]): Group[] {
  return heads.flatMap(({ number, cells }, i) => {
    const end = heads[i + 1]?.number ?? Number.POSITIVE_INFINITY;
    const rows = data.filter((row) => row.number > number && row.number < end);
    const text = cells.find((cell) => cell !== '') ?? '';
    return rows.length === 0 ? [] : [{ row: number, text, from: rows[0]!.number, to: rows.at(-1)!.number }];
  });
}

type Sector = { spec: ColumnSpec; guesses: Guess[] } | undefined;

/** The office's own grouping first, then its column, then the industry code. */
export function sectorProposal(table: Table, groups: readonly Group[]): Sector {
  const grouped = groups.flatMap((group) => {
    const is = firstOf(SECTOR_WORDS, group.text);
    return is === undefined ? [] : [{ group, is }];
  });
  if (grouped.length > 0) {
    const byRows = grouped.map(({ group: { from, to }, is }) => ({ from, to, is }));
    const guesses = grouped.map(({ group, is }): Guess => {
      return {
        row: group.row,
        column: '',
        text: group.text,
        read: `sector = ${is}`,
        why: why('group-row'),
        sure: true,
      };
    });
    return { spec: { byRows }, guesses };
  }
  const column = table.column('sector');
  if (column)
    return wordsProposal(table, column, (text) => firstOf(SECTOR_WORDS, text) ?? null, 'header-word');
  const industry = table.column('industry');
  return industry && wordsProposal(table, industry, sectorOfIndustry, 'industry-sector');
}

export function talksProposal(table: Table, column: MeantColumn): Proposal {
  return wordsProposal(table, column, (text) => firstOf(TALKS, text) ?? null, 'stage-word');
}

export function visitKindProposal(table: Table, column: MeantColumn): Proposal {
  return wordsProposal(table, column, (text) => firstOf(VISIT_KINDS, text) ?? null, 'header-word');
}

/** Each word of a column with what it stands for; the unknown ones are left blank and named. */
function wordsProposal(
  table: Table,
  column: MeantColumn,
  meaning: (text: string) => string | null,
  because: 'stage-word' | 'header-word' | 'industry-sector',
): Proposal {
  const values: Record<string, string> = {};
  const guesses: Guess[] = [];
  for (const cell of table.filled(column)) {
    if (Object.hasOwn(values, cell.text)) continue;
    const read = meaning(cell.text);
    values[cell.text] = read ?? '';
    const reason = read === null ? why('unreadable') : why(because, { word: cell.text });
    guesses.push(guess(cell, { read, why: reason, sure: read === cell.text }));
  }
  return { spec: { column: column.name, values }, guesses };
}

/** Framework or formal: by the one column whose words name every framework, else row by row. */
export function contractKindSpec(table: Table): ColumnSpec {
  const places: Concept[] = ['kind', 'amount', 'remark', 'title'];
  const columns = places.flatMap((concept) => table.column(concept) ?? []);
  const found = columns.map((column) => ({
    column,
    rows: table.filled(column).filter(({ text }) => FRAMEWORK_WORDS.some((word) => text.includes(word))),
  }));
  const all = new Set(found.flatMap(({ rows }) => rows.map(({ row }) => row)));
  if (all.size === 0) return { constant: 'formal' };
  const whole = found.find(({ rows }) => rows.length === all.size);
  if (whole) {
    const words = FRAMEWORK_WORDS.filter((word) => whole.rows.some(({ text }) => text.includes(word)));
    const contains = Object.fromEntries(words.map((word) => [word, 'framework']));
    return { column: whole.column.name, contains, otherwise: 'formal' };
  }
  const byRows = [...all].toSorted((a, b) => a - b).map((row) => ({ from: row, to: row, is: 'framework' }));
  return { byRows, otherwise: 'formal' };
}

export function firstOf(words: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}
