import { describe, expect, it } from '@jest/globals';
import { Decimal, percentText, ratioPercent } from '@taproot/kernel';
import { inCny, movements, type Stake } from '../../../libs/contracts/src/ledger.rules.js';
import { creditedOn } from '../../../libs/contracts/src/period-lock.rules.js';
import { checkCredits } from '../../../libs/contracts/src/contract.rules.js';

const stake = (amount: string | null, ...credits: [string, string][]): Stake => ({
  amount: amount === null ? null : new Decimal(amount),
  credits: credits.map(([teamId, percent]) => ({ teamId, percent })),
});
const plain = (before: Stake | null, after: Stake) =>
  movements(before, after).map(({ teamId, percent, amount }) => [
    teamId,
    percent.toString(),
    amount?.toFixed(2) ?? null,
  ]);

describe('split of a signed amount (domain.md §11, example 6)', () => {
  it('50/30/20 of 100,000', () => {
    const signed = stake('100000', ['task force', '50'], ['post', '30'], ['sub-district', '20']);
    expect(plain(null, signed)).toEqual([
      ['post', '30', '30000.00'], // 100 000 × 0.3
      ['sub-district', '20', '20000.00'],
      ['task force', '50', '50000.00'],
    ]);
  });

  it('33/33/34 of one yuan adds up to one yuan', () => {
    const parts = movements(null, stake('1', ['a', '33'], ['b', '33'], ['c', '34']));
    expect(parts.map(({ amount }) => amount?.toFixed(2))).toEqual(['0.33', '0.33', '0.34']);
  });

  it('the largest share takes the odd cent', () => {
    const thirds = stake('100', ['a', '33.3333'], ['b', '33.3333'], ['c', '33.3334']);
    expect(plain(null, thirds).map(([, , amount]) => amount)).toEqual(['33.33', '33.33', '33.34']); // 33.3334 + 0.0066
  });

  it('50 + 60 is refused', () => {
    expect(() =>
      checkCredits([
        { teamId: 'a', percent: '50' },
        { teamId: 'b', percent: '60' },
      ]),
    ).toThrow(/credits-not-whole/);
  });
});

describe('amendments (example 4), in 万元', () => {
  const [signed, cut, raised] = ['120000', '90000', '110000'].map((amount) => stake(amount, ['tf', '100']));

  it('credits 90,000 in 2025 and 20,000 more in 2026', () => {
    const first = movements(null, signed!)[0]!.amount!; // 120 000 on 10 Mar 2025
    const second = movements(signed!, cut!)[0]!.amount!; // −30 000 on 20 Nov 2025
    const third = movements(cut!, raised!)[0]!.amount!; // +20 000 on 15 Apr 2026
    expect([first.plus(second).toString(), third.toString()]).toEqual(['90000', '20000']);
  });

  it.each([
    ['2025-09-30', '20000', '120000', '16.666667'], // 20 000 ÷ 120 000
    ['2025-12-31', '45000', '90000', '50.000000'], // 45 000 ÷ 90 000
    ['2026-06-30', '75000', '110000', '68.181818'], // 75 000 ÷ 110 000
  ])('funds rate at %s', (_, funds, amount, expected) => {
    expect(percentText(ratioPercent(funds, amount))).toBe(expected);
  });

  it('moves nothing to a team whose share stays', () => {
    const before = stake('100', ['a', '50'], ['b', '50']);
    expect(plain(before, stake('100', ['a', '50'], ['c', '50']))).toEqual([
      ['b', '-50', '-50.00'],
      ['c', '50', '50.00'],
    ]);
  });

  it('counts an amount that became known as gained, and knows none without a rate', () => {
    expect(plain(stake(null, ['a', '100']), stake('7', ['a', '100']))).toEqual([['a', '0', '7.00']]);
    expect(plain(null, stake(null, ['a', '100']))).toEqual([['a', '100', null]]);
    expect(inCny('100.00', 'USD', null)).toBeNull();
    expect(inCny('100.00', 'USD', '7.12345')?.toFixed(2)).toBe('712.35'); // 712.345 half up
  });
});

describe('a backdated signing, 28 December 2025 (example 7)', () => {
  const locked = [{ period: '2025', lockedOn: '2026-01-31' }];

  it.each([
    ['recorded before the lock', '2026-01-20', locked, '2025-12-28'],
    ['recorded on the day of the lock', '2026-01-31', locked, '2025-12-28'],
    ['recorded after it', '2026-03-10', locked, '2026-03-10'], // counts in 2026
    ['recorded after an approved reopening', '2026-03-10', [], '2025-12-28'],
    ['with another year locked', '2026-03-10', [{ period: '2024', lockedOn: '2025-01-31' }], '2025-12-28'],
    ['with its month locked', '2026-03-10', [{ period: '2025-12', lockedOn: '2026-01-05' }], '2026-03-10'],
  ])('%s', (_, recorded, closed, expected) => {
    expect(creditedOn('2025-12-28', recorded, closed)).toBe(expected);
  });

  it('of a coarse date belongs to the period of its last day', () => {
    expect(creditedOn('2025', '2026-03-10', locked)).toBe('2026-03-10');
    expect(creditedOn('2025', '2026-03-10', [{ period: '2025-Q3', lockedOn: '2025-10-31' }])).toBe('2025');
  });
});
