import { describe, expect, it } from '@jest/globals';
import { Decimal, percentText, ratioPercent } from './decimal.js';

describe('ratioPercent', () => {
  it.each([
    [907, 1093, '82.982617'], // 90,700 ÷ 1093 = 82.98261665…
    [4, 7, '57.142857'],
    ['2794.49', '6129.09', '45.593881'], // 279,449 ÷ 6129.09
    [0, 3, '0.000000'],
    [0, 0, null], // nothing due is no rate, neither 0 nor 100
  ])('%s of %s is %s', (k, n, expected) => {
    expect(percentText(ratioPercent(k, n))).toBe(expected);
  });
});

describe('percentText', () => {
  it('rounds a half up, even one reached through thirds', () => {
    const third = new Decimal(1).div(3);
    expect(percentText(third.times(3).times('0.0000005'))).toBe('0.000001'); // exactly half a millionth
    expect(percentText('0.0000004999')).toBe('0.000000');
  });

  it('knows no minus zero', () => {
    expect(percentText('-0.0000001')).toBe('0.000000');
    expect(percentText('-12.9233333')).toBe('-12.923333');
  });

  it('does not inherit the errors of floats', () => {
    expect(percentText(new Decimal('0.1').plus('0.2'))).toBe('0.300000');
  });
});
