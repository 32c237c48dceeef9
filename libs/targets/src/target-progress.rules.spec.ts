import { describe, expect, it } from '@jest/globals';
import { Decimal } from '@taproot/kernel';
import {
  completeMonths,
  lightOf,
  progressOf,
  requiredPerMonth,
  sequenceOf,
  sequenceOfAll,
} from './target-progress.rules.js';

const d = (value: string | number) => new Decimal(value);

describe('complete months', () => {
  it.each([
    [2026, '2026-06-30', 6],
    [2026, '2026-06-29', 5],
    [2026, '2026-02-28', 2],
    [2024, '2024-02-28', 1],
    [2026, '2025-12-31', 0],
    [2026, '2026-12-31', 12],
    [2026, '2027-01-01', 12],
  ])('of %i by %s are %i', (year, asOf, months) => {
    expect(completeMonths(year, asOf)).toBe(months);
  });
});

describe('a curve', () => {
  const curve = ['5', '10', '20', '28', '36', '50', '58', '66', '75', '83', '91', '100'];
  it('says what is due by the end of a month, and nothing before the first', () => {
    expect([0, 3, 12].map((months) => sequenceOf(curve, months).toString())).toEqual(['0', '20', '100']);
  });
  it('weighs by the value of its target where several stand together', () => {
    const plans = [
      { value: d(300), curve }, // 20 % by March
      { value: d(100), curve: null }, // 25 %
    ];
    expect(sequenceOfAll(plans, 3).toFixed(2)).toBe('21.25'); // (300 × 20 + 100 × 25) ÷ 400
  });
});

describe('a light', () => {
  it.each([
    [52, 'green'],
    [50, 'green'],
    [43, 'watch'],
    [40, 'yellow'],
    [20, 'yellow'],
    [19.9, 'red'],
  ])('at %d of 50 is %s', (done, light) => {
    expect(lightOf(d(done).minus(50))).toBe(light);
  });
});

describe('without a target, or with one of zero', () => {
  it.each([null, d(0)])('there is no completion, gap or light', (target) => {
    expect(progressOf(target, d(5), d(50))).toEqual({
      completion: null,
      sequence: '50.000000',
      gap: null,
      light: null,
    });
  });
});

describe('what is required a month', () => {
  it('is nothing once the target is met, and not said when no month is left', () => {
    expect(requiredPerMonth(d(10), d(12), 6)?.toString()).toBe('0');
    expect(requiredPerMonth(d(10), d(4), 12)).toBeNull();
    expect(requiredPerMonth(null, d(4), 6)).toBeNull();
  });
});
