import type { IndicatorCase } from './indicator-case.js';
import { clock, EXAMPLE_12, task } from './tasks.js';

const cases: IndicatorCase[] = [
  {
    title: 'is 78 in example 12',
    period: '2026',
    params: {},
    facts: { tasks: EXAMPLE_12 },
    expected: {
      numerator: null,
      denominator: 4,
      raw: '78.000000', // 0.4 × (100 + 100 + 2 × 75 + 100) ÷ 5 + 0.6 × (100 + 100 + 2 × 75 + 0) ÷ 5 = 0.4 × 90 + 0.6 × 70
      counted: {
        a: '20.000000', // 0.4 × 100 ÷ 5 + 0.6 × 100 ÷ 5
        b: '20.000000',
        c: '30.000000', // twice 0.4 × 75 ÷ 5 + 0.6 × 75 ÷ 5
        d: '8.000000', // 0.4 × 100 ÷ 5: from 63 h on a resolution earns nothing
      },
      rejected: {},
    },
  },
  {
    title: 'takes what is open and late, not what may still be in time',
    period: '2026-06',
    params: {},
    facts: {
      tasks: [
        task('late', { response: clock(6, 4, null), resolution: clock(6, 21, null), closedOn: null }),
        task('fresh', { response: clock(3, 4, null), resolution: clock(3, 21, null), closedOn: null }),
        task('in-may', { response: clock(9, 4, '2026-05-30'), resolution: clock(9, 21, '2026-05-31') }),
        task('from-may', { receivedOn: '2026-05-29', response: clock(1, 4, '2026-05-29') }), // resolved in June
        task('other', { role: 'joint', response: clock(40, 4), resolution: null }),
      ],
    },
    expected: {
      numerator: null,
      denominator: 2,
      raw: '90.000000', // 0.4 × 75 + 0.6 × 100
      counted: { late: '30.000000', 'from-may': '60.000000' },
      rejected: { fresh: 'clock-runs', 'in-may': 'outside-period' },
    },
  },
  {
    title: 'goes by first responses alone while nothing is resolved',
    period: '2026',
    params: {},
    facts: { tasks: [task('a', { response: clock(8, 4), resolution: clock(9, 21, null), closedOn: null })] },
    expected: {
      numerator: null,
      denominator: 1,
      raw: '50.000000', // (8 − 4) ÷ 8 lost
      counted: { a: '50.000000' },
      rejected: {},
    },
  },
];
export default cases;
