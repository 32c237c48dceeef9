import type { LeadFact } from '@taproot/kpi-formulas';
import type { IndicatorCase } from './indicator-case.js';

const lead = (id: string, change: Partial<LeadFact> = {}): LeadFact => ({
  id,
  filedOn: '2026-03-01',
  qualification: 'valid',
  qualifiedOn: '2026-03-05',
  qualifiedByOutsider: true,
  negotiationOn: null,
  ...change,
});

const cases: IndicatorCase[] = [
  {
    title: 'counts what outsiders found valid in the period',
    period: '2026',
    params: { quota: { default: 12, team: 7 } },
    facts: {
      leads: [
        lead('a'),
        lead('b', { filedOn: '2025-12-20' }), // the decision counts, not the filing
        lead('c', { filedOn: null }),
        lead('d'),
        lead('own-word', { qualifiedByOutsider: false }),
        lead('invalid', { qualification: 'invalid' }),
        lead('undecided', { qualification: null, qualifiedOn: null }),
        lead('tomorrow', { qualifiedOn: '2026-07-01' }),
        lead('last-year', { qualifiedOn: '2025-12-31' }),
      ],
    },
    expected: {
      numerator: 4,
      denominator: 7, // the team's own quota
      raw: '57.142857', // 4 of 7
      counted: { a: '1', b: '1', c: '1', d: '1' },
      rejected: {
        'own-word': 'qualified-inside-team',
        invalid: 'invalid',
        undecided: 'not-qualified',
        tomorrow: 'not-qualified',
        'last-year': 'outside-period',
      },
    },
  },
  {
    title: 'stops at 100',
    period: '2026-06',
    params: { quota: { default: 12 } },
    facts: { leads: [lead('a', { qualifiedOn: '2026-06-01' }), lead('b', { qualifiedOn: '2026-06-30' })] },
    expected: {
      numerator: 2,
      denominator: 1, // 12 × 1 ÷ 12
      raw: '100.000000', // not 200
      counted: { a: '1', b: '1' },
      rejected: {},
    },
  },
];
export default cases;
