/** `text` × 10^shift, rounded half-up to `digits` places; exact, on a decimal string. */
export function scaled(text: string, shift: number, digits: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  const drop = fraction.length - shift - digits;
  const rounded = drop > 0 ? (units + half(drop)) / 10n ** BigInt(drop) : units * 10n ** BigInt(-drop);
  const padded = rounded.toString().padStart(digits + 1, '0');
  const cut = padded.length - digits;
  const value = digits === 0 ? padded : `${padded.slice(0, cut)}.${padded.slice(cut)}`;
  return (/[1-9]/.test(value) ? sign : '') + value;
}

const half = (drop: number): bigint => 5n * 10n ** BigInt(drop - 1);

/** 9800.00 → 9,800; 3.50 → 3.5 */
export function tidy(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = fraction?.replace(/0+$/, '');
  return rest ? `${grouped}.${rest}` : grouped;
}

/** `a − b`, exact, with the sign written: +2.3, −0.4, 0; both with at most 6 places. */
export function difference(a: string, b: string, digits: number): string {
  const millionths = BigInt(scaled(a, 6, 0)) - BigInt(scaled(b, 6, 0));
  const size = millionths < 0n ? -millionths : millionths;
  const shown = tidy(scaled(size.toString(), -6, digits));
  return shown === '0' ? '0' : `${millionths < 0n ? '−' : '+'}${shown}`;
}

/** What is left of a whole beside its parts, exact to 6 places. */
export function restOf(whole: string, parts: readonly string[]): string {
  const millionths = parts.reduce(
    (left, part) => left - BigInt(scaled(part, 6, 0)),
    BigInt(scaled(whole, 6, 0)),
  );
  return scaled(millionths.toString(), -6, 6);
}

/** 万元 as typed → whole units with two decimals, digit by digit. */
export function wholeUnits(wan: string): string {
  const [whole = '0', fraction = ''] = wan.split('.');
  return `${(whole + fraction.padEnd(4, '0')).replace(/^0+(?=\d)/, '')}.00`;
}
