import { rateReached } from '../contract-rate.js';
import type { Indicator } from '../indicator.js';
import { commissioningDue } from '../reached.js';

/** 投产率 of those due (domain.md §2.2, §3). */
export const commissioningDueRateIndicator: Indicator = {
  code: 'commissioning-due-rate',
  unit: 'percent',
  direction: 'up',
  kind: 'rate',
  reads: ['contracts'],
  formula: (facts, context) =>
    rateReached(
      'commissioning',
      facts,
      context,
      (contract) => commissioningDue(contract, context) <= facts.asOf,
      'not-due',
    ),
};
