import { contract, milestone } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const started = [milestone('groundbreaking', '2026-06-15')];

const cases: IndicatorCase[] = [
  {
    title: 'is due at the earlier of plan and standard, whatever became of the contract',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('planned', { plan: { groundbreaking: '2026-05-31' }, milestones: started }), // late, but started
        contract('leased', { signedOn: '2025-12-30', siteClass: 'leased', milestones: started }), // due 30 June: 6 months
        contract('unclassed', { signedOn: '2025-12-30', siteClass: null }), // reads as leased
        contract('slow-plan', { signedOn: '2025-06-30', plan: { groundbreaking: '2027-01' } }), // land: due 30 June 2026
        contract('quarter', { plan: { groundbreaking: '2026-Q2' }, status: 'terminated' }), // its last day is 30 June
        contract('producing', {
          plan: { groundbreaking: '2026-03' },
          milestones: [milestone('commissioning', '2026-06-01')], // has started, whatever was written down
        }),
        contract('one-day', { signedOn: '2025-07-01' }), // due 1 July 2026
        contract('heavy', {
          signedOn: '2025-01-01',
          siteClass: 'heavy',
          plan: { groundbreaking: '2026-09-30' },
        }),
        contract('held-up', {
          plan: { groundbreaking: '2026-06-26' }, // a Friday; two working days lost make it Tuesday 30 June
          lostWorkingDays: { performing: 1, groundbreaking: 1 },
        }),
        contract('held-up-more', {
          plan: { groundbreaking: '2026-06-26' },
          lostWorkingDays: { groundbreaking: 3 },
        }),
      ],
    },
    expected: {
      numerator: 3,
      denominator: 7,
      raw: '42.857143', // 3 of 7
      counted: { planned: '1', leased: '1', producing: '1' },
      rejected: {
        unclassed: 'not-reached',
        'slow-plan': 'not-reached',
        quarter: 'not-reached',
        'held-up': 'not-reached',
        'one-day': 'not-due',
        heavy: 'not-due', // signing + 18 months is 1 July 2026
        'held-up-more': 'not-due', // 1 July
      },
    },
  },
];
export default cases;
