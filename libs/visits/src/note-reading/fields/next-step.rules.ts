import { resolveFuture } from '../mentions/date-resolution.js';
import type { DateMention } from '../mentions/date-mentions.js';
import { found, labelled, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

export interface NextStepRead {
  what: Found<string>;
  dueOn?: Found<string>;
}

const BEFORE = /(?:争取|力争|务必|计划|约定|确保|\bby|\bbefore|\bon|\bdue|于|在|[,(]) ?$/i;
/** 前 after a date is a deadline, also in 前来: 6月10日前来我市 is due on the 10th either way. */
const AFTER = /^ ?(?:之前|以前|前|左右|当天|[)])/;
const LEAD =
  /^[\s,:、]*(?:(?:双方|与其|已|并|再|请各组|请)?(?:约定|约好|商定|拟定)|双方(?=约定)|拟于|拟|计划|将|争取|力争|改到|改期(?:到|至)?|明确说要先?|要求|接下来|后续|下一步|下步|我们(?:计划|将)?|we will|we plan to|will|plan to)[\s,:]*/i;
const STRONG = /约定|约好|拟|争取|力争|前把|will|接下来|后续/i;

/** The promise that ends the note: labelled, else the first sentence that speaks of days to come. */
export function readNextStep(note: Note): NextStepRead | undefined {
  const label = labelled(note, 'next')[0];
  if (label)
    return stepFrom(note, label.start, label.end, !label.loose && labelled(note, 'next').length === 1);
  const plans = note.clauses.filter((one) => one.mood === 'plan');
  const postponed = /改到|改期/.test(note.flat) ? note.clauses.filter((one) => one.mood === 'void') : [];
  const first = plans[0] ?? postponed.find((one) => /改到|改期/.test(one.text));
  if (!first) return undefined;
  const last = note.clauses.findLast((one) => one.sentence === first.sentence) ?? first;
  const alone = new Set(plans.map((one) => one.sentence)).size === 1;
  const reported = note.clauses.some(
    (one) => one.mood === 'fact' && /[\u4e00-\u9fffA-Za-z]{4}/.test(one.text),
  );
  const step = stepFrom(
    note,
    first.start,
    last.end,
    alone && reported && STRONG.test(note.flat.slice(first.start, last.end)),
  );
  return step?.dueOn || alone ? step : undefined;
}

function stepFrom(note: Note, start: number, end: number, certain: boolean): NextStepRead | undefined {
  const dates = note.dates.filter((one) => one.start >= start && one.end <= end);
  const [date] = dates;
  const due = date && resolveFuture(date, note.sentAt(start));
  const what = wording(note, start, end, due ? date : undefined);
  if (what.length < 2) return undefined;
  const sure = certain && dates.length < 2;
  return {
    what: found(note, what, start, end, sure),
    dueOn: due && date && found(note, due.iso, date.start, date.end, sure && due.sure),
  };
}

/** The sentence without its date and without 双方约定, 拟, we will … */
function wording(note: Note, start: number, end: number, date: DateMention | undefined): string {
  let what = note.text.slice(start, end);
  if (date) {
    const before = note.flat.slice(start, date.start);
    const after = note.flat.slice(date.end, end);
    const from = BEFORE.exec(before)?.index ?? before.length;
    const to = AFTER.exec(after)?.[0].length ?? 0;
    what =
      note.text.slice(start, start + from).trimEnd() +
      gap(before, after) +
      note.text.slice(date.end + to, end).trimStart();
  }
  for (let turns = 0; turns < 3; turns++) what = what.replace(LEAD, '');
  return what.replaceAll(/^[\s@,，:：]+|[\s,，。.;；:：(（]+$/g, '').replaceAll(/\n/g, '；');
}

const gap = (before: string, after: string): string =>
  /[A-Za-z]\s?$/.test(before) && /^\s?[A-Za-z]/.test(after) ? ' ' : '';
