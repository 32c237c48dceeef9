import { BusinessDate, dayFromNumber } from '@taproot/kernel';

/** A form is `excel`, `zh`, or a pattern of YYYY, MM and DD. */
export function isDateForm(form: string): boolean {
  return form === 'excel' || form === 'zh' || (/^[YMD\s./年月日-]+$/.test(form) && form.includes('YYYY'));
}

/**
 * The date a cell says, as precise as it says it; null when it does not exist or has another form. Without forms:
 * our own, and those that begin with the year, which nobody can misread.
 */
export function readDate(text: string, forms?: readonly string[]): string | null {
  // Of a column that holds years, 1880 is no serial of 1905.
  const isYear = forms?.includes('YYYY') === true && /^\d{4}$/.test(text.trim());
  for (const form of forms ?? ['own', 'zh', ...YEAR_FIRST]) {
    if (isYear && form.startsWith('excel')) continue;
    const found = readForm(text.normalize('NFKC').trim(), form);
    if (found !== null && BusinessDate.tryParse(found) !== null) return found;
  }
  return null;
}

/** Of several dates the one whose last possible day comes first. */
export function earliest(dates: readonly string[]): string | null {
  const lasts = dates.map((date) => ({ date, last: BusinessDate.parse(date).last }));
  return lasts.toSorted((a, b) => (a.last < b.last ? -1 : 1))[0]?.date ?? null;
}

export const DATE_FORMS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM', 'YYYY', 'zh', 'excel'];

const YEAR_FIRST = ['YYYY-MM-DD', 'YYYY/MM/DD', 'YYYY.MM.DD', 'YYYY/MM', 'YYYY.MM'];
/** Day 0 of a spreadsheet's calendar, counted from 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const EPOCH_1904 = 24_107;

function readForm(text: string, form: string): string | null {
  if (form === 'own') return text;
  if (form === 'excel') return excelDay(text);
  if (form === 'excel-1904') return excelDay(text, EPOCH_1904);
  const pattern = form === 'zh' ? ZH : patternOf(form);
  const parts = pattern.exec(text)?.groups;
  if (!parts?.['year']) return null;
  const { year, month, day } = parts;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

const ZH = /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:份|\s*(?<day>\d{1,2})\s*[日号])?)?$/;
const patterns = new Map<string, RegExp>();

/** A time of day behind a day is not part of the fact. */
function patternOf(form: string): RegExp {
  const known = patterns.get(form);
  if (known) return known;
  const body = form
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace('YYYY', String.raw`(?<year>\d{4})`)
    .replace(/MM?/, String.raw`(?<month>\d{1,2})`)
    .replace(/DD?/, String.raw`(?<day>\d{1,2})`);
  const clock = form.includes('D') ? String.raw`(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?` : '';
  const made = new RegExp(`^${body}${clock}$`);
  patterns.set(form, made);
  return made;
}

/** Serial 60 is the 29 February 1900 that never was; what lies before it is not believed. */
function excelDay(text: string, epoch = EXCEL_EPOCH): string | null {
  if (!/^\d{2,6}(\.\d+)?$/.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial > 60 ? dayFromNumber(serial - epoch) : null;
}
