import { found, labelled, type Clause, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

/** In order: a longer cue hides the shorter one inside it. */
const CUE =
  /(?:诉求|需求|困难)(?:是|为|主要是)|(?:最|主要|迫切|急)?需要(?:的是)?|希望(?:能够?|可以)?|关心|关注|担心|(?<!主)想要|明确要|(?<=^|[,。 ])要(?!求|是)|\bneeds?\b|\bneed(?:s)? |looking for /gi;
const OURS = /我们|我方|我市|我区|我局|双方|市里|领导|局长|书记|[市区县镇]长|主任|处长|科长/;
/** Whose wish it is, close before the cue. */
const THEIRS = /企业|对方|公司|客商|表示|反映|提出|经理|董事|总|他们|人家|they|company/i;

/** After a comma the sentence may have gone on to what was done. */
const MORE = /,[^\n]*(?:我们|我方|[^为不除]了|已|约定|签|signed|exchanged|we )/i;

/** What the enterprise asks for: labelled, else the one sentence that says so; several are joined and asked. */
export function readNeeds(note: Note): Found<string> | undefined {
  const label = labelled(note, 'needs')[0];
  if (label) {
    const text = note.text.slice(label.start, label.end).replaceAll('\n', '；');
    const sure =
      !label.loose &&
      !MORE.test(note.flat.slice(label.start, label.end)) &&
      labelled(note, 'needs').length === 1;
    return found(note, text, label.start, label.end, sure);
  }
  const wishes = note.clauses
    .filter((one) => one.mood === 'fact')
    .flatMap((clause) => wishesOf(note, clause));
  const [first] = wishes;
  if (!first) return undefined;
  const value = wishes
    .map((one) => one.value)
    .slice(0, 5)
    .join('；');
  return { value, text: first.text, sure: first.sure && wishes.length === 1 };
}

function wishesOf(note: Note, clause: Clause): Found<string>[] {
  const matches = [...clause.text.matchAll(CUE)];
  const match = matches[0];
  if (!match) return [];
  const before = clause.text.slice(0, match.index);
  const start = clause.start + match.index + match[0].length;
  const from = note.flat.charAt(start) === ' ' ? start + 1 : start;
  if (OURS.test(before) || clause.end - from < 2) return [];
  const lead = note.flat.slice(sentenceStart(note, clause), clause.start + match.index);
  if (OURS.test(lead)) return [];
  const alone = !note.clauses.some((one) => one.sentence === clause.sentence && one.start > clause.end);
  const strong = /希望|关心|\bneed/.test(match[0]);
  const sure = strong && alone && matches.length === 1 && THEIRS.test(lead);
  return [found(note, note.text.slice(from, clause.end), from, clause.end, sure)];
}

/** Eighty characters back at most. */
function sentenceStart(note: Note, clause: Clause): number {
  const from = Math.max(0, clause.start - 80);
  const before = note.flat.slice(from, clause.start);
  return from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
}
