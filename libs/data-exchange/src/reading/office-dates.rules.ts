import { BusinessDate } from '@taproot/kernel';
import { NOTHING } from './office-words.data.js';

/** A date as an office writes it, as precise as it says; `end` where 底, 末 stood: the last month of it or the month. */
export interface OfficeDate {
  date: string;
  /** No year stood there; the given one was taken. */
  yearTaken: boolean;
  /** 年底, 月末, 上旬 … */
  word: string | null;
}

/**
 * 2026.3, 2026年7月, 2025/11/18, 20260518, 2025年四季度, 2026上半年, 年底, 9月底, 去年 …
 * `year` stands in where none is written. Null when it is no date, or none that exists.
 */
export function readOfficeDate(text: string, year?: number): OfficeDate | null {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/^(?:预计|计划|拟|约|预期)/, '');
  const plain = bare.replace(/(?:前|左右|完成|开工|竣工|投产|签约|动工)$/, '');
  for (const [pattern, dateOf] of FORMS) {
    const parts = pattern.exec(plain)?.groups;
    if (!parts) continue;
    const said = yearOf(parts['year'], year);
    const date = said === null ? null : dateOf(said, parts);
    if (date === null || BusinessDate.tryParse(date) === null) return null;
    return {
      date,
      yearTaken: parts['year'] === undefined || relative(parts['year']),
      word: parts['word'] ?? null,
    };
  }
  return null;
}

export function isNothing(text: string): boolean {
  return NOTHING.test(text.normalize('NFKC').replaceAll(/\s/g, ''));
}

type DateOf = (year: number, parts: Record<string, string | undefined>) => string | null;

const YEAR = String.raw`(?<year>(?:19|20)?\d{2}年?|[今去明前后]年|本年|当年|上年|次年)`;
const FULL_YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const FORMS: [RegExp, DateOf][] = [
  [
    new RegExp(
      `^${FULL_YEAR}[-/.年](?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})[日号]?(?:T?\\d{1,2}:\\d{2}(?::\\d{2})?)?$`,
    ),
    monthOrDay,
  ],
  [new RegExp(`^${FULL_YEAR}[-/.](?<month>\\d{1,2})月?$`), monthOrDay],
  [/^(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)$/, monthOrDay],
  [/^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])$/, monthOrDay],
  [new RegExp(`^${FULL_YEAR}年?$`), (year) => String(year)],
  [
    new RegExp(
      `^(?:${YEAR}年?)?(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:(?<day>\\d{1,2})[日号])?$`,
    ),
    monthOrDay,
  ],
  [
    new RegExp(
      `^(?:${YEAR}年?)?(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?<word>底|末|初|中旬|上旬|下旬|中)$`,
    ),
    monthOrDay,
  ],
  [new RegExp(`^(?:${YEAR}年?)?第?(?<quarter>[一二三四1-4])季度?(?<word>末|底|初)?$`), quarter],
  [new RegExp(`^${FULL_YEAR}年?-?[Qq](?<quarter>[1-4])$`), quarter],
  [new RegExp(`^(?:${YEAR})?(?<word>年?底|年末|岁末)$`), (year) => `${year}-12`],
  [new RegExp(`^(?:${YEAR})?(?<word>年初)$`), (year) => `${year}-01`],
  [new RegExp(`^(?:${YEAR})?(?<word>年中|上半年末)$`), (year) => `${year}-06`],
  [new RegExp(`^(?:${YEAR})?(?<word>上半年)$`), (year) => `../${year}-06-30`],
  [new RegExp(`^(?:${YEAR})?(?<word>下半年)$`), (year) => String(year)],
  [/^(?<year>[今去明前后]年|本年|当年|上年|次年)$/, (year) => String(year)],
];

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function monthOrDay(year: number, { month = '', day }: Record<string, string | undefined>): string {
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  return [year, pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-');
}

function quarter(year: number, { quarter: said = '' }: Record<string, string | undefined>): string {
  const number = '一二三四'.includes(said) ? '一二三四'.indexOf(said) + 1 : Number(said);
  return `${year}-Q${number}`;
}

/** Two digits are of this century. */
function yearOf(said: string | undefined, given: number | undefined): number | null {
  if (said === undefined) return given ?? null;
  if (relative(said)) return given === undefined ? null : given + RELATIVE[said.charAt(0)]!;
  const digits = said.replace('年', '');
  return Number(digits.length === 2 ? `20${digits}` : digits);
}

const RELATIVE: Record<string, number> = { 今: 0, 本: 0, 当: 0, 去: -1, 上: -1, 明: 1, 次: 1, 前: -2, 后: 2 };

function relative(said: string): boolean {
  return Object.hasOwn(RELATIVE, said.charAt(0));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
