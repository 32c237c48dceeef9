import { describe, expect, it } from '@jest/globals';
import { Period } from './period.js';

describe('Period', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31', 12],
    ['2026-Q2', 'quarter', '2026-04-01', '2026-06-30', 3],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 1],
  ])('reads %s', (text, kind, first, last, months) => {
    const period = Period.parse(text);
    expect(period).toMatchObject({ text, kind, first, last, year: Number(text.slice(0, 4)) });
    expect(period.shareOfYear).toEqual({ months, of: 12 });
    expect([period.contains(first), period.contains(last)]).toEqual([true, true]);
  });

  it('ends where it ends', () => {
    const may = Period.parse('2026-05');
    expect([may.contains('2026-04-30'), may.contains('2026-06-01')]).toEqual([false, false]);
  });

  it.each(['2026-Q5', '2026-13', '2026-6', '2026-05-20', '../2026', '', '1899', '2200'])(
    'refuses %j',
    (text) => {
      expect(() => Period.parse(text)).toThrow(
        expect.objectContaining({ code: 'period-invalid', status: 400 }),
      );
    },
  );
});
