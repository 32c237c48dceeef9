import type { NoteReading, VisitReading } from '../../../libs/visits/src/note-reading/note-reading.types.js';
import type { NoteCase } from './note-case.js';

/**
 * right: sure and equal · asked: equal, for a look · guessed: another value, for a look · missed: left out ·
 * extra: for a look where the note says nothing · wrong: sure, and not what the note says.
 */
export type Outcome = 'right' | 'asked' | 'guessed' | 'missed' | 'extra' | 'wrong';
export type Row = Record<Outcome, number>;

export interface Verdict {
  note: string;
  field: string;
  outcome: Outcome;
  expected?: string;
  read?: string;
}

interface Value {
  value: string;
  sure: boolean;
}

const bare = (text: string): string => text.replaceAll(/[\s，。；、,.;]/g, '').normalize('NFKC');

/** Fields by a key that both sides share: people by name, so that their order does not matter. */
function expectedValues(visit: VisitReading): Map<string, string> {
  const values = new Map<string, string>();
  const set = (key: string, value: unknown): unknown =>
    value !== undefined && values.set(key, JSON.stringify(value));
  for (const key of [
    'kind',
    'enterpriseName',
    'occurredOn',
    'place',
    'needs',
    'minutes',
    'sawSite',
    'dataExchanged',
    'siteChosen',
  ] as const)
    set(key, visit[key]);
  for (const person of visit.counterparts ?? []) {
    set(person.name, person.name);
    set(`${person.name}.title`, person.title);
    set(`${person.name}.seniority`, person.seniority);
  }
  for (const host of visit.hosts ?? []) set(`hosts.${host}`, host);
  set('nextStep.what', visit.nextStep?.what);
  set('nextStep.dueOn', visit.nextStep?.dueOn);
  const money = visit.expectedInvestment;
  set('expectedInvestment', money && `${money.amount} ${money.currency}`);
  return values;
}

/** `counterparts.0.title` → `王建国.title`. */
function keyOf(path: string, visit: VisitReading): string {
  const [head, index, part] = path.split('.');
  if (head === 'hosts') return `hosts.${visit.hosts?.[Number(index)]}`;
  if (head !== 'counterparts') return path;
  const name = visit.counterparts?.[Number(index)]?.name ?? '';
  return part === 'name' ? name : `${name}.${part}`;
}

function readValues({ visit, fields }: NoteReading): Map<string, Value> {
  const values = expectedValues(visit);
  const sure = new Map(Object.entries(fields).map(([path, field]) => [keyOf(path, visit), field.sure]));
  return new Map([...values].map(([key, value]) => [key, { value, sure: sure.get(key) ?? true }]));
}

/** The row of the table that a key belongs to. */
export function fieldOf(key: string): string {
  if (key.startsWith('hosts.')) return 'hosts';
  if (key.startsWith('nextStep.')) return key;
  const person = /^(.*)\.(title|seniority)$/.exec(key);
  if (person) return `counterparts.${person[2]}`;
  return /^[a-z]+[A-Za-z]*$/.test(key) ? key : 'counterparts.name';
}

export function judge(note: NoteCase, reading: NoteReading): Verdict[] {
  const expected = expectedValues(note.expect);
  const read = readValues(reading);
  const open = new Set((note.ask ?? []).map((key) => (key === 'hosts' ? '' : key)));
  const asksHosts = note.ask?.includes('hosts') ?? false;
  return [...new Set([...expected.keys(), ...read.keys()])].map((key) => {
    const [want, got] = [expected.get(key), read.get(key)];
    const equal = want !== undefined && got !== undefined && bare(want) === bare(got.value);
    const asked = open.has(key) || (asksHosts && key.startsWith('hosts.'));
    const verdict = { note: note.name, field: fieldOf(key), expected: want, read: got?.value };
    if (!got) return { ...verdict, outcome: 'missed' };
    if (got.sure) return { ...verdict, outcome: equal && !asked ? 'right' : 'wrong' };
    if (want === undefined) return { ...verdict, outcome: 'extra' };
    return { ...verdict, outcome: equal ? 'asked' : 'guessed' };
  });
}

export function tally(verdicts: readonly Verdict[]): Record<string, Row> {
  const rows: Record<string, Row> = {};
  for (const { field, outcome } of verdicts) {
    rows[field] ??= { right: 0, asked: 0, guessed: 0, missed: 0, extra: 0, wrong: 0 };
    rows[field][outcome]++;
  }
  return rows;
}

/** Right among what the notes say, in percent. */
export function share({ right, asked, guessed, missed, wrong }: Row): number {
  return Math.round((100 * right) / Math.max(1, right + asked + guessed + missed + wrong));
}

const line = (cells: string[]): string =>
  cells.map((cell, index) => (index ? cell.padStart(9) : cell.padEnd(22))).join('');

export function table(rows: Record<string, Row>): string {
  const columns: Outcome[] = ['right', 'asked', 'guessed', 'missed', 'extra', 'wrong'];
  const body = Object.entries(rows).map(([field, row]) =>
    line([field, ...columns.map((name) => String(row[name])), `${share(row)}%`]),
  );
  return [line(['field', ...columns, 'right']), ...body].join('\n');
}
