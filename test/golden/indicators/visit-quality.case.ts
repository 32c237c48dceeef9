import type { VisitFact } from '@taproot/kpi-formulas';
import type { IndicatorCase } from './indicator-case.js';

const visit = (id: string, enterpriseKey: string, occurredOn: string, score: number): VisitFact => ({
  id,
  enterpriseKey,
  occurredOn,
  score,
  kind: 'outgoing',
  metDecisionMaker: false,
  sawSite: false,
  dataExchanged: false,
  siteChosen: false,
  supported: false,
});

const cases: IndicatorCase[] = [
  {
    title: 'divides by R though only three were made',
    period: '2026',
    params: { r: { default: 24, team: 5 } },
    facts: {
      visits: [
        visit('a', 'e1', '2026-05-12', 85),
        visit('b', 'e2', '2026-05-12', 70),
        visit('c', 'e3', '2026-05-12', 40),
        visit('last-year', 'e4', '2025-12-31', 90), // of another period
        visit('tomorrow', 'e5', '2026-07-01', 90), // after the as-of day
      ],
    },
    expected: {
      numerator: '195', // 85 + 70 + 40
      denominator: 5,
      raw: '39.000000', // 195 ÷ 5
      counted: { a: '85', b: '70', c: '40' },
      rejected: {},
    },
  },
  {
    title: 'asks a quarter for a quarter of R',
    period: '2026-Q2',
    params: { r: { default: 5 } },
    facts: {
      visits: [
        visit('a', 'e', '2026-04-10', 57.5),
        visit('b', 'e', '2026-05-20', 77.5),
        visit('c', 'e', '2026-06-01', 65),
      ],
    },
    expected: {
      numerator: '135', // 57.5 + 77.5 against 57.5 + 65; 65 is 12 days after 77.5
      denominator: 2, // 5 × 3 ÷ 12 = 1.25, rounded up
      raw: '67.500000', // 135 ÷ 2
      counted: { a: '57.5', b: '77.5' },
      rejected: { c: 'too-close-to-a-better-choice' },
    },
  },
];
export default cases;
