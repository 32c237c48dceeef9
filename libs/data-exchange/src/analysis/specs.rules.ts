import { readAmount } from '@taproot/kernel';
import { readDate } from '../reading/date-forms.rules.js';
import { ABOUT_WORDS, CURRENCY_WORDS, UNIT_WORTH } from '../reading/office-words.data.js';
import type { ColumnSpec } from '../reading/mapping.types.js';
import { readAmountCell } from './amount-cells.rules.js';
import type { Guess } from './analysis.types.js';
import type { MeantColumn } from './columns.rules.js';
import { readDateCell, type DateContext } from './date-cells.rules.js';
import type { Table, TableCell } from './table.js';
import { why } from './why.data.js';

/** How one column is read, with what was guessed on the way. */
export interface Proposal {
  spec: ColumnSpec;
  guesses: Guess[];
}

/** What the import reads by itself is left to it; the rest stands in the mapping word for word, to be mended there. */
export function dateProposal(
  table: Table,
  column: MeantColumn,
  context: DateContext,
): Proposal & { later: Record<string, string> } {
  const values: Record<string, string> = {};
  const later: Record<string, string> = {};
  const guesses: Guess[] = [];
  for (const cell of table.filled(column)) {
    const reading = readDateCell(cell.text, context);
    if (reading.later !== undefined) later[cell.text] = reading.later;
    if (reading.read === null || reading.read !== readDate(cell.text)) values[cell.text] = reading.read ?? '';
    if (!reading.plain) guesses.push(guess(cell, reading));
  }
  return { spec: withWords(column, values), guesses, later };
}

/** `unit` is the sheet's; foreign amounts stay in their currency. */
export function amountProposal(table: Table, column: MeantColumn, unit: string): Proposal {
  const worth = UNIT_WORTH[unit] ?? '1';
  const values: Record<string, string> = {};
  const guesses: Guess[] = [];
  for (const cell of table.filled(column)) {
    const reading = readAmountCell(cell.text, unit);
    const read = reading.amount && reading.amount.amount;
    if (read === null || read !== readAmount(cell.text, 'zh', '1', worth))
      values[cell.text] = read === null ? '' : `${read}元`;
    if (!reading.plain) guesses.push(guess(cell, reading));
  }
  for (const { row, from } of table.notRepeated(column))
    guesses.push({
      row,
      column: column.name,
      text: '',
      read: null,
      why: why('merged-amount', { row: from }),
      sure: false,
    });
  return { spec: { ...withWords(column, values), amount: 'zh' }, guesses };
}

/** The currencies a column of amounts names; undefined where all is in CNY. */
export function currencySpec(table: Table, column: MeantColumn): ColumnSpec | undefined {
  const texts = table.filled(column).map(({ text }) => text.normalize('NFKC'));
  const contains = Object.fromEntries(
    Object.entries(CURRENCY_WORDS).filter(([word]) => texts.some((text) => text.includes(word))),
  );
  if (Object.keys(contains).length === 0) return undefined;
  return { column: column.name, contains, otherwise: 'CNY' };
}

/** Which amounts are estimates; undefined where none is. */
export function estimateSpec(table: Table, column: MeantColumn, unit: string): ColumnSpec | undefined {
  const readings = table.filled(column).map(({ text }) => ({ text, reading: readAmountCell(text, unit) }));
  const doubtful = readings.filter(({ reading: { amount } }) => amount?.about != null || amount?.range);
  if (doubtful.length === 0) return undefined;
  const words = ABOUT_WORDS.filter((word) => doubtful.some(({ text }) => text.includes(word)));
  const contains = Object.fromEntries(words.map((word) => [word, '是']));
  const ranges = doubtful.filter(({ text }) => !words.some((word) => text.includes(word)));
  const values = Object.fromEntries(ranges.map(({ text }) => [text, '是']));
  return { column: column.name, ...(ranges.length > 0 && { values }), contains, otherwise: '否' };
}

export function guess(
  { row, column, text }: TableCell,
  { read, why, sure }: Pick<Guess, 'read' | 'why' | 'sure'>,
): Guess {
  return { row, column: column.name, text, read, why, sure };
}

function withWords({ name }: MeantColumn, values: Record<string, string>): ColumnSpec {
  const empty = Object.keys(values).filter((text) => values[text] === '');
  const said = Object.fromEntries(Object.entries(values).filter(([, to]) => to !== ''));
  return {
    column: name,
    ...(Object.keys(said).length > 0 && { values: said }),
    ...(empty.length > 0 && { empty }),
  };
}
