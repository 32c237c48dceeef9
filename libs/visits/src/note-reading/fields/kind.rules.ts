import { WISHED } from './flags.rules.js';
import { clauseAt, found, labelled, type Clause, type Note } from '../note.js';
import type { Found, VisitKind } from '../note-reading.types.js';

const MUTUAL = /互访|双向考察|mutual (?:site )?(?:inspection|visit)/gi;
const INCOMING =
  /来访|来我|来[^,。]{0,4}考察|(?:到访|莅临|赴|拜访了?|到)(?=[我本]|咱)|来了|来人|来宾|came to our|visited (?:us|our)|\bhosted\b/gi;
/** 接待 is ours only where it opens the clause; 行政经理接待 is theirs. */
const RECEIVED = /^(?:[^,。]{0,12}[日天号]|[\d./-]{3,10}|[上下]午|我[们局方]?| )*接待了?(?!的|人)/;
const OUTGOING = /拜访|走访|登门|上门|回访|外出|(?<!下周)赴(?!约)|去了|visited|called on/gi;
const CALL = /电话|视频|线上|微信沟通|连线|phone|video|online/i;
const OURS_FIRST = /我们|我和|我局|我市|我区|专班|驻.{1,3}组|招商|局长|书记|市长|\bwe\b/i;

const CUE = /访|我|考察|接待|登门|上门|外出|赴|去了|来|visit|hosted|came to|called on|咱/i;
/** Clauses looked at: a note has a handful, an attack has thousands. */
const MOST = 60;

interface Cue {
  kind: VisitKind;
  start: number;
  end: number;
  sure: boolean;
}

/** Which way the visit went, from what is told as done. */
export function readKind(note: Note): Found<VisitKind> | undefined {
  const facts = note.clauses.filter((one) => one.mood === 'fact' && CUE.test(one.text)).slice(0, MOST);
  const cues = facts.flatMap((clause) => cuesOf(note, clause));
  const mutual = cues.find((cue) => cue.kind === 'mutual-inspection');
  const first = mutual ?? cues[0];
  if (!first) return undefined;
  const called = note.clauses.some((one) => CALL.test(one.text));
  const agreed = mutual !== undefined || cues.every((cue) => cue.kind === first.kind);
  const sure = !called && agreed && cues.some((cue) => cue.kind === first.kind && cue.sure);
  return found(note, first.kind, first.start, first.end, sure);
}

const cuesIn = (clause: Clause, pattern: RegExp): RegExpExecArray[] =>
  [...clause.text.matchAll(pattern)].slice(0, 10);

function cuesOf(note: Note, clause: Clause): Cue[] {
  const wished = (match: RegExpExecArray): boolean => WISHED.test(clause.text.slice(0, match.index));
  const cue = (kind: VisitKind, match: RegExpExecArray, sure: boolean): Cue => {
    const start = clause.start + match.index;
    return { kind, start, end: start + match[0].length, sure };
  };
  const mutual = cuesIn(clause, MUTUAL).map((match) => cue('mutual-inspection', match, true));
  if (mutual.length > 0) return mutual;
  const incoming = cuesIn(clause, INCOMING)
    .filter((match) => !wished(match))
    .map((match) => cue('incoming', match, match[0] !== '来了'));
  const received = RECEIVED.exec(clause.text);
  if (received) incoming.push(cue('incoming', received, true));
  if (incoming.length > 0) return incoming;
  return cuesIn(clause, OUTGOING).map((match) => {
    const negated = /[没未](?:有|能)?$/.test(clause.text.slice(0, match.index));
    const subject = subjectOf(note, clause, clause.start + match.index, match[0]);
    return cue(subject === 'they' ? 'incoming' : 'outgoing', match, !negated && subject === 'we');
  });
}

/** 恒能公司赴淮安 and 王总拜访市领导 are visits of theirs: a firm before the verb leaves it open. */
function subjectOf(note: Note, clause: Clause, verb: number, word: string): 'we' | 'they' | 'unknown' {
  const start = note.clauses.find((one) => one.sentence === clause.sentence)?.start ?? clause.start;
  const before = note.flat.slice(start, verb);
  if (OURS_FIRST.test(before) || !/[^\s\d年月日号天上下午今昨前周一二三四五六./:-]/.test(before)) return 'we';
  if (note.companies.some((one) => one.start >= start && one.end <= verb)) return 'they';
  if (/总|董|经理|客商|企业|对方|代表团/.test(before) || word === '去了' || word === '外出') return 'unknown';
  const target = note.companies.some(
    (one) => one.start >= verb && clauseAt(note, one.start)?.sentence === clause.sentence,
  );
  return target || labelled(note, 'enterprise').length > 0 ? 'we' : 'unknown';
}
