import { addDays, addMonths, daysBetween, daysInMonth, weekday } from '@taproot/kernel';
import { addWeekdays, isoDay, real, yearMonth } from './calendar.js';
import type { DateMention } from './date-mentions.js';
import type { DateWords } from './date-words.js';

export interface Day {
  iso: string;
  sure: boolean;
}

/** Further back than this a date without a year is a guess. */
const HALF_YEAR = 180;

const day = (iso: string | undefined, sure: boolean): Day | undefined =>
  iso && real(iso) ? { iso, sure } : undefined;

/** The day something happened, seen from the day the note was sent. Undefined for days to come. */
export function resolvePast(mention: DateMention, sent: string): Day | undefined {
  const found = pastDay(mention.words, sent);
  if (!found || found.iso > sent) return undefined;
  return { iso: found.iso, sure: found.sure && mention.plain && !mention.range };
}

/** The day something is due, seen from the same day. */
export function resolveFuture(mention: DateMention, sent: string): Day | undefined {
  const found = futureDay(mention.words, sent);
  if (!found || found.iso < sent) return undefined;
  return { iso: found.iso, sure: found.sure && mention.plain && !mention.range };
}

function pastDay(words: DateWords, sent: string): Day | undefined {
  const [thisYear, thisMonth] = yearMonth(sent);
  switch (words.form) {
    case 'month-day': {
      if (words.yearsAway !== undefined)
        return day(isoDay(thisYear + words.yearsAway, words.month, words.day), true);
      const here = isoDay(thisYear, words.month, words.day);
      const iso = here && here <= sent ? here : isoDay(thisYear - 1, words.month, words.day);
      return day(iso, !!iso && daysBetween(iso, sent) <= HALF_YEAR);
    }
    case 'day': {
      if (words.monthsAway !== undefined)
        return day(isoDay(...yearMonth(sent, words.monthsAway), words.day), true);
      const here = isoDay(thisYear, thisMonth, words.day);
      if (here && here <= sent) return day(here, true);
      return day(isoDay(...yearMonth(sent, -1), words.day), false);
    }
    case 'weekday': {
      if (words.weeksAway !== undefined) return inWeek(words.weekday, words.weeksAway, sent);
      return day(addDays(sent, -((weekday(sent) - words.weekday + 7) % 7)), false);
    }
    default:
      return sharedDay(words, sent);
  }
}

function futureDay(words: DateWords, sent: string): Day | undefined {
  const [thisYear, thisMonth] = yearMonth(sent);
  switch (words.form) {
    case 'month-day': {
      if (words.yearsAway !== undefined)
        return day(isoDay(thisYear + words.yearsAway, words.month, words.day), true);
      const here = isoDay(thisYear, words.month, words.day);
      const iso = here && here >= sent ? here : isoDay(thisYear + 1, words.month, words.day);
      return day(iso, !!iso && daysBetween(sent, iso) <= HALF_YEAR);
    }
    case 'day': {
      if (words.monthsAway !== undefined)
        return day(isoDay(...yearMonth(sent, words.monthsAway), words.day), true);
      const here = isoDay(thisYear, thisMonth, words.day);
      if (here && here >= sent) return day(here, false);
      return day(isoDay(...yearMonth(sent, 1), words.day), false);
    }
    case 'weekday': {
      if (words.weeksAway !== undefined) return inWeek(words.weekday, words.weeksAway, sent);
      return day(addDays(sent, (words.weekday - weekday(sent) + 7) % 7), false);
    }
    case 'month-part':
      return monthPart(words, sent);
    case 'week':
      return day(addDays(sent, 7 - weekday(sent) + 7 * words.weeksAway), false);
    case 'within':
      return withinDays(words, sent);
    default:
      return sharedDay(words, sent);
  }
}

/** Forms that read the same way forwards and backwards. */
function sharedDay(words: DateWords, sent: string): Day | undefined {
  if (words.form === 'full') return day(isoDay(words.year, words.month, words.day), true);
  return words.form === 'days-away' ? day(addDays(sent, words.days), true) : undefined;
}

function inWeek(dayOfWeek: number, weeksAway: number, sent: string): Day | undefined {
  return day(addDays(sent, dayOfWeek - weekday(sent) + 7 * weeksAway), true);
}

function monthPart(words: DateWords & { form: 'month-part' }, sent: string): Day | undefined {
  let [year, month] = yearMonth(sent, words.monthsAway ?? 0);
  if (words.month !== undefined) {
    if (words.month < month) year++;
    month = words.month;
  }
  if (!(month >= 1 && month <= 12)) return undefined;
  const last = daysInMonth(year, month);
  const of = { early: 10, middle: 20, end: last, 'last-day': last }[words.part];
  return day(isoDay(year, month, of), words.part === 'last-day');
}

function withinDays(words: DateWords & { form: 'within' }, sent: string): Day | undefined {
  if (!(words.count > 0)) return undefined;
  if (words.unit === 'weekday') return day(addWeekdays(sent, words.count), false);
  if (words.unit === 'month') return day(addMonths(sent, words.count), true);
  return day(addDays(sent, words.count * (words.unit === 'week' ? 7 : 1)), true);
}
