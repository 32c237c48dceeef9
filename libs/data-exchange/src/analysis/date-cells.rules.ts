import { BusinessDate } from '@taproot/kernel';
import { readDate } from '../reading/date-forms.rules.js';
import { isNothing, readOfficeDate } from '../reading/office-dates.rules.js';
import type { CellReading } from './cell-reading.js';
import { why } from './why.data.js';

export interface DateContext {
  /** A column of plans; else of what has happened. */
  planned: boolean;
  /** The sheet's own day; null where none is written. */
  day: string | null;
  year: number | null;
  /** Whether the year is that of the column's other dates only. */
  yearOfColumn: boolean;
}

/** A cell of a column of dates, as a careful clerk reads it. */
export function readDateCell(text: string, context: DateContext): CellReading {
  const bare = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (isNothing(bare)) return { read: null, why: why('nothing', { word: text }), sure: true };
  const found = readOfficeDate(bare, context.year ?? undefined);
  if (found) return judged(text, found, context);
  if (NOT_DONE.test(bare)) return { read: null, why: why('not-done', { word: text }), sure: true };
  if (DONE.test(bare)) return doneBy(text, context);
  const serial = /^[34]\d{4}(\.\d+)?$/.test(bare) ? readDate(bare, ['excel']) : null;
  if (serial !== null) return { read: serial, why: why('date-form'), sure: false };
  return { read: null, why: why('unreadable'), sure: false };
}

const NOT_DONE = /^(尚?未|没|否|不|前期|筹备|待|手续|拟)|未(开工|动工|竣工|投产|建成)/;
const DONE = /^(已|正在|在建|建设中|施工中|部分|全面|试)|^(开工|竣工|完工|投产|建成|达产|是|√|完成)$/;

function doneBy(text: string, { planned, day }: DateContext): CellReading {
  if (planned) return { read: null, why: why('nothing', { word: text }), sure: false };
  if (day === null) return { read: null, why: why('done-no-day', { word: text }), sure: false };
  const isPlain = text.trim().startsWith('已');
  return { read: `../${day}`, why: why('done-by', { word: text }), sure: isPlain };
}

type Found = NonNullable<ReturnType<typeof readOfficeDate>>;

function judged(text: string, { date, yearTaken, word }: Found, context: DateContext): CellReading {
  const { first, last, precision } = BusinessDate.parse(date);
  const begins = first ?? last;
  if (!context.planned && context.day !== null && begins > context.day)
    return { read: null, why: why('later-than-sheet'), sure: false, later: date };
  if (yearTaken)
    return { read: date, why: why(context.yearOfColumn ? 'year-of-column' : 'year-of-sheet'), sure: false };
  if (word !== null) return { read: date, why: why('end-of', { word }), sure: false };
  if (date === text) return { read: date, why: why('date-form'), sure: true, plain: true };
  if (precision === 'quarter' || precision === 'year')
    return { read: date, why: why(`only-${precision}`), sure: true };
  return { read: date, why: why('date-form'), sure: true };
}
