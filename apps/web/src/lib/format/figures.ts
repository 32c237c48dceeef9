import type { Language } from '../i18n';
import { scaled, tidy } from './decimal';

export const NOTHING = '—';

/** Whole units → the unit people speak: 3.5亿元, 9,800万元; CNY 350 m. */
export function money(amount: string | null | undefined, currency: string, language: Language): string {
  if (amount == null) return NOTHING;
  return language === 'en' ? englishMoney(amount, currency) : chineseMoney(amount, currency);
}

function chineseMoney(amount: string, currency: string): string {
  const unit = CURRENCIES[currency] ?? ` ${currency}`;
  const whole = wholeDigits(amount);
  if (whole > 8) return `${tidy(scaled(amount, -8, 2))}亿${unit}`;
  if (whole > 4) return `${tidy(scaled(amount, -4, whole > 6 ? 0 : 1))}万${unit}`;
  return `${tidy(scaled(amount, 0, 2))}${unit}`;
}

function englishMoney(amount: string, currency: string): string {
  const whole = wholeDigits(amount);
  if (whole > 9) return `${currency} ${tidy(scaled(amount, -9, 2))} bn`;
  if (whole > 6) return `${currency} ${tidy(scaled(amount, -6, 1))} m`;
  return `${currency} ${tidy(scaled(amount, 0, 2))}`;
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
