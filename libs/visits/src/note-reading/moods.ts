import type { DateMention } from './mentions/date-mentions.js';
import { resolveFuture, resolvePast } from './mentions/date-resolution.js';
import type { Label } from './labels.js';
import type { Span } from './note-text.js';

/** What a stretch speaks of: this visit, days to come, earlier days, or something that did not happen. */
export type Mood = 'fact' | 'plan' | 'past' | 'void';

const PLAN =
  /下一步|下步|后续|接下来|打算|准备|约定|约好|争取|力争|改到|改期|拟于|拟赴|拟邀|计划于|计划(?:赴|来|到|去|拜访|邀请)|请各|务必|可能|将于|将赴|明确说要|再定|再次会面|再来|next step|\bwill\b|plans? to|going to/i;
const MAYBE_PLAN = /拟|计划|将|前(?:把|由|给|将|提供|答复|完成|报|寄|发|送)|要求/;
const VISITING = /拜访|走访|来访|考察|回访|会见|会面|见面|参观|看地|visit/i;
const PAST =
  /曾(?=[经来在到于参赴])|此前|之前(?!.{0,3}完成)|去年|前年|上次|上回|早前|上个月曾|成立于|创办|注册于|始建|继.{0,12}后|首次对接|previously|last year|founded/i;
const CANCELLED = /原定|取消|推迟|延期|未成行|未果|扑空|闭门羹|postponed|cancelled/i;
/** A colleague asked to do something is not a report. */
const ORDER = /^@|请各|请准备|请.{0,6}报送/;

/** One mood a span. A plan lasts to the end of its sentence, a cancelled visit is void as a whole. */
export function moodsOf(
  spans: readonly Span[],
  dates: readonly DateMention[],
  labels: readonly Label[],
  sent: (at: number) => string,
): Mood[] {
  const planned = labels.filter((label) => label.field === 'next');
  const voidSentences = new Set(
    spans.filter((span) => CANCELLED.test(span.text)).map((span) => span.sentence),
  );
  const ordered = new Set(spans.filter((span) => ORDER.test(span.text)).map((span) => span.sentence));
  let running: number | undefined;
  let next = 0;
  return spans.map((span) => {
    while ((dates[next]?.start ?? Infinity) < span.start) next++;
    const inside = datesIn(span, dates, next);
    if (voidSentences.has(span.sentence)) return 'void';
    if (planned.some((label) => span.start >= label.from && span.end <= label.end)) return 'plan';
    if (ordered.has(span.sentence) || running === span.sentence || plans(span, inside, sent(span.start))) {
      running = span.sentence;
      return 'plan';
    }
    return PAST.test(span.text) ? 'past' : 'fact';
  });
}

function datesIn(span: Span, dates: readonly DateMention[], from: number): DateMention[] {
  const inside: DateMention[] = [];
  for (let at = from; (dates[at]?.start ?? Infinity) < span.end; at++) inside.push(dates[at] as DateMention);
  return inside;
}

function plans(span: Span, dates: readonly DateMention[], sent: string): boolean {
  if (PLAN.test(span.text)) return true;
  const coming = dates.some((date) => !resolvePast(date, sent) && resolveFuture(date, sent));
  const explicit = dates.some((date) => date.words.form === 'full');
  return (
    coming ||
    (MAYBE_PLAN.test(span.text) && (VISITING.test(span.text) || /\d日?前/.test(span.text)) && !explicit)
  );
}
