import { today } from '../../lib/format/dates';
import { monthEnds } from './roots';

/** From a day of the past up to today; from today, the last month. */
export function changeSpan(asOf: string): [from: string, to: string] {
  const now = today();
  return asOf < now ? [asOf, now] : [monthEnds(now, 1)[1] ?? now, now];
}
