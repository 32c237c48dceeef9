import { dayFromNumber, Decimal } from '@taproot/kernel';

/** Day 0 of the calendar that counts from 1900, and of the one that counts from 1904, from 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;

/** How precise a date a number format shows; null where it shows none. */
export type DateShape = 'day' | 'month' | 'year' | null;

/** Of formats that have a number only, as they show in Chinese. */
export function builtInShape(id: number): DateShape {
  return MONTHS.has(id) ? 'month' : DAYS.has(id) ? 'day' : null;
}

const MONTHS = new Set([17, 27, 36, 50, 52, 57]);
const DAYS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);

/** Of a format as it is written: `yyyy"年"m"月"` shows a month. */
export function shapeOf(code: string): DateShape {
  const bare = code
    .split(';')[0]!
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/general|[#0?]/.test(bare)) return null;
  if (!/[ye]/.test(bare)) return /d/.test(bare) && /m/.test(bare) ? 'day' : null;
  if (bare.includes('d')) return 'day';
  return /m/.test(bare.replaceAll(/h+[^a-z]*m+|m+[^a-z]*s+/g, '')) ? 'month' : 'year';
}

/**
 * The date a cell holds; null where its number is none. A cell that shows a month holds its first day: that is a month,
 * unless another day was typed.
 */
export function dateOf(value: number, shape: DateShape, is1904: boolean): string | null {
  const serial = Math.floor(value);
  if (!Number.isFinite(value) || serial > LAST_SERIAL || serial < (is1904 ? 0 : 1)) return null;
  // The calendar of 1900 has a 29 February that never was: before it everything is a day later.
  const shift = !is1904 && serial < 60 ? 1 : 0;
  const day = dayFromNumber(serial + shift - (is1904 ? EPOCH_1904 : EPOCH_1900));
  if (shape === 'year' && day.endsWith('-01-01')) return day.slice(0, 4);
  return shape === 'month' && day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** A number without its binary dust (0.1 is stored as 0.10000000000000001), never in powers of ten. */
export function plainNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? new Decimal(String(value)).toFixed() : text;
}

/** `BC12` → { row: 12, column: 54 }, the column counted from 0; undefined for anything else. */
export function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}
