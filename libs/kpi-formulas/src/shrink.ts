import { Decimal, ratioPercent, type DecimalInput } from '@taproot/kernel';

/** How many records of the city's rate a team's own rate starts from (domain.md §3). */
export const SHRINK_M = 5;

/**
 * (k + m·p) ÷ (n + m) in percent points, `prior` being p in percent points.
 * Without a prior the plain rate; null at n = 0, never the prior (domain.md §3).
 */
export function shrink(
  k: DecimalInput,
  n: DecimalInput,
  prior: DecimalInput | null = null,
  m: DecimalInput = SHRINK_M,
): Decimal | null {
  if (prior === null || new Decimal(n).isZero()) return ratioPercent(k, n);
  const pulled = new Decimal(prior).times(m).plus(new Decimal(k).times(100));
  return pulled.div(new Decimal(n).plus(m));
}

/** (n·x + m·p) ÷ (n + m): a mean of n records pulled to the city's. */
export function shrinkMean(x: DecimalInput, n: number, prior: DecimalInput, m: number): Decimal {
  return new Decimal(x)
    .times(n)
    .plus(new Decimal(prior).times(m))
    .div(n + m);
}

/** Wilson's 95 % interval of k of n, in percent points; null at n = 0 (domain.md §11, example 10). */
export function wilson(k: number, n: number): { low: Decimal; high: Decimal } | null {
  if (n === 0) return null;
  const z = new Decimal('1.96');
  const z2 = z.times(z);
  const p = new Decimal(k).div(n);
  const whole = z2.div(n).plus(1);
  const centre = p.plus(z2.div(2 * n)).div(whole);
  const spread = p
    .times(new Decimal(1).minus(p))
    .div(n)
    .plus(z2.div(4 * n * n));
  const half = z.times(spread.sqrt()).div(whole);
  return { low: percent(centre.minus(half)), high: percent(centre.plus(half)) };
}

function percent(share: Decimal): Decimal {
  return Decimal.clamp(share.times(100), 0, 100);
}
