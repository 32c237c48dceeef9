import { Decimal } from '@taproot/kernel';
import { gathered } from '../facts.js';
import type { Indicator } from '../indicator.js';

/** The team's training as one figure, 0–100 (domain.md §8); missing by nature until there is training. */
export const capabilityIndicator: Indicator = {
  code: 'capability',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['capability'],
  formula(facts) {
    const capability = gathered(facts.capability, 'capability');
    const nothing = { numerator: null, denominator: null, counted: [], rejected: [] };
    if (capability === null) return { ...nothing, raw: null, expression: '', missing: 'by-nature' };
    return { ...nothing, raw: new Decimal(capability), expression: capability };
  },
};
