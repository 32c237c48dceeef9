import { regionLength } from '../lexicon/cities.js';
import { shortName, type CompanyMention } from '../mentions/company-mentions.js';
import { flatten } from '../note-text.js';
import { found, labelled, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

const MOST = 5_000;
/** 拜访恒能储能，… : a name without a tail, up to the first word that cannot be one. */
const CALLED_ON =
  /(?:拜访|走访|登门|上门|去|对接|见|从)了? ?([\u4e00-\u9fff]{2,8}?)(?=[,。;! \n]|的|出来|见|座|聊|谈|$)/g;
const NO_NAME =
  /[总董姐哥]$|(?<![重化轻军电])工$|(?:主任|书记|[处科局院部厂]长|老师|女士|先生)$|企业|公司|客户|客商|老板|领导|计划|几家|一家|他|她|我|你|了|对方|经理|总监|办公/;

/** Whom the note is about, and how many firms it could be. */
export interface EnterpriseRead {
  reading?: Found<string>;
  /** More than one firm is named: nothing said of people or money is certain. */
  several: boolean;
}

export function readEnterprise(note: Note): EnterpriseRead {
  const mentions = distinct(note.companies.map((one) => onFile(note, one)));
  const known = knownInText(note, mentions);
  const all = known && !mentions.some((one) => one.name === known.name) ? [...mentions, known] : mentions;
  const label = labelled(note, 'enterprise')[0];
  const named = label && all.find((one) => one.start >= label.start && one.start < label.end);
  const first = named ?? all[0];
  if (!first) return { reading: label ? labelOnly(note, label) : guess(note), several: false };
  const several =
    all.length > 1 || /供应商 ?$/.test(note.flat.slice(Math.max(0, first.start - 4), first.start));
  const reported = note.clauses.some((one) => one.mood === 'fact');
  const name = known === first ? first.name : note.text.slice(first.start, first.end);
  const value = first.name === flatten(name) ? name : first.name;
  return {
    reading: found(note, value, first.start, first.end, first.sure && !several && reported && factual(note)),
    several,
  };
}

/** A note that only plans or cancels says whom, but not that anyone was seen. */
function factual(note: Note): boolean {
  return note.clauses.some((one) => one.mood === 'fact' && /[^\s@]{4}/.test(one.text));
}

function labelOnly(note: Note, label: { start: number; end: number }): Found<string> {
  return found(note, note.text.slice(label.start, label.end), label.start, label.end, false);
}

/** The same firm written twice, or first in full and then in short, is one. */
function distinct(mentions: CompanyMention[]): CompanyMention[] {
  const kept: CompanyMention[] = [];
  for (const one of mentions) {
    const twin = kept.find(
      (other) => other.name.includes(one.name) || shortName(one.name) === shortName(other.name),
    );
    if (!twin && kept.length < 20) kept.push(one);
  }
  return kept;
}

/** A name on file that ends where this one does: it knows better where it begins. */
function onFile(note: Note, mention: CompanyMention): CompanyMention {
  const { end } = mention;
  const names = (note.context.enterprises ?? [])
    .slice(0, MOST)
    .filter((name) => note.flat.endsWith(flatten(name), end));
  const name = names.toSorted((a, b) => b.length - a.length)[0];
  return name && name.length >= 4
    ? { start: end - name.length, end, name: flatten(name), sure: true }
    : mention;
}

/** A firm on file that the note calls by its short name; sure only when the short name is long and nobody else's. */
function knownInText(note: Note, mentions: CompanyMention[]): CompanyMention | undefined {
  const hits: CompanyMention[] = [];
  for (const name of (note.context.enterprises ?? []).slice(0, MOST)) {
    const short = shortName(flatten(name));
    const start = short.length >= 3 ? note.flat.indexOf(short) : -1;
    if (start < 0 || mentions.some((one) => start >= one.start && start < one.end)) continue;
    hits.push({ start, end: start + short.length, name, sure: short.length >= 4 });
  }
  const [hit] = hits;
  return hit && { ...hit, sure: hit.sure && hits.length === 1 };
}

function guess(note: Note): Found<string> | undefined {
  for (const match of note.flat.matchAll(CALLED_ON)) {
    const name = match[1] ?? '';
    if (NO_NAME.test(name) || regionLength(name, 0) === name.length) continue;
    const start = match.index + match[0].length - name.length;
    return found(note, note.text.slice(start, start + name.length), start, start + name.length, false);
  }
  return undefined;
}
