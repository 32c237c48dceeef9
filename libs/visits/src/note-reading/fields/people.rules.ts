import { findPeople, type PersonMention } from '../mentions/person-mentions.js';
import { nameAt } from '../mentions/person-names.js';
import { clauseAt, found, labelled, MEETING, type Clause, type Note } from '../note.js';
import type { Label } from '../labels.js';
import type { Found, Seniority } from '../note-reading.types.js';

export interface CounterpartRead {
  name: Found<string>;
  title?: Found<string>;
  seniority: Found<Seniority>;
}

const ABSENT =
  /(?:没有?|未能?|没能|不曾)(?:见|碰|会|出面|参加|出席|到)|不在|出差|缺席|请假|did not meet|didn't meet|unable to|could not|was absent/i;
const AWAY_NEXT =
  /^ ?[,)] ?(?:因[^,。]{1,8},? ?)?(?:未|没|不在|出差|缺席|请假|could not|was absent|was away|did not|declined)/i;
const THIRD_HAND = /转达|汇报给|引荐|推荐|介绍给|联系方式|电话|微信沟通|转告|请示|听说|据说|前任|已离职/;
const CALL = /电话|视频|线上|连线|phone|video/i;

/** People of the other side who were there. Whoever is only spoken of, absent or planned for is left out. */
export function readCounterparts(note: Note, severalFirms: boolean): CounterpartRead[] {
  const ours = labelled(note, 'ours');
  const titled = findPeople(note.flat).filter((one) => counts(note, one, ours));
  const full = titled.filter((one) => !nickname(one));
  const people = titled.filter(
    (one) => !nickname(one) || !full.some((other) => other.name[0] === one.name[0]),
  );
  const distant = severalFirms || note.clauses.some((one) => CALL.test(one.text));
  const listed = labelled(note, 'theirs').flatMap((label) => untitled(note, label, people));
  return [...unique(people).map((one) => reading(note, one, distant)), ...listed].slice(0, 50);
}

const nickname = (one: PersonMention): boolean => one.title === undefined;

function counts(note: Note, person: PersonMention, ours: Label[]): boolean {
  const clause = clauseAt(note, person.start);
  if (!clause || clause.mood !== 'fact' || person.official) return false;
  if ((note.context.people ?? []).includes(person.name)) return false;
  if (note.flat.charAt(person.start - 1) === '@' || absent(note, clause, person)) return false;
  const before = note.flat.slice(clause.start, person.start);
  return (
    !/我方(?!.*对方)/.test(before) &&
    !ours.some((label) => person.start >= label.start && person.end <= label.end)
  );
}

/** 没有见到王总, 王总不在, 董事长王建国，因病未参加: the denial is in the person's clause or opens the next. */
function absent(note: Note, clause: Clause, person: PersonMention): boolean {
  const after = note.flat.slice(person.end, person.end + 24);
  if (/^(?:委托|授权|指派|派|安排|的(?:代表|秘书|助理))/.test(after)) return true;
  return ABSENT.test(clause.text) || AWAY_NEXT.test(after);
}

function unique(people: PersonMention[]): PersonMention[] {
  const names = new Set<string>();
  return people.filter((one) => !names.has(one.name) && names.add(one.name));
}

function reading(note: Note, person: PersonMention, distant: boolean): CounterpartRead {
  const there = !distant && present(note, person);
  const at = note.flat.indexOf(person.name, person.start);
  const start = at >= person.start && at < person.end ? at : person.start;
  const make = <T>(value: T, sure: boolean): Found<T> => found(note, value, person.start, person.end, sure);
  const name = { ...make(note.text.slice(start, start + person.name.length), there && person.nameSure) };
  if (at < 0 || at >= person.end) name.value = person.name;
  const title =
    person.title === undefined ? undefined : make(person.title, there && person.nameSure && person.titleSure);
  const sure = there && person.nameSure && person.titleSure && person.meaning.sure;
  return { name, title, seniority: make(person.meaning.seniority, sure) };
}

function present(note: Note, person: PersonMention): boolean {
  const clause = clauseAt(note, person.start);
  const sentence = note.clauses.filter((one) => one.sentence === clause?.sentence).map((one) => one.text);
  if (sentence.some((text) => THIRD_HAND.test(text))) return false;
  const inLabel = note.labels.some(
    (one) =>
      (one.field === 'theirs' || one.field === 'all') && person.start >= one.start && person.end <= one.end,
  );
  return (
    inLabel ||
    sentence.some((text) => MEETING.test(text) || /介绍|表示|反映|提出|介绍了|参会|with/.test(text)) ||
    person.start < 1
  );
}

/** Names in a list of theirs that carry no title: the rank is a guess. */
function untitled(note: Note, label: Label, people: PersonMention[]): CounterpartRead[] {
  const reads: CounterpartRead[] = [];
  for (let at = label.start; at < label.end; at++) {
    if (at > label.start && !/[、,;/ ]/.test(note.flat.charAt(at - 1))) continue;
    const name = people.some((one) => at < one.end && at + 1 > one.start) ? undefined : nameAt(note.flat, at);
    if (
      !name ||
      name.end > label.end ||
      !name.sure ||
      people.some((one) => name.start < one.end && one.start < name.end)
    )
      continue;
    const make = <T>(value: T, sure: boolean): Found<T> => found(note, value, name.start, name.end, sure);
    reads.push({ name: make(name.name, false), seniority: make('working', false) });
    at = name.end;
    if (reads.length >= 30) break;
  }
  return reads;
}
