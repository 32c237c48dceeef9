import { kindOf } from '@taproot/sheet-fields';
import type { Guess, SheetAnalysis } from '../../lib/api';
import { meaningOf, type Draft } from './sheet-draft';

/** One text of a column and what it was taken for, in all the rows where it stands. */
export interface Item {
  text: string;
  rows: number[];
  read: string | null;
  why: string;
  sure: boolean;
  /** Said otherwise by somebody since. */
  mended: boolean;
}

/** Guesses of one column made for the same reason. */
export interface Group {
  id: string;
  column: string;
  code: string;
  /** What the guesses speak of: the column's meaning, the rows' key, cells of a field, or the sheet. */
  about: 'column' | 'key' | 'cells' | 'sheet';
  /** The field its cells fill. */
  field?: string;
  items: Item[];
}

/** What to ask about first: everything that is only guessed. */
export function questionsOf(sheet: SheetAnalysis, draft: Draft, proposed: Draft): Group[] {
  return grouped(
    sheet,
    sheet.guesses.filter(({ sure }) => !sure),
    draft,
    proposed,
  );
}

/** Everything that was read from one column, doubtful first; `''` for the sheet itself. */
export function readingsOf(sheet: SheetAnalysis, column: string, draft: Draft, proposed: Draft): Group[] {
  const own = sheet.guesses.filter((guess) => guess.column === column);
  const sorted = own.toSorted((a, b) => Number(a.sure) - Number(b.sure));
  return grouped(sheet, sorted, draft, proposed);
}

function grouped(sheet: SheetAnalysis, guesses: readonly Guess[], draft: Draft, proposed: Draft): Group[] {
  const groups = new Map<string, Group>();
  for (const guess of guesses) {
    const { column, code } = guess;
    const about = aboutOf(sheet, guess);
    const id = `${about}|${column}|${code}|${guess.sure}`;
    const field = about === 'cells' ? fieldOf(draft, column) : undefined;
    const group = groups.get(id) ?? { id, column, code, about, field, items: [] };
    groups.set(id, group);
    add(group, guess, draft, proposed);
  }
  return [...groups.values()];
}

function add({ items, field, about }: Group, guess: Guess, draft: Draft, proposed: Draft): void {
  const known = items.find(({ text, why }) => text === guess.text && why === guess.why);
  if (known && about === 'cells') {
    known.rows.push(guess.row);
    return;
  }
  const { text, row, why, sure } = guess;
  const [now, before] = [draft, proposed].map(
    ({ mapping }) => field && meaningOf(mapping.columns[field], text),
  );
  const mended = now !== before;
  items.push({ text, rows: [row], read: mended ? now || null : guess.read, why, sure, mended });
}

function aboutOf({ headerRows, columns }: SheetAnalysis, { row, column, read }: Guess): Group['about'] {
  if (column === '') return 'sheet';
  if (row !== headerRows.at(-1)) return 'cells';
  if (read === 'externalKey') return 'key';
  return columns.some(({ name }) => name === column) ? 'column' : 'cells';
}

/** The field a column fills; of several the one whose cells are read as dates or amounts. */
export function fieldOf({ entity, mapping }: Draft, column: string): string | undefined {
  const fields = Object.keys(mapping.columns).filter((field) => comesFrom(mapping.columns[field]!, column));
  const weight = (field: string) => (['date', 'day', 'amount'].includes(kindOf(entity, field)) ? 0 : 1);
  return fields.toSorted((a, b) => weight(a) - weight(b))[0];
}

function comesFrom({ column, firstOf }: Draft['mapping']['columns'][string], name: string): boolean {
  return column === name || (firstOf?.includes(name) ?? false);
}

/** A cell may be said otherwise where it is shown as it stands. */
export function canMend({ about, field, code }: Group): boolean {
  return about === 'cells' && field !== undefined && !['masked', 'merged', 'merged-amount'].includes(code);
}
