import { Decimal, type DecimalInput } from '@taproot/kernel';
import { kpiFormulaErrors } from './kpi-formula.errors.js';

/** Where a score begins (0) and ends (100), in the indicator's unit; floor above target means lower is better. */
export interface Band {
  floor: DecimalInput;
  target: DecimalInput;
}

/**
 * 100 × clamp((x − floor) ÷ (target − floor), 0, 1), exact; null stays null (domain.md §3).
 * Throws `band-empty` (422) when floor equals target.
 */
export function normalise(x: DecimalInput | null, { floor, target }: Band): Decimal | null {
  const width = new Decimal(target).minus(floor);
  if (width.isZero()) throw kpiFormulaErrors.bandEmpty({ value: String(floor) });
  if (x === null) return null;
  // abs: with floor > target, 0 ÷ −1 is a minus zero.
  return Decimal.clamp(new Decimal(x).minus(floor).times(100).div(width), 0, 100).abs();
}
