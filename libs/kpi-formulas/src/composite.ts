import { Decimal, type DecimalInput } from '@taproot/kernel';

/** Weight that must be left for a score to be one (domain.md §3). */
export const MIN_WEIGHT = 60;

/** One indicator's part; a null score is missing by nature, an omission is a 0. */
export interface WeightedScore {
  weight: DecimalInput;
  score: DecimalInput | null;
}

export interface Composite {
  status: 'scored' | 'insufficient-data';
  /** 0–100 less the deductions (so it may go below 0); null when insufficient. */
  score: Decimal | null;
  availableWeight: Decimal;
}

/** Weighted mean over what is there, less `deducted` points; too little weight left makes it insufficient. */
export function composite(
  items: readonly WeightedScore[],
  minWeight: DecimalInput = MIN_WEIGHT,
  deducted: DecimalInput = 0,
): Composite {
  let availableWeight = new Decimal(0);
  let sum = new Decimal(0);
  for (const { weight, score } of items) {
    if (score === null) continue;
    availableWeight = availableWeight.plus(weight);
    sum = sum.plus(new Decimal(weight).times(score));
  }
  if (availableWeight.isZero() || availableWeight.lt(minWeight)) {
    return { status: 'insufficient-data', score: null, availableWeight };
  }
  return { status: 'scored', score: sum.div(availableWeight).minus(deducted), availableWeight };
}
