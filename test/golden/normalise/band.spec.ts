import { describe, expect, it } from '@jest/globals';
import { percentText, ratioPercent } from '@taproot/kernel';
import { normalise } from '@taproot/kpi-formulas';

describe('normalise (domain.md §2.1 rule 6 and §11, example 10)', () => {
  it.each([
    [ratioPercent(6, 7), 50, 90, '89.285714'], // 85.714285… − 50 = 35.714285…, of 40; rounding first would give 89.275
    [ratioPercent(4, 6), 40, 80, '66.666667'], // 26.666… of 40
    [210, 360, 180, '83.333333'], // lower is better: −150 of −180
    [95, 40, 80, '100.000000'], // above the target
    [30, 40, 80, '0.000000'], // below the floor
    ['79.76', 60, 90, '65.866667'], // 19.76 of 30
    [null, 20, 60, null],
  ])('%s between %s and %s scores %s', (x, floor, target, expected) => {
    expect(percentText(normalise(x, { floor, target }))).toBe(expected);
  });
});
