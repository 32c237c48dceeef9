import { Decimal } from '@taproot/kernel';

/** An amount of whole currency units to two places, or null when the cell says none. Never negative. */
export function readAmount(text: string, form: 'plain' | 'zh' = 'plain', scale = '1'): string | null {
  const bare = text.normalize('NFKC').replaceAll(DRESS, '');
  const value = form === 'zh' ? chinese(bare) : plain(bare);
  return value === null ? null : value.times(scale).toFixed(2);
}

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
