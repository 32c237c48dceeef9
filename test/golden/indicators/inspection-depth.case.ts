import type { VisitFact } from '@taproot/kpi-formulas';
import type { IndicatorCase } from './indicator-case.js';

const visit = (enterpriseKey: string, change: Partial<VisitFact> = {}): VisitFact => ({
  id: `visit-${enterpriseKey}`,
  enterpriseKey,
  occurredOn: '2025-05-12', // of another period: the ladder looks back 24 months
  score: 0,
  kind: 'outgoing',
  metDecisionMaker: false,
  sawSite: false,
  dataExchanged: false,
  siteChosen: false,
  supported: true,
  ...change,
});
const inspection = { kind: 'incoming', metDecisionMaker: true, sawSite: true } as const;

const cases: IndicatorCase[] = [
  {
    title: 'takes the best four of five enterprises',
    period: '2026',
    params: { r: { default: 4 } },
    facts: {
      visits: [
        visit('a', { siteChosen: true }),
        visit('b', inspection),
        visit('c', inspection),
        visit('d'),
        visit('e'),
      ],
    },
    expected: {
      numerator: '240', // 100 + 60 + 60 + 20
      denominator: 4,
      raw: '60.000000', // 240 ÷ 4
      counted: { a: '100', b: '60', c: '60', d: '20' },
      rejected: { e: 'beyond-r' },
    },
  },
];
export default cases;
