import { contract, milestone } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const cases: IndicatorCase[] = [
  {
    title: 'is due by plan, without one 12 months after the standard start',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('planned', {
          plan: { commissioning: '2026-04' },
          milestones: [milestone('commissioning', '2026-06')], // by the end of June
        }),
        contract('leased', { signedOn: '2024-12-30', siteClass: 'leased' }), // 6 + 12 months: 30 June 2026
        contract('land', {
          signedOn: '2024-06-30',
          milestones: [milestone('capacity-attainment', '2026-05-01')],
        }),
        contract('ended', { plan: { commissioning: '2026-06-30' }, status: 'terminated' }),
        contract('later-plan', { signedOn: '2024-01-01', plan: { commissioning: '2027' } }), // the plan stands
        contract('next-day', { signedOn: '2024-07-01' }), // 12 + 12 months: 1 July 2026
        contract('held-up', {
          plan: { commissioning: '2026-06-29' }, // a Monday; two working days on is 1 July
          lostWorkingDays: { groundbreaking: 2 },
        }),
      ],
    },
    expected: {
      numerator: 2,
      denominator: 4,
      raw: '50.000000', // 2 of 4
      counted: { planned: '1', land: '1' },
      rejected: {
        leased: 'not-reached',
        ended: 'not-reached',
        'later-plan': 'not-due',
        'next-day': 'not-due',
        'held-up': 'not-due',
      },
    },
  },
];
export default cases;
