import { rateReached } from '../contract-rate.js';
import type { Indicator } from '../indicator.js';

/** 履约率: signed contracts that began to perform (domain.md §3, task force). */
export const performingRateIndicator: Indicator = {
  code: 'performing-rate',
  unit: 'percent',
  direction: 'up',
  kind: 'rate',
  reads: ['contracts'],
  formula: (facts, context) => rateReached('performing', facts, context, () => true, 'not-due'),
};
