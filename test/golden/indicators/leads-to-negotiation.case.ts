import type { LeadFact } from '@taproot/kpi-formulas';
import type { IndicatorCase } from './indicator-case.js';

const lead = (id: string, change: Partial<LeadFact> = {}): LeadFact => ({
  id,
  filedOn: '2026-03-01',
  qualification: 'valid',
  qualifiedOn: '2026-03-05',
  qualifiedByOutsider: true,
  negotiationOn: '2026-05-30',
  ...change,
});

const cases: IndicatorCase[] = [
  {
    title: 'counts what went into negotiation within 90 days of filing',
    period: '2026-Q2',
    params: { quota: { default: 6 } },
    facts: {
      leads: [
        lead('day-90'), // 30 days of March, 30 of April, 30 of May
        lead('day-91', { filedOn: '2026-02-28' }),
        lead('coarse', { filedOn: '2026-04' }), // at most 59 days
        lead('too-coarse', { filedOn: '2026' }), // perhaps 149 days
        lead('open', { filedOn: '../2026-05-20' }),
        lead('unfiled', { filedOn: null }),
        lead('backwards', { filedOn: '2026-05-31' }),
        lead('talking-not', { negotiationOn: null }),
        lead('first-quarter', { filedOn: '2026-01-01', negotiationOn: '2026-03-31' }),
        lead('later', { negotiationOn: '2026-07-01' }),
        lead('undecided', { qualification: null, qualifiedOn: null }),
        lead('invalid', { qualification: 'invalid' }),
        lead('own-word', { qualifiedByOutsider: false }),
      ],
    },
    expected: {
      numerator: 2,
      denominator: 2, // 6 × 3 ÷ 12 = 1.5, rounded up
      raw: '100.000000', // 2 of 2
      counted: { 'day-90': '1', coarse: '1' },
      rejected: {
        'day-91': 'later-than-90-days',
        'too-coarse': 'later-than-90-days',
        open: 'filing-date-unknown',
        unfiled: 'filing-date-unknown',
        backwards: 'negotiation-before-filing',
        'talking-not': 'not-in-negotiation',
        'first-quarter': 'outside-period',
        later: 'not-in-negotiation', // not by 30 June
        undecided: 'not-qualified',
        invalid: 'invalid',
        'own-word': 'qualified-inside-team',
      },
    },
  },
];
export default cases;
