import { describe, expect, it } from '@jest/globals';
import { percentText } from '@taproot/kernel';
import { composite, normalise, shrink, type WeightedScore } from '@taproot/kpi-formulas';

const band = (floor: number, target: number) => ({ floor, target });
const items = (...pairs: [number, WeightedScore['score']][]) =>
  pairs.map(([weight, score]) => ({ weight, score }));

describe('composite (domain.md §11, example 3)', () => {
  it('spreads the weight of what is missing', () => {
    const result = composite(
      items([10, 80], [10, 90], [20, null], [15, 70], [15, 60], [10, 50], [10, null], [10, 75]),
    );
    expect(result.status).toBe('scored');
    expect(result.availableWeight.toNumber()).toBe(70);
    expect(percentText(result.score)).toBe('70.000000'); // (800 + 900 + 1050 + 900 + 500 + 750) ÷ 70
  });

  it('has too little to say with 35 of 100', () => {
    const result = composite(items([10, 80], [10, 90], [20, null], [15, 70], [65, null]));
    expect(result).toMatchObject({ status: 'insufficient-data', score: null });
    expect(result.availableWeight.toNumber()).toBe(35);
  });

  it('is content with exactly 60, and not with 59', () => {
    expect(composite(items([60, 50], [40, null])).status).toBe('scored');
    expect(composite(items([59, 50], [41, null])).status).toBe('insufficient-data');
    expect(composite([], 0).status).toBe('insufficient-data');
  });

  it('counts an omission as the 0 that it is', () => {
    expect(percentText(composite(items([60, 50], [40, 0])).score)).toBe('30.000000');
  });
});

describe('a task force (domain.md §11, example 10)', () => {
  const taskForce = items(
    [10, normalise(92, band(50, 100))], // 84
    [10, normalise(shrink(6, 7, 80), band(50, 90))], // 83.33
    [20, normalise(shrink(4, 6, 62), band(40, 80))], // 61.36
    [15, normalise(shrink(2, 4, 35), band(20, 60))], // 54.17
    [15, normalise(shrink(0, 0, 20), band(20, 60))], // null
    [10, normalise(88, band(50, 100))], // 76
    [10, normalise(72, band(40, 90))], // 64
    [10, normalise('79.76', band(60, 90))], // 65.87
  );

  it('scores 67.90 on a weight of 85', () => {
    const { score, availableWeight } = composite(taskForce);
    expect(availableWeight.toNumber()).toBe(85);
    expect(percentText(score)).toBe('67.903209'); // (840 + 833.33… + 1227.27… + 812.5 + 760 + 640 + 658.66…) ÷ 85 = 5771.7727… ÷ 85
  });

  it('loses 7 for two overdue starts and a false report', () => {
    expect(percentText(composite(taskForce, 60, 2 * 1 + 5).score)).toBe('60.903209');
  });
});
