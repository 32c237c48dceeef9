import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readOfficeAmount } from '../reading/office-amounts.rules.js';
import { readOfficeDate } from '../reading/office-dates.rules.js';
import { UNIT_WORTH } from '../reading/office-words.data.js';
import { datedTitle, writtenAmount, writtenDate, writtenStage } from './office-writing.rules.js';

describe('what goes out', () => {
  it.each([
    ['350000000.00', 'CNY', '万元', 35_000],
    ['60000000.50', 'CNY', '万元', 6000.00005],
    ['120000000.00', 'CNY', '亿元', 1.2],
    ['35000000.00', 'USD', '万元', '3500万美元'],
  ])('%s %s in %s is %s', (amount, currency, unit, cell) =>
    expect(writtenAmount(amount, currency, unit)).toBe(cell),
  );

  it.each([
    ['2026-03-05', '2026.3.5'],
    ['2026-03', '2026.3'],
    ['2026-Q3', '2026年三季度'],
    ['2026', '2026年'],
    ['../2026-10-31', '../2026-10-31'],
  ])('%s is %s', (date, cell) => expect(writtenDate(date)).toBe(cell));

  it('is read again as what it was', () => {
    const year = fc.integer({ min: 1990, max: 2090 });
    const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
    const dates = fc.oneof(
      year.map(String),
      fc.tuple(year, month).map(([y, m]) => `${y}-${m}`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
      fc
        .tuple(year, month, fc.integer({ min: 1, max: 28 }))
        .map(([y, m, d]) => `${y}-${m}-${String(d).padStart(2, '0')}`),
    );
    fc.assert(fc.property(dates, (date) => expect(readOfficeDate(writtenDate(date))?.date).toBe(date)));
    const units = fc.constantFrom('元', '万元', '亿元');
    const amounts = fc.tuple(
      fc.integer({ min: 1, max: 9_000_000 }),
      units,
      fc.constantFrom('CNY', 'USD', 'EUR'),
    );
    fc.assert(
      fc.property(amounts, ([many, unit, currency]) => {
        const amount = `${many}0000.00`;
        const read = readOfficeAmount(String(writtenAmount(amount, currency, unit)), UNIT_WORTH[unit]);
        expect(read).toMatchObject({ amount, currency });
      }),
    );
  });

  it('bears the day its figures are of', () => {
    expect(datedTitle('2026年台账（截至10月31日）', '2026-11-25')).toBe('2026年台账（截至11月25日）');
    expect(datedTitle('台账（截至2026年10月31日）', '2027-01-05')).toBe('台账（截至2027年1月5日）');
    expect(datedTitle('2026年台账（截至10月底）', '2027-01-05')).toBe('2026年台账（截至2027年1月5日）');
    expect(datedTitle('在谈项目', '2026-11-25')).toBe('在谈项目');
  });

  it('names stages in the sheet’s own words', () => {
    expect(writtenStage('negotiation', { 深入洽谈: 'negotiation' })).toBe('深入洽谈');
    expect(writtenStage('lost', {})).toBe('未成');
  });
});
