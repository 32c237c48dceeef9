import { describe, expect, it } from '@jest/globals';
import { percentText } from '@taproot/kernel';
import { shrink, wilson } from '@taproot/kpi-formulas';

describe('shrink (domain.md §11, example 10)', () => {
  it.each([
    [6, 7, '80', '83.333333'], // (600 + 5 × 80) ÷ 12
    [4, 6, '62', '64.545455'], // (400 + 310) ÷ 11
    [2, 4, '35', '41.666667'], // (200 + 175) ÷ 9
    [2, 2, '62', '72.857143'], // (200 + 310) ÷ 7: two of two is not yet better than …
    [18, 20, '62', '84.400000'], // (1800 + 310) ÷ 25: … eighteen of twenty
    [3, 14, '18', '20.526316'], // (300 + 90) ÷ 19
    [0, 0, '20', null], // never the prior
    [4, 6, null, '66.666667'], // no prior, no pull
  ])('%i of %i with the city at %s is %s', (k, n, prior, expected) => {
    expect(percentText(shrink(k, n, prior))).toBe(expected);
  });
});

describe('wilson', () => {
  it.each([
    [2, 2, '34.24', '100.00'], // 1 ÷ (1 + 3.8416 ÷ 2) = 0.34237
    [18, 20, '69.90', '97.21'],
    [9, 12, '46.77', '91.11'],
  ])('%i of %i lies in %s–%s', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect([interval?.low.toFixed(2), interval?.high.toFixed(2)]).toEqual([low, high]);
  });

  it('of nothing is nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
