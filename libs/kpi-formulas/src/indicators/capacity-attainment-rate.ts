import { addMonths } from '@taproot/kernel';
import { rateReached } from '../contract-rate.js';
import type { Indicator } from '../indicator.js';
import { onceReachedOn } from '../reached.js';

const MONTHS_TO_ATTAIN = 12;

/** 达产率: attained, of those commissioned twelve months ago or earlier (domain.md §2.2, §3). */
export const capacityAttainmentRateIndicator: Indicator = {
  code: 'capacity-attainment-rate',
  unit: 'percent',
  direction: 'up',
  kind: 'rate',
  reads: ['contracts'],
  formula(facts, context) {
    const asked = (day: string | null) => day !== null && addMonths(day, MONTHS_TO_ATTAIN) <= facts.asOf;
    return rateReached(
      'capacity-attainment',
      facts,
      context,
      (contract) => asked(onceReachedOn(contract, 'commissioning', context.rules)),
      'not-commissioned-a-year',
    );
  },
};
