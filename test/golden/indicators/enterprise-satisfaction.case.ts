import type { IndicatorCase } from './indicator-case.js';

const survey = { id: 'campaign', score: '71.684210', answers: 12, missing: null, rankable: true };

const cases: IndicatorCase[] = [
  {
    title: 'is the score of the survey',
    period: '2026',
    params: {},
    facts: { satisfaction: survey },
    expected: {
      numerator: null,
      denominator: 12,
      raw: '71.684210', // example 11
      counted: { campaign: '71.684210' },
      rejected: {},
    },
  },
  {
    title: 'is null where there is nobody to ask',
    period: '2026',
    params: {},
    facts: { satisfaction: null },
    expected: { numerator: null, denominator: null, raw: null, counted: {}, rejected: {} },
  },
];
export default cases;
