import { contract, OUTSIDE, OUTSIDE_REASONS } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const cases: IndicatorCase[] = [
  {
    title: 'is the mean of the signed, an unreviewed one being 0',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('a', { reviewScore: '82.5' }),
        contract('b', { reviewScore: '70', status: 'terminated' }),
        contract('c', { reviewScore: '63.5' }),
        contract('unreviewed'),
        ...OUTSIDE.map((one) => ({ ...one, reviewScore: '100' })),
      ],
    },
    expected: {
      numerator: '216', // 82.5 + 70 + 63.5
      denominator: 4,
      raw: '54.000000', // 216 ÷ 4
      counted: { a: '82.5', b: '70', c: '63.5' },
      rejected: { unreviewed: 'review-missing', ...OUTSIDE_REASONS },
    },
  },
];
export default cases;
