import type { IndicatorCase } from './indicator-case.js';

const survey = { id: 'campaign', score: '75.000000', answers: 6, missing: null, rankable: true };

const cases: IndicatorCase[] = [
  {
    title: 'is the score of the survey',
    period: '2026',
    params: {},
    facts: { serviceSatisfaction: survey },
    expected: {
      numerator: null,
      denominator: 6,
      raw: '75.000000', // approvals and response, of the six it served
      counted: { campaign: '75.000000' },
      rejected: {},
    },
  },
  {
    title: 'is null where there is nobody it served',
    period: '2026',
    params: {},
    facts: { serviceSatisfaction: null },
    expected: { numerator: null, denominator: null, raw: null, counted: {}, rejected: {} },
  },
];
export default cases;
