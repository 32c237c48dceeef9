import type { FactSection } from './facts.js';
import type { Indicator } from './indicator.js';
import { INDICATORS } from './indicators/index.js';
import { kpiFormulaErrors } from './kpi-formula.errors.js';
import type { Scheme } from './scheme.js';

export { INDICATORS };

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** Throws `indicator-unknown` (422). */
export function indicatorOf(code: string): Indicator {
  const indicator = byCode.get(code);
  if (!indicator) throw kpiFormulaErrors.indicatorUnknown({ code });
  return indicator;
}

/** The facts a scheme's score is made of; contracts bring the false reports found on them. */
export function readsOf({ indicators }: Pick<Scheme, 'indicators'>): Set<FactSection> {
  const sections = new Set(indicators.flatMap(({ code }) => indicatorOf(code).reads));
  if (sections.has('contracts')) sections.add('falseReports');
  return sections;
}
