import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals: 60 significant digits, half-up, never an exponent in text.
 * A constructor of our own, so that no other user of the library can change its settings.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = Base;
/** A number, a decimal text or a Decimal. */
export type DecimalInput = Base.Value;

const PLACES = 6;

/** Percent points (or a score) as they leave the house: 6 places, half-up; null stays null. */
export function percentText(value: DecimalInput | null): string | null {
  if (value === null) return null;
  // A division leaves an error in the 60th digit; dropping it first lets 0.4999…9 be the half that it is.
  const rounded = new Decimal(value).toSignificantDigits(50).toDecimalPlaces(PLACES);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(PLACES);
}

/** 100·k ÷ n in percent points; null at n = 0, never 0 or 100. */
export function ratioPercent(k: DecimalInput, n: DecimalInput): Decimal | null {
  const whole = new Decimal(n);
  return whole.isZero() ? null : new Decimal(k).times(100).div(whole);
}
