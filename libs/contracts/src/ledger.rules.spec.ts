import { describe, expect, it } from '@jest/globals';
import { Decimal } from '@taproot/kernel';
import fc from 'fast-check';
import { movements, type Stake } from './ledger.rules.js';

/** Shares of up to five of seven teams, in hundredths of a percent, that add up to 100. */
const credits = fc
  .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })
  .chain((teams) =>
    fc
      .array(fc.integer({ min: 1, max: 1000 }), { minLength: teams.length, maxLength: teams.length })
      .map((weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = weights.map((weight) => Math.max(1, Math.floor((weight * 10_000) / whole)));
        parts[0]! += 10_000 - parts.reduce((sum, part) => sum + part, 0);
        return teams.map((team, at) => ({
          teamId: `t${team}`,
          percent: new Decimal(parts[at]!).div(100).toString(),
        }));
      }),
  );
const stake: fc.Arbitrary<Stake> = fc.record({
  amount: fc.bigInt({ min: 0n, max: 10n ** 16n }).map((cents) => new Decimal(cents.toString()).div(100)),
  credits: fc.oneof({ weight: 9, arbitrary: credits }, { weight: 1, arbitrary: fc.constant([]) }),
});

describe('the ledger', () => {
  it('adds up: after any history each team holds its share of what is in force, and all hold the whole', () => {
    fc.assert(
      fc.property(fc.array(stake, { minLength: 1, maxLength: 6 }), (history) => {
        const held = new Map<string | null, { percent: Decimal; amount: Decimal }>();
        history.forEach((now, at) => {
          for (const { teamId, percent, amount } of movements(history[at - 1] ?? null, now)) {
            const before = held.get(teamId) ?? { percent: new Decimal(0), amount: new Decimal(0) };
            held.set(teamId, {
              percent: before.percent.plus(percent),
              amount: before.amount.plus(amount ?? 0),
            });
          }
        });
        const last = history.at(-1)!;
        const fresh = new Map(movements(null, last).map((share) => [share.teamId, share]));
        for (const [teamId, { percent, amount }] of held) {
          expect(percent.eq(fresh.get(teamId)?.percent ?? 0)).toBe(true);
          expect(amount.eq(fresh.get(teamId)?.amount ?? 0)).toBe(true);
        }
        const all = [...held.values()];
        expect(Decimal.sum(0, ...all.map(({ percent }) => percent)).eq(100)).toBe(true);
        expect(Decimal.sum(0, ...all.map(({ amount }) => amount)).eq(last.amount!)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('moves nothing where nothing changed', () => {
    fc.assert(
      fc.property(stake, (one) =>
        expect(movements(one, { ...one, credits: one.credits.toReversed() })).toEqual([]),
      ),
      { numRuns: 500 },
    );
  });
});
