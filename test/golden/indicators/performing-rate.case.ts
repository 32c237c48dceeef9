import { contract, milestone, OUTSIDE, OUTSIDE_REASONS } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const cases: IndicatorCase[] = [
  {
    title: 'counts this stage or a later one, proved, of every formal contract verified',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('performs', { milestones: [milestone('performing', '2026-03-01')] }),
        contract('skipped', { milestones: [milestone('groundbreaking', '2026-05-01')] }), // started, so performing
        contract('ended', { status: 'terminated', milestones: [milestone('performing', '2026-02-01')] }),
        contract('ended-before', { status: 'terminated' }),
        contract('claimed', { milestones: [milestone('performing', '2026-03-01', { state: 'claimed' })] }),
        contract('ceremony', { milestones: [milestone('performing', '2026-03-01', { state: 'rejected' })] }),
        contract('july', { milestones: [milestone('performing', '2026-Q3')] }),
        ...OUTSIDE,
      ],
    },
    expected: {
      numerator: 3,
      denominator: 7,
      raw: '42.857143', // 3 of 7
      counted: { performs: '1', skipped: '1', ended: '1' },
      rejected: {
        'ended-before': 'not-reached',
        claimed: 'milestone-awaits-verifier',
        ceremony: 'milestone-rejected',
        july: 'milestone-later',
        ...OUTSIDE_REASONS,
      },
    },
  },
  {
    title: 'takes imports where the scheme says so, and what a verifier confirmed',
    period: '2025',
    params: {},
    rules: { minContractAmount: '0', cohortYears: 1 },
    facts: {
      contracts: [
        contract('confirmed', {
          signedOn: '2025-06',
          amount: null, // no threshold, so that no amount is needed
          basis: 'import',
          confirmed: true,
          milestones: [milestone('performing', '2025-09', { basis: 'evidence' })],
        }),
        contract('half', {
          signedOn: '2025', // in the year, whichever day it was
          basis: 'import',
          confirmed: true,
          milestones: [milestone('performing', '2025-09', { basis: 'import' })],
        }),
        contract('this-year'),
      ],
    },
    expected: {
      numerator: 1,
      denominator: 2,
      raw: '50.000000', // 1 of 2
      counted: { confirmed: '1' },
      rejected: { half: 'milestone-imported', 'this-year': 'signed-outside-cohort' },
    },
  },
  {
    title: 'is null, not 0, of nothing',
    period: '2026',
    params: {},
    facts: { contracts: [] },
    expected: { numerator: 0, denominator: 0, raw: null, counted: {}, rejected: {} },
  },
];
export default cases;
