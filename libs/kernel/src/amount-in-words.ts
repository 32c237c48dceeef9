import { Decimal } from './decimal.js';

/**
 * An amount of whole currency units to two places, or null when the cell says none. Never negative. `worth` is what one
 * is counted in where the cell does not say.
 */
export function readAmount(
  text: string,
  form: 'plain' | 'zh' = 'plain',
  scale = '1',
  worth = '1',
): string | null {
  const bare = text.normalize('NFKC').replaceAll(DRESS, '');
  const value = form === 'zh' ? chinese(bare) : plain(bare);
  const saysUnit = /[元亿万千]/.test(text);
  return value === null
    ? null
    : value
        .times(scale)
        .times(saysUnit ? 1 : worth)
        .toFixed(2);
}

/** A figure that is no money, as it is written; null when it is none. Never negative. */
export function readNumber(text: string, scale = '1'): string | null {
  const value = plain(text.normalize('NFKC').replaceAll(/\s/g, ''));
  return value === null ? null : value.times(scale).toFixed();
}

/** What a unit of amounts is worth, as a decimal; undefined where it is none. */
export function worthOf(unit: unknown): string | undefined {
  if (typeof unit === 'number') return unit > 0 ? String(unit) : undefined;
  if (typeof unit !== 'string') return undefined;
  const text = unit.normalize('NFKC').trim();
  if (/^\d{1,12}(\.\d{1,12})?$/.test(text)) return Number(text) > 0 ? text : undefined;
  const [, many] = /^(|[十百千万亿]{1,2})(?:元|圆|人民币|美元|欧元|港元|日元)$/.exec(text) ?? [];
  return many === undefined ? undefined : UNITS.get(many);
}

const UNITS = new Map([
  ['', '1'],
  ['百', '100'],
  ['千', '1000'],
  ['万', '10000'],
  ['十万', '100000'],
  ['百万', '1000000'],
  ['千万', '10000000'],
  ['亿', '100000000'],
]);

/** Blanks, and the currency's name beside the figure. */
const DRESS = /[\s¥$€£]|^(?:人民币|RMB|CNY)|(?:人民币|RMB|CNY|元整?)$/gi;

/** A comma stands between thousands or the figure is not read: 1,5 may be one and a half. */
const FIGURE = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

function plain(text: string): Decimal | null {
  return FIGURE.test(text) ? new Decimal(text.replaceAll(',', '')) : null;
}

/** 3.5亿, 1亿2千万, 九千八百万, 2.3万亿. */
function chinese(text: string): Decimal | null {
  for (const [unit, worth] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const rest = text.slice(at + 1);
    const [many, more] = [chinese(text.slice(0, at)), rest === '' ? new Decimal(0) : chinese(rest)];
    return many === null || more === null ? null : many.times(worth).plus(more);
  }
  return belowTenThousand(text);
}

function belowTenThousand(text: string): Decimal | null {
  if (FIGURE.test(text)) return plain(text);
  const terms = [...text.matchAll(TERM)].filter(([term]) => term !== '');
  if (terms.length === 0 || terms.map(([term]) => term).join('') !== text) return null;
  return terms.reduce((sum, [, number, unit]) => {
    const many = number === undefined ? new Decimal(1) : (DIGITS.get(number) ?? new Decimal(number));
    return sum.plus(many.times(unit === undefined ? 1 : WORTH[unit]!));
  }, new Decimal(0));
}

const TERM = /(\d+(?:\.\d+)?|[零〇一二三四五六七八九两])?([千百十])?/g;

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, i) => [digit, new Decimal(i)]));
DIGITS.set('〇', new Decimal(0)).set('两', new Decimal(2));
const WORTH: Record<string, number> = { 千: 1000, 百: 100, 十: 10 };
