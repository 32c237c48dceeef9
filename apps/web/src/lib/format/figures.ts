import type { Language } from '../i18n';
import { scaled, tidy } from './decimal';

export const NOTHING = '—';

/** Whole units → the unit people speak: 3.5亿元, 9,800万元; CNY 350 m. */
export function money(amount: string | null | undefined, currency: string, language: Language): string {
  return amount == null ? NOTHING : spoken([amount], amount, currency, language);
}

/** 28.6 % · 27.86/97.5亿元: both in the unit of the whole. */
export function moneyRate(
  value: string | null | undefined,
  part: string,
  whole: string,
  language: Language,
): string {
  return value == null ? NOTHING : `${percent(value)} · ${spoken([part, whole], whole, 'CNY', language)}`;
}

function spoken(amounts: string[], like: string, currency: string, language: Language): string {
  const [shift, digits, unit] = language === 'en' ? englishUnit(like) : chineseUnit(like);
  const said = amounts.map((amount) => tidy(scaled(amount, shift, digits))).join('/');
  return language === 'en'
    ? `${currency} ${said}${unit}`
    : `${said}${unit}${CURRENCIES[currency] ?? ` ${currency}`}`;
}

function chineseUnit(amount: string): [shift: number, digits: number, unit: string] {
  const whole = wholeDigits(amount);
  if (whole > 8) return [-8, 2, '亿'];
  return whole > 4 ? [-4, whole > 6 ? 0 : 1, '万'] : [0, 2, ''];
}

function englishUnit(amount: string): [shift: number, digits: number, unit: string] {
  const whole = wholeDigits(amount);
  if (whole > 9) return [-9, 2, ' bn'];
  return whole > 6 ? [-6, 1, ' m'] : [0, 2, ''];
}

/** The whole number, for the tooltip: CNY 350,000,000.00 */
export function fullMoney(amount: string | null | undefined, currency: string): string {
  return amount == null ? NOTHING : `${currency} ${tidy(scaled(amount, 0, 2))}`;
}

const CURRENCIES: Record<string, string> = { CNY: '元', USD: '美元', EUR: '欧元', HKD: '港元', JPY: '日元' };
const wholeDigits = (amount: string): number =>
  amount.replace(/^-/, '').split('.')[0]?.replace(/^0+/, '').length ?? 0;

/** Percent points → 61.6 % */
export function percent(value: string | null | undefined, digits = 1): string {
  return value == null ? NOTHING : `${scaled(value, 0, digits)} %`;
}

/** 61.6 % · 850/1,380 */
export function rate(
  value: string | null | undefined,
  numerator: number | string,
  denominator: number | string,
): string {
  return `${percent(value)} · ${tidy(String(numerator))}/${tidy(String(denominator))}`;
}

/** How many of so many a rate stands for. */
export function partOf(value: string | null | undefined, denominator: number): number {
  return Math.round((Number(value ?? 0) * denominator) / 100);
}

/** A score or points: as many places as say something. */
export function score(value: string | number | null | undefined, digits = 1): string {
  return value == null ? NOTHING : tidy(scaled(plain(value), 0, digits));
}

export const count = (value: number | null | undefined): string =>
  value == null ? NOTHING : tidy(String(value));

const plain = (value: string | number): string => (typeof value === 'number' ? value.toFixed(6) : value);

export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
