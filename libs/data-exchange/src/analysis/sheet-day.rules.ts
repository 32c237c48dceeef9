import { dayText, daysInMonth, isDay } from '@taproot/kernel';
import type { Grid } from './grid.js';
import type { Header } from './header.rules.js';

/** The day a sheet speaks of, and the year its dates without one belong to. */
export interface SheetDay {
  day: string | null;
  year: number | null;
  /** Where it stands. */
  row: number;
  text: string;
  /** A month only was written, or it stands on another sheet. */
  sure: boolean;
}

/** From the lines above the header and below the table, and from the sheet's name. */
export function sheetDay(grid: Grid, header: Header): SheetDay {
  const lines = grid.rows
    .filter(({ number }) => !header.rows.includes(number))
    .map(({ number, cells }) => ({ row: number, text: [...new Set(cells)].filter(Boolean).join(' ') }))
    .filter(({ row, text }) => row < header.rows[0]! || MARKED.test(text));
  const places = [...lines, { row: header.rows[0]!, text: grid.name }];
  const year = places.map(({ text }) => YEAR.exec(text)?.[1]).find(Boolean);
  const given = year === undefined ? null : Number(year);
  for (const { row, text } of places) {
    const found = dayIn(text, given);
    if (found) return { ...found, year: Number(found.day.slice(0, 4)), row, text };
  }
  return { day: null, year: given, row: header.rows[0]!, text: '', sure: false };
}

/** Sheets that bear no day share that of the file. */
export function shareDay(days: readonly (SheetDay | null)[]): (SheetDay | null)[] {
  const known = days.find((one) => one?.day);
  return days.map((one) => {
    if (!one || one.day || !known) return one;
    return { ...one, day: known.day, year: one.year ?? known.year, sure: false };
  });
}

const YEAR = /(20\d{2})\s*年?/;
const MARKED = /截[至止]|(填报|统计|更新|报送|制表)(时间|日期)/;
const FULL = /(20\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?/;
const NO_YEAR = /(?<!\d)(\d{1,2})月(\d{1,2})[日号]/;
const MONTH = /(?:(20\d{2})\s*[-./年]\s*)?(?<!\d)(\d{1,2})\s*月(底|末|份)?(?!\d)/;

function dayIn(text: string, year: number | null): { day: string; sure: boolean } | null {
  const said = text.normalize('NFKC');
  const full = FULL.exec(said);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]), true);
  const bare = NO_YEAR.exec(said);
  if (bare && year !== null) return dayOf(year, Number(bare[1]), Number(bare[2]), MARKED.test(said));
  const month = MONTH.exec(said);
  const of = month?.[1] === undefined ? year : Number(month[1]);
  if (!month || of === null) return null;
  const number = Number(month[2]);
  if (number < 1 || number > 12) return null;
  return dayOf(of, number, daysInMonth(of, number), MARKED.test(said) && month[3] !== undefined);
}

function dayOf(year: number, month: number, date: number, sure: boolean) {
  if (month < 1 || month > 12 || date < 1) return null;
  const day = dayText(year, month, date);
  return isDay(day) ? { day, sure } : null;
}
