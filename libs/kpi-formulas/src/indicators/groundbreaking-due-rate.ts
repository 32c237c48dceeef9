import { rateReached } from '../contract-rate.js';
import type { Indicator } from '../indicator.js';
import { startDue } from '../reached.js';

/** 开工率 of those due: late is late, but it is started (domain.md §2.2, §3). */
export const groundbreakingDueRateIndicator: Indicator = {
  code: 'groundbreaking-due-rate',
  unit: 'percent',
  direction: 'up',
  kind: 'rate',
  reads: ['contracts'],
  formula: (facts, context) =>
    rateReached(
      'groundbreaking',
      facts,
      context,
      (contract) => startDue(contract, context) <= facts.asOf,
      'not-due',
    ),
};
