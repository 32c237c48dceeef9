import { describe, expect, it } from '@jest/globals';
import { lastMonthEnd } from './month-end.rules.js';

describe('lastMonthEnd', () => {
  it.each([
    ['2026-11-30T18:00:00Z', '2026-11-30'], // 2:00 on 1 December in Shanghai
    ['2026-11-30T15:59:59Z', '2026-10-31'], // still 30 November
    ['2027-01-15T00:00:00Z', '2026-12-31'],
    ['2028-03-01T00:00:00Z', '2028-02-29'],
  ])('at %s it is %s', (now, expected) => {
    expect(lastMonthEnd(new Date(now), 'Asia/Shanghai')).toBe(expected);
  });
});
