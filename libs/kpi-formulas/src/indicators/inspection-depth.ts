import { Decimal } from '@taproot/kernel';
import { gathered } from '../facts.js';
import type { Indicator } from '../indicator.js';
import { inspectionDepthIndex } from '../inspection-depth.js';
import { dueInPeriod } from '../scheme.js';

const code = 'inspection-depth';

/** Inspection depth index at the as-of day, whatever the period's length (domain.md §3, outbound). */
export const inspectionDepthIndicator: Indicator = {
  code,
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['visits'],
  requires: 'r',
  formula(facts, { params, period }) {
    const r = dueInPeriod({ code, params }, 'r', facts.teamId, period);
    const { value, sum, chosen, rejected } = inspectionDepthIndex(
      gathered(facts.visits, 'visits'),
      r,
      facts.asOf,
    );
    return {
      numerator: new Decimal(sum),
      denominator: r,
      raw: value,
      expression: `${sum} ÷ ${r}`,
      counted: chosen.map(({ enterpriseKey, depth }) => ({
        recordType: 'enterprise',
        id: enterpriseKey,
        contribution: String(depth),
      })),
      rejected: rejected.map(({ enterpriseKey }) => ({
        recordType: 'enterprise',
        id: enterpriseKey,
        reasonCode: 'beyond-r',
      })),
    };
  },
};
