import { Decimal } from '@taproot/kernel';
import { targetPlanErrors } from './target-plan.errors.js';

/** Metrics in yuan; the others are counts. */
export function isMoney(metric: string): boolean {
  return metric === 'contract-amount' || metric === 'funds-in-place';
}

/** Throws `curve-not-cumulative` (422) unless it rises to 100. */
export function checkCurve(curve: readonly string[] | null | undefined): void {
  if (!curve) return;
  const falls = curve.some((share, at) => at > 0 && new Decimal(share).lt(curve[at - 1]!));
  if (falls || !new Decimal(curve.at(-1)!).eq(100)) throw targetPlanErrors.curveNotCumulative().at('curve');
}
