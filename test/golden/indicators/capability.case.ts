import type { IndicatorCase } from './indicator-case.js';

const empty = { numerator: null, denominator: null, counted: {}, rejected: {} };

const cases: IndicatorCase[] = [
  {
    title: 'is missing until there is training',
    period: '2026',
    params: {},
    facts: { capability: null },
    expected: { ...empty, raw: null },
  },
  {
    title: 'is what training says',
    period: '2026',
    params: {},
    facts: { capability: '81.5' }, // 0.3 × 90 + 0.4 × 80 + 0.3 × 75
    expected: { ...empty, raw: '81.500000' },
  },
];
export default cases;
