import type { Indicator } from './indicator.js';
import { capabilityIndicator } from './indicators/capability.js';
import { inspectionDepthIndicator } from './indicators/inspection-depth.js';
import { leadsToNegotiationIndicator } from './indicators/leads-to-negotiation.js';
import { validLeadsVsQuotaIndicator } from './indicators/valid-leads-vs-quota.js';
import { visitQualityIndicator } from './indicators/visit-quality.js';
import { kpiFormulaErrors } from './kpi-formula.errors.js';

/** Every indicator there is, one a file under indicators/. */
export const INDICATORS: readonly Indicator[] = [
  capabilityIndicator,
  inspectionDepthIndicator,
  leadsToNegotiationIndicator,
  validLeadsVsQuotaIndicator,
  visitQualityIndicator,
];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** Throws `indicator-unknown` (422). */
export function indicatorOf(code: string): Indicator {
  const indicator = byCode.get(code);
  if (!indicator) throw kpiFormulaErrors.indicatorUnknown({ code });
  return indicator;
}
