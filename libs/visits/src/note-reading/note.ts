import { findCompanies, type CompanyMention } from './mentions/company-mentions.js';
import { findDates, type DateMention } from './mentions/date-mentions.js';
import { resolvePast } from './mentions/date-resolution.js';
import { findLabels, type Label, type LabelField } from './labels.js';
import { moodsOf, type Mood } from './moods.js';
import type { Found, NoteContext } from './note-reading.types.js';
import { flatten, splitSpans, tidy, type Span } from './note-text.js';

export interface Clause extends Span {
  mood: Mood;
}

/** A chat header: who sent the lines below it, and on which day. */
interface Header {
  end: number;
  sender: string;
  sent: string;
}

/** A note taken apart once; every field reads from it. */
export interface Note {
  text: string;
  flat: string;
  clauses: Clause[];
  dates: DateMention[];
  labels: Label[];
  companies: CompanyMention[];
  senders: string[];
  /** The day that 今天 means at a place in the text. */
  sentAt(place: number): string;
  context: NoteContext;
}

const HEADER =
  /^(?<sender>[\u4e00-\u9fffA-Za-z@_() -]{1,24}?)[ :](?<day>[\d年月日号/.-]{4,11}|今天|昨天|前天|(?:周|星期)[一二三四五六日天])? ?(?:[上下]午|凌晨|晚上)? ?\d{1,2}:\d{2}(?::\d{2})?$/;

export function takeApart(raw: string, context: NoteContext): Note {
  const text = tidy(raw);
  const { flat, headers } = withoutHeaders(flatten(text), context.today);
  const sentAt = (place: number): string =>
    headers.findLast((one) => one.end <= place)?.sent ?? context.today;
  const spans = splitSpans(flat);
  const dates = findDates(flat);
  const labels = findLabels(flat, spans);
  const moods = moodsOf(spans, dates, labels, sentAt);
  const clauses = spans.map((span, index) => ({ ...span, mood: moods[index] ?? 'fact' }));
  const senders = headers.map((one) => one.sender);
  return { text, flat, clauses, dates, labels, companies: findCompanies(flat), senders, sentAt, context };
}

/** Blanks the headers, so that their names and times are nobody's counterparts and dates. */
function withoutHeaders(flat: string, today: string): { flat: string; headers: Header[] } {
  const headers: Header[] = [];
  let at = 0;
  const lines = flat.split('\n').map((line) => {
    const match = line.length <= 60 ? HEADER.exec(line) : null;
    const from = at;
    at += line.length + 1;
    if (!match || headers.length >= 100) return line;
    const sent = headerDay(match.groups?.day, today);
    headers.push({ end: from + line.length, sender: (match.groups?.sender ?? '').trim(), sent });
    return ' '.repeat(line.length);
  });
  return { flat: lines.join('\n'), headers };
}

function headerDay(day: string | undefined, today: string): string {
  const mention = day ? findDates(day)[0] : undefined;
  return (mention && resolvePast(mention, today)?.iso) ?? today;
}

export function found<T>(note: Note, value: T, start: number, end: number, sure: boolean): Found<T> {
  return { value, text: note.text.slice(start, end), sure };
}

/** What people write where there is nothing to write. */
const NOTHING = /^(?:暂?无|没有|待定|未定|待确认|另行通知|同上|none|n\/a|tbd|nil|[-/]*)$/i;

export function labelled(note: Note, field: LabelField): Label[] {
  return note.labels.filter(
    (label) => label.field === field && !NOTHING.test(note.flat.slice(label.start, label.end)),
  );
}

/** The clause that holds a place; clauses are in order, so it is looked up by halves. */
export function clauseAt(note: Note, place: number): Clause | undefined {
  let [low, high] = [0, note.clauses.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const clause = note.clauses[middle] as Clause;
    if (place < clause.start) high = middle - 1;
    else if (place >= clause.end) low = middle + 1;
    else return clause;
  }
  return undefined;
}

export const MEETING =
  /拜访|走访|来访|来我|到访|考察|接待|会见|见了|见到|见面|座谈|洽谈|会谈|对接|回访|互访|登门|上门|赴|碰了头|交流|一行|带队|参加|陪同|参会|\bmet\b|\bvisit(?:ed)?\b|\btoured\b|\bhosted\b|delegation|led by/i;
