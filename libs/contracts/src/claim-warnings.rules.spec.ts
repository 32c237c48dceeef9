import { describe, expect, it } from '@jest/globals';
import { burstWarnings } from './claim-warnings.rules.js';

const codes = (signedOn: string, monthEnd: number, december: number, year: number) =>
  burstWarnings({ signedOn, monthEnd, december, year }).map(({ code }) => code);

describe('signings that crowd', () => {
  it.each([
    ['2026-06-28', 3, 0, 10, ['month-end-burst']], // 28, 29, 30 June
    ['2026-06-27', 3, 0, 10, []],
    ['2026-06-30', 2, 0, 10, []],
    ['2026-02-26', 3, 0, 10, ['month-end-burst']], // February has 28 days
    ['2026-06', 3, 0, 10, []], // no day, no end
    ['2026-12-01', 0, 3, 10, ['december-burst']], // 30 %
    ['2026-12-01', 0, 3, 11, []], // 27 %
    ['2026-12-31', 4, 4, 4, ['month-end-burst', 'december-burst']],
    ['2026', 0, 4, 4, ['december-burst']], // may be any day of the year, counted at its last
  ])('%s, %i at the end of the month, %i of %i in December', (signedOn, end, december, year, expected) => {
    expect(codes(signedOn, end, december, year)).toEqual(expected);
  });
});
