import { addAmounts, shiftDecimal, smallNumeral } from '../lexicon/numerals.js';

export interface MoneyMention {
  start: number;
  end: number;
  amount: string;
  currency: string;
  /** A currency was written, or 亿/万 without anything that could be counted behind it. */
  plain: boolean;
  /** One end of a range: 3-5亿元, 超过10亿. */
  bound: boolean;
}

const CURRENCY: [RegExp, string][] = [
  [/^(?:美元|美金|us\$|usd)$/i, 'USD'],
  [/^(?:欧元|eur|€)$/i, 'EUR'],
  [/^(?:港元|港币|hkd|hk\$)$/i, 'HKD'],
  [/^(?:日元|jpy)$/i, 'JPY'],
  [/^(?:英镑|gbp|£)$/i, 'GBP'],
  [/^(?:新元|sgd)$/i, 'SGD'],
  [/^(?:元|人民币|元人民币|rmb|cny|yuan|)$/i, 'CNY'],
];
const PLACES: Record<string, number> = {
  万亿: 12,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  million: 6,
  mn: 6,
  m: 6,
  billion: 9,
  bn: 9,
  b: 9,
  thousand: 3,
  k: 3,
};
const NAME =
  '人民币|元人民币|美元|美金|欧元|港元|港币|日元|英镑|新元|元|USD|EUR|RMB|CNY|HKD|JPY|GBP|SGD|yuan';
const DIGITS = new RegExp(
  `(?<before>US\\$|HK\\$|USD|RMB|CNY|EUR|JPY|GBP|€|£|[¥$])? ?(?<![\\d.])(?<n>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,15}(?:\\.\\d{1,8})?) ?(?<unit>万亿|亿|千万|百万|十万|万|million|billion|thousand|mn|bn|m|b|k)?(?:(?<more>\\d{1,4})万)? ?(?<after>${NAME})?(?![a-z])`,
  'gi',
);
const WORDS = new RegExp(
  `(?<!\\d)(?:(?<yi>[一二两三四五六七八九十百千零]{1,8})(?:点(?<point>[一二三四五六七八九零]{1,3}))?亿)?(?<wan>[一二两三四五六七八九十百千零]{1,8}万)? ?(?<after>${NAME})?`,
  'g',
);
const COUNTED =
  /^ ?(?:多|余)?(?:平|亩|吨|度|人|套|台|千瓦|米|件|只|辆|片|颗|户|家|㎡|kw|sq|mu\b|km|公里|立方|头|株|名|个)/i;
const BOUND_BEFORE =
  /(?:\d|[亿万元])\s?[-~至到]\s?$|(?:超过?|不低于|不少于|至少|最多|不超过|近|over|up to|at least|more than) ?$/i;
const BOUND_AFTER = /^(?:\s?[-~]\s?\d|以上|以下|左右至|至\s?\d|多(?!元)|余)/;

/** Amounts of money in the text: 3.5亿元, 三千五百万, US$10m, RMB 350 million. Counts of things are left alone. */
export function findMoney(flat: string): MoneyMention[] {
  const found: MoneyMention[] = [];
  for (const match of flat.matchAll(DIGITS)) add(found, flat, match, digitsAmount(match.groups ?? {}));
  for (const match of flat.matchAll(WORDS))
    if (match[0]) add(found, flat, match, wordsAmount(match.groups ?? {}));
  return found.toSorted((a, b) => a.start - b.start);
}

function add(found: MoneyMention[], flat: string, match: RegExpExecArray, amount: string | undefined): void {
  const { before = '', after = '', unit = '' } = match.groups ?? {};
  const text = match[0].trimEnd();
  const start = match.index + text.length - text.trimStart().length;
  const end = match.index + text.length;
  const chinese = /[亿万]/.test(text);
  const currency =
    CURRENCY.find(([name]) => name.test(after || before))?.[1] ?? (before === '$' ? 'USD' : 'CNY');
  if (!amount || found.length >= 200 || !(before || after || chinese)) return;
  if (COUNTED.test(flat.slice(end, end + 6)) || (!before && !after && !unit && !chinese)) return;
  const bound =
    BOUND_BEFORE.test(flat.slice(Math.max(0, start - 12), start)) ||
    BOUND_AFTER.test(flat.slice(end, end + 4));
  found.push({
    start,
    end,
    amount,
    currency,
    plain: after !== '' || (before !== '$' && before !== '¥'),
    bound,
  });
}

function digitsAmount({ n = '', unit = '', more }: Record<string, string | undefined>): string | undefined {
  const amount = shiftDecimal(n, PLACES[unit.toLowerCase()] ?? 0);
  const rest = more && unit === '亿' ? shiftDecimal(more, 4) : undefined;
  return amount && rest ? addAmounts(amount, rest) : amount;
}

function wordsAmount({ yi, point, wan }: Record<string, string | undefined>): string | undefined {
  if (!yi && !wan) return undefined;
  const whole = yi ? smallNumeral(yi) : 0;
  const decimals = [...(point ?? '')].map((digit) => smallNumeral(digit)).join('');
  const high = shiftDecimal(`${whole}.${decimals}`, 8);
  const low = shiftDecimal(String(wan ? smallNumeral(wan.slice(0, -1)) : 0), 4);
  return high && low ? addAmounts(high, low) : undefined;
}
