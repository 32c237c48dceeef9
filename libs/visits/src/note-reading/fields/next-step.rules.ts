import { resolveFuture } from '../mentions/date-resolution.js';
import type { DateMention } from '../mentions/date-mentions.js';
import { found, labelled, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

export interface NextStepRead {
  what: Found<string>;
  dueOn?: Found<string>;
}

const BEFORE = /(?:争取|力争|务必|计划|(?:双方)?约定|确保|\bby|\bbefore|\bon|\bdue|于|在|[,(]) ?$/i;
/** 前 after a date is a deadline, also in 前来: 6月10日前来我市 is due on the 10th either way. */
const AFTER = /^ ?(?:之前|以前|前|左右|当天|[)])/;
const LEAD =
  /^[\s,:、]*(?:@[^\s,，]{1,12}|原定|(?:双方|与其|已|并|再|请各组|请)?(?:约定|约好|商定|拟定)|双方(?=约定)|拟于|拟|计划|将|争取|力争|改到|改期(?:到|至)?|明确说要先?|要求|接下来|后续|下一步|下步|我们(?:计划|将)?|we will|we plan to|will|plan to)[\s,:]*/i;
const STRONG = /约定|约好|拟|争取|力争|前把|will|接下来|后续/i;

/** The promise that ends the note: labelled, else the first sentence that speaks of days to come. */
export function readNextStep(note: Note): NextStepRead | undefined {
  const label = labelled(note, 'next')[0];
  if (label) {
    const sure = !label.loose && labelled(note, 'next').length === 1;
    return stepFrom(note, label.start, label.end, { what: sure, due: sure });
  }
  if (note.labels.some((one) => one.field === 'next')) return undefined;
  const plans = note.clauses.filter((one) => one.mood === 'plan');
  const [first] = plans;
  if (!first) return postponed(note);
  const last = note.clauses.findLast((one) => one.sentence === first.sentence) ?? first;
  const alone = new Set(plans.map((one) => one.sentence)).size === 1;
  const strong = STRONG.test(note.flat.slice(first.start, last.end)) && reports(note);
  const step = stepFrom(note, first.start, last.end, { what: alone && strong, due: alone && strong });
  // 约定下个月再来: without a certain day the promise wants a look, too.
  if (step && !step.dueOn?.sure) step.what.sure = false;
  return step?.dueOn || alone ? step : undefined;
}

const reports = (note: Note): boolean =>
  note.clauses.some((one) => one.mood === 'fact' && /[\u4e00-\u9fffA-Za-z]{4}/.test(one.text));

/** 原定5月18日拜访…，改到下周一: what was to be done, on the new day. */
function postponed(note: Note): NextStepRead | undefined {
  const moved = note.clauses.find((one) => one.mood === 'void' && /改到|改期|postponed to/.test(one.text));
  const meant = moved && note.clauses.find((one) => one.sentence === moved.sentence);
  if (!moved || !meant) return undefined;
  const day = stepFrom(note, moved.start, moved.end, { what: false, due: false }, 0);
  const step = stepFrom(note, meant.start, meant.end, { what: false, due: false }, 2, true);
  return step && { what: step.what, dueOn: day?.dueOn };
}

interface Certain {
  what: boolean;
  due: boolean;
}

function stepFrom(
  note: Note,
  start: number,
  end: number,
  certain: Certain,
  shortest = 2,
  undated = false,
): NextStepRead | undefined {
  const dates = note.dates.filter((one) => one.start >= start && one.end <= end);
  const [date] = dates;
  const due = date && resolveFuture(date, note.sentAt(start));
  const what = wording(note, start, end, due || undated ? date : undefined);
  if (what.length < shortest) return undefined;
  const single = dates.length < 2;
  return {
    what: found(note, what, start, end, certain.what && single),
    dueOn: due && date && found(note, due.iso, date.start, date.end, certain.due && single && due.sure),
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
