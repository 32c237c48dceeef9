import { readAmount } from '@taproot/kernel';
import { ABOUT_WORDS, CURRENCY_WORDS, FRAMEWORK_WORDS, NOTHING } from './office-words.data.js';

/** An amount as an office writes it, with what else the cell says. */
export interface OfficeAmount {
  /** Whole units of `currency`, two places; of a range its lower end. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** The cell names its own unit; otherwise the sheet's was taken. */
  ownUnit: boolean;
  /** 约, 左右 … */
  about: string | null;
  range: boolean;
  /** Several figures stand there; the first was taken. */
  several: boolean;
  /** 框架, 意向 */
  framework: string | null;
}

/** `null` is unreadable, `nothing` a word for "not known". `scale` is the sheet's unit in whole yuan. */
export function readOfficeAmount(text: string, scale = '1'): OfficeAmount | 'nothing' | null {
  const bare = plainDigits(text.normalize('NFKC').replaceAll(/\s/g, ''));
  if (bare === '' || bare.length > 200) return null;
  if (NOTHING.test(bare)) return 'nothing';
  const found = FIGURE.exec(bare);
  if (!found) return null;
  const before = bare.slice(0, found.index);
  const after = bare.slice(found.index + found[0].length);
  if (/[\d.,]$/.test(before) || /^[\d.,]\d/.test(after) || before.endsWith('-')) return null;
  const upper = new RegExp(`^(?:元|人民币|美元)?[-~至到—–](${FIGURE.source})`).exec(after);
  const figure = upper && !MAGNITUDE.test(found[0]) ? found[0] + magnitudeOf(upper[1]!) : found[0];
  const rest = upper ? after.slice(upper[0].length) : after;
  const ownUnit =
    MAGNITUDE.test(figure) || UNIT_BEHIND.test(rest) || /[¥$€£]$|人民币$|RMB$|USD$/i.test(before);
  // Scaled before it is rounded: 1.255 亿元 has more places than two.
  const amount = readAmount(figure, 'zh', ownUnit ? '1' : scale);
  if (amount === null) return null;
  return {
    amount,
    currency: currencyIn(bare),
    ownUnit,
    about:
      ABOUT_WORDS.find((word) => before.includes(word) || rest.startsWith(word) || beside(rest, word)) ??
      null,
    range: upper !== null,
    several: FIGURE.test(rest),
    framework: FRAMEWORK_WORDS.find((word) => bare.includes(word)) ?? null,
  };
}

/** The currency a text names; CNY unless it does. */
export function currencyIn(text: string): string {
  const word = Object.keys(CURRENCY_WORDS).find((name) => text.includes(name));
  return word === undefined ? 'CNY' : CURRENCY_WORDS[word]!;
}

const HAN = '零〇一二三四五六七八九两十百千';
const FIGURE = new RegExp(
  `(?:\\d[\\d,]*(?:\\.\\d+)?|[${HAN}]+(?=[万亿]))(?:[十百千]?(?:万亿|[万亿]))?(?:零?(?:\\d+(?:\\.\\d+)?[十百千]?|[${HAN}]+)万)?`,
);
const MAGNITUDE = /[万亿]/;
/** 1200元 says its unit; 1200 does not. */
const UNIT_BEHIND = /^(?:元|人民币|RMB|CNY)/i;

function magnitudeOf(figure: string): string {
  return /[十百千]?(?:万亿|[万亿])$/.exec(figure)?.[0] ?? '';
}

/** 2亿元左右: the word behind the unit. */
function beside(rest: string, word: string): boolean {
  return new RegExp(`^(?:元|美元|人民币|欧元|港元|港币)?[(]?${word}`).test(rest);
}

/** 壹亿贰仟万 → 一亿二千万. */
function plainDigits(text: string): string {
  return [...text].map((character) => FORMAL[character] ?? character).join('');
}

const FORMAL: Record<string, string> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  億: '亿',
  萬: '万',
  圆: '元',
};
