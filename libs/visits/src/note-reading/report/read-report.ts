import { findMoney } from '../mentions/money-mentions.js';
import { isoDay } from '../mentions/calendar.js';
import { flatten, tidy } from '../note-text.js';
import type { Counterpart, NoteReading, Seniority, VisitKind } from '../note-reading.types.js';
import { LONG_LINES, REPORT_WORDS, type ReportWords } from './report-words.js';

interface ReportLine {
  field: string;
  text: string;
}

/** A report of our own writing, pasted back; undefined for any other note. What was edited beyond reading is left out. */
export function readReport(raw: string): NoteReading | undefined {
  const lines = tidy(raw).split('\n');
  for (const words of Object.values(REPORT_WORDS))
    for (const [kind, head] of Object.entries(words.kinds)) {
      // A chat header or two may stand above a forwarded report.
      const at = lines.slice(0, 3).findIndex((line) => line.startsWith(head));
      if (at >= 0) return fill(kind as VisitKind, head, lines.slice(at), words);
    }
  return undefined;
}

function fill(
  kind: VisitKind,
  head: string,
  [first = '', ...rest]: string[],
  words: ReportWords,
): NoteReading {
  const reading: NoteReading = { visit: { kind }, fields: { kind: { text: head, sure: true } } };
  const enterprise = first.slice(head.length).trim();
  if (enterprise) set(reading, 'enterpriseName', enterprise, enterprise);
  for (const { field, text } of linesOf(rest, words)) if (text) read(reading, field, text, words);
  return reading;
}

function linesOf(lines: string[], words: ReportWords): ReportLine[] {
  const read: ReportLine[] = [];
  for (const line of lines) {
    const colon = words.colon.trim();
    const label = Object.entries(words.lines).find(([, word]) => line.startsWith(word + colon));
    const last = read.at(-1);
    if (label) read.push({ field: label[0], text: line.slice(label[1].length + colon.length).trim() });
    else if (last && LONG_LINES.includes(last.field))
      last.text += `\n${line.startsWith('·') ? line.slice(1) : line}`;
  }
  return read;
}

function set(reading: NoteReading, path: string, value: unknown, text: string): void {
  if (value === undefined) return;
  Object.assign(reading.visit, { [path]: value });
  reading.fields[path] = { text, sure: true };
}

function read(reading: NoteReading, field: string, text: string, words: ReportWords): void {
  switch (field) {
    case 'team':
      return;
    case 'occurredOn':
      return set(reading, field, dayOf(text), text);
    case 'hosts':
      return readHosts(reading, text);
    case 'counterparts':
      return readPeople(reading, text, words);
    case 'sawSite':
    case 'dataExchanged':
    case 'siteChosen':
      return set(reading, field, { [words.yes]: true, [words.no]: false }[text], text);
    case 'expectedInvestment':
      return set(reading, field, moneyOf(text), text);
    case 'nextStep':
      return readStep(reading, text);
    default:
      return set(reading, field, text, text);
  }
}

function dayOf(text: string): string | undefined {
  const match = /^(\d{4})[年-](\d{1,2})[月-](\d{1,2})日?$/.exec(text);
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function readHosts(reading: NoteReading, text: string): void {
  const hosts = text.split(/[、；;]\s?/).filter(Boolean);
  reading.visit.hosts = hosts;
  for (const [index, name] of hosts.entries()) reading.fields[`hosts.${index}`] = { text: name, sure: true };
}

function readPeople(
  reading: NoteReading,
  text: string,
  { ranks, between, open, close, comma }: ReportWords,
): void {
  const people: Counterpart[] = [];
  for (const entry of text.split(between)) {
    const from = entry.indexOf(open);
    const about = entry.slice(from + open.length, entry.length - close.length);
    const rank = Object.entries(ranks).find(([, word]) => about === word || about.endsWith(comma + word));
    if (from <= 0 || !entry.endsWith(close) || !rank) continue;
    const title = about.slice(0, Math.max(0, about.length - rank[1].length - comma.length));
    const path = `counterparts.${people.length}`;
    people.push({ name: entry.slice(0, from), ...(title ? { title } : {}), seniority: rank[0] as Seniority });
    for (const key of ['name', 'seniority', ...(title ? ['title'] : [])])
      reading.fields[`${path}.${key}`] = { text: entry, sure: true };
  }
  if (people.length > 0) reading.visit.counterparts = people;
}

function moneyOf(text: string): { amount: string; currency: string } | undefined {
  const other = / ([A-Z]{3})$|^([A-Z]{3}) /.exec(text);
  const [sum, more] = findMoney(flatten(other ? `${text.replace(other[0], '')}元` : text));
  return sum && !more
    ? { amount: sum.amount, currency: other?.[1] ?? other?.[2] ?? sum.currency }
    : undefined;
}

function readStep(reading: NoteReading, text: string): void {
  const match = /^(.*?)(?:（([^（）]{6,12})前）| \(by (\d{4}-\d\d-\d\d)\))$/.exec(text);
  const dueOn = match ? dayOf(match[2] ?? match[3] ?? '') : undefined;
  const what = match && dueOn ? (match[1] ?? '') : text;
  reading.visit.nextStep = dueOn ? { what, dueOn } : { what };
  reading.fields['nextStep.what'] = { text: what, sure: true };
  if (dueOn) reading.fields['nextStep.dueOn'] = { text, sure: true };
}
