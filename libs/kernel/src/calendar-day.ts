/** A calendar day, `YYYY-MM-DD`. Strings of this form sort by time. */
export type Day = string;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** 28 to 31; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day that exists, in the years 1900–2199. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 of the Gregorian calendar; consecutive days differ by one. */
export function dayNumber(day: Day): number {
  const [year, month, date] = partsOf(day);
  // Years begin in March here, so that the leap day is a year's last day.
  const y = month > 2 ? year : year - 1;
  const shifted = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + date - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const n = number + 719_468;
  const era = Math.floor(n / 146_097);
  const e = n - era * 146_097;
  const yearOfEra = Math.floor(
    (e - Math.floor(e / 1460) + Math.floor(e / 36_524) - Math.floor(e / 146_096)) / 365,
  );
  const dayOfYear = e - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return dayText(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same date `count` months on; a date the month lacks becomes its last (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return dayText(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day it is in the city at that instant. Throws RangeError when `instant` is none. */
export function cityDay(instant: Date | string, timeZone = 'Asia/Shanghai'): Day {
  const at = typeof instant === 'string' ? new Date(instant) : instant;
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}

export function dayText(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', options);
  formatters.set(timeZone, made);
  return made;
}

// Character codes: several times faster than slicing, and half a million days are read in one run.
function partsOf(day: Day): [year: number, month: number, date: number] {
  return [two(day, 0) * 100 + two(day, 2), two(day, 5), two(day, 8)];
}

function two(day: Day, at: number): number {
  return day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
