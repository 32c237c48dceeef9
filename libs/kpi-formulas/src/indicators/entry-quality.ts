import { Decimal } from '@taproot/kernel';
import { cohortOf } from '../cohort.js';
import type { Indicator } from '../indicator.js';

/** Mean admission score of the signed; a contract without a review is an omission and scores 0 (domain.md §3). */
export const entryQualityIndicator: Indicator = {
  code: 'entry-quality',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['contracts'],
  formula(facts, context) {
    const { contracts, rejected } = cohortOf(facts, context);
    const counted = contracts.flatMap(({ id, reviewScore }) =>
      reviewScore === null ? [] : [{ recordType: 'contract', id, contribution: reviewScore }],
    );
    const sum = Decimal.sum(0, ...counted.map(({ contribution }) => contribution));
    const none = contracts.filter(({ reviewScore }) => reviewScore === null);
    return {
      numerator: sum,
      denominator: contracts.length,
      raw: contracts.length === 0 ? null : sum.div(contracts.length),
      expression: `${sum.toString()} ÷ ${contracts.length}`,
      missing: 'by-nature',
      counted,
      rejected: [
        ...none.map(({ id }) => ({ recordType: 'contract', id, reasonCode: 'review-missing' })),
        ...rejected,
      ],
    };
  },
};
