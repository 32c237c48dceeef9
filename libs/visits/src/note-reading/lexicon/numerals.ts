const DIGITS = '零一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** One Chinese digit, or -1: 〇 and 零 are 0, 两 is 2, 廿 is not a digit. */
function digit(character: string): number {
  if (character === '〇') return 0;
  return character === '两' ? 2 : DIGITS.indexOf(character);
}

/** Below ten thousand: 三千五百 → 3500, 二十 → 20, 十二 → 12, 廿三 → 23. Digits too. NaN when it is no number. */
export function smallNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let pending = 0;
  for (const character of text.replace('廿', '二十')) {
    const unit = SMALL[character];
    const value = digit(character);
    if (unit === undefined && value < 0) return Number.NaN;
    if (unit === undefined) pending = value;
    else {
      total += (pending || 1) * unit;
      pending = 0;
    }
  }
  return text === '' ? Number.NaN : total + pending;
}

/** A year or a row of digits said one by one: 二〇二六 → 2026. */
export function spelledDigits(text: string): number {
  let total = 0;
  for (const character of text) {
    const value = /\d/.test(character) ? Number(character) : digit(character);
    if (value < 0) return Number.NaN;
    total = total * 10 + value;
  }
  return total;
}

/** `3.5` moved 8 places → `350000000.00`. Exact; undefined where more than two decimals would be left. */
export function shiftDecimal(text: string, places: number): string | undefined {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
  const digits = whole + fraction.padEnd(places, '0').slice(0, places);
  const rest = fraction.slice(places).replace(/0+$/, '');
  if (rest.length > 2 || digits.length > 18) return undefined;
  return `${digits.replace(/^0+(?=\d)/, '')}.${rest.padEnd(2, '0')}`;
}

/** Adds two decimal strings of two places. */
export function addAmounts(a: string, b: string): string {
  const sum = (BigInt(a.replace('.', '')) + BigInt(b.replace('.', ''))).toString().padStart(3, '0');
  return `${sum.slice(0, -2)}.${sum.slice(-2)}`;
}
