import type { Indicator } from './indicator.js';
import { INDICATORS } from './indicators/index.js';
import { kpiFormulaErrors } from './kpi-formula.errors.js';

export { INDICATORS };

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** Throws `indicator-unknown` (422). */
export function indicatorOf(code: string): Indicator {
  const indicator = byCode.get(code);
  if (!indicator) throw kpiFormulaErrors.indicatorUnknown({ code });
  return indicator;
}
