import { contract, milestone } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const old = { signedOn: '2024-01-10' };
const producing = milestone('commissioning', '2025-06-30');

const cases: IndicatorCase[] = [
  {
    title: 'asks those that have produced for a year',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('attained', {
          ...old,
          milestones: [producing, milestone('capacity-attainment', '2026-05')],
        }),
        contract('below', { ...old, milestones: [producing] }), // 12 months on 30 June 2026
        contract('month-only', { ...old, milestones: [milestone('commissioning', '2025-06')] }), // its last day
        contract('lost', { ...old, milestones: [{ ...producing, state: 'lost' }] }), // was said to produce: asked all the same
        contract('ended', { ...old, status: 'terminated', milestones: [producing] }),
        contract('eleven-months', { ...old, milestones: [milestone('commissioning', '2025-07-01')] }),
        contract('early', { ...old, milestones: [milestone('capacity-attainment', '2026-03-01')] }), // not asked yet
        contract('never', old),
      ],
    },
    expected: {
      numerator: 1,
      denominator: 5,
      raw: '20.000000', // 1 of 5
      counted: { attained: '1' },
      rejected: {
        below: 'not-reached',
        'month-only': 'not-reached',
        lost: 'not-reached', // its own stage
        ended: 'not-reached',
        'eleven-months': 'not-commissioned-a-year',
        early: 'not-commissioned-a-year',
        never: 'not-commissioned-a-year',
      },
    },
  },
];
export default cases;
