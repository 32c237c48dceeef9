import { resolvePast, type Day } from '../mentions/date-resolution.js';
import type { DateMention } from '../mentions/date-mentions.js';
import { clauseAt, found, labelled, MEETING, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

interface Candidate {
  mention: DateMention;
  day: Day;
  /** The writer says that this is the day of the visit. */
  anchored: boolean;
}

/** The day of the visit: labelled, or beside a word of meeting, and the only such day. */
export function readOccurredOn(note: Note): Found<string> | undefined {
  const candidates = note.dates.flatMap((mention) => candidateOf(note, mention));
  const labels = labelled(note, 'date');
  const inLabel = candidates.filter((one) => labels.some((label) => inside(one.mention, label)));
  const anchored = candidates.filter((one) => one.anchored);
  const pool = [inLabel, anchored, candidates].find((list) => list.length > 0);
  const [first] = pool ?? [];
  if (!first) return undefined;
  const rivals = new Set((inLabel.length > 0 ? inLabel : candidates).map((one) => one.day.iso));
  const called = note.clauses.some((one) => /电话|视频|线上/.test(one.text));
  const sure = first.day.sure && (pool === inLabel || first.anchored) && rivals.size === 1 && !called;
  return found(note, first.day.iso, first.mention.start, first.mention.end, sure);
}

const inside = (mention: DateMention, stretch: { start: number; end: number }): boolean =>
  mention.start >= stretch.start && mention.end <= stretch.end;

function candidateOf(note: Note, mention: DateMention): Candidate[] {
  const clause = clauseAt(note, mention.start);
  const day = resolvePast(mention, note.sentAt(mention.start));
  if (!day || !clause || clause.mood !== 'fact') return [];
  if (/^ ?(?:之?前|以前|开工|投产|成立|签约|到期|出生)/.test(note.flat.slice(mention.end, mention.end + 4)))
    return [];
  const opens = mention.start <= (note.clauses.find((one) => one.mood === 'fact')?.start ?? 0) + 1;
  const sentence = note.clauses.filter((one) => one.sentence === clause.sentence && one.mood === 'fact');
  return [{ mention, day, anchored: opens || sentence.some((one) => MEETING.test(one.text)) }];
}
