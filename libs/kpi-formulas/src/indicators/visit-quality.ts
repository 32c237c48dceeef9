import { Decimal } from '@taproot/kernel';
import { gathered } from '../facts.js';
import type { Indicator } from '../indicator.js';
import { dueInPeriod } from '../scheme.js';
import { visitQualityIndex } from '../vqi.js';

const code = 'visit-quality';

/** Visit quality index of the period's visits up to the as-of day (domain.md §3, outbound). No visit is 0. */
export const visitQualityIndicator: Indicator = {
  code,
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['visits'],
  requires: 'r',
  formula(facts, { params, period }) {
    const r = dueInPeriod({ code, params }, 'r', facts.teamId, period);
    const visits = gathered(facts.visits, 'visits').filter(
      ({ occurredOn }) => period.contains(occurredOn) && occurredOn <= facts.asOf,
    );
    const { value, sum, chosen, rejected } = visitQualityIndex(visits, r);
    return {
      numerator: new Decimal(sum),
      denominator: r,
      raw: value,
      expression: `${sum} ÷ ${r}`,
      counted: chosen.map(({ id, score }) => ({ recordType: 'visit', id, contribution: String(score) })),
      rejected: rejected.map(({ visit, reason }) => ({
        recordType: 'visit',
        id: visit.id,
        reasonCode: reason,
      })),
    };
  },
};
