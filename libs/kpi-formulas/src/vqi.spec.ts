import { describe, expect, it } from '@jest/globals';
import { dayFromNumber, dayNumber, daysBetween } from '@taproot/kernel';
import fc from 'fast-check';
import { visitQualityIndex, type RatedVisit } from './vqi.js';

const START = dayNumber('2026-01-01');
const draft = fc.record({
  enterpriseKey: fc.constantFrom('a', 'b', 'c'),
  day: fc.nat(90),
  score: fc.nat(200).map((half) => half / 2),
});
const visits = fc.array(draft, { maxLength: 9 }).map((drafts) =>
  drafts.map(({ enterpriseKey, day, score }, i): RatedVisit => {
    return { id: `v${i}`, enterpriseKey, occurredOn: dayFromNumber(START + day), score };
  }),
);

const apart = (a: RatedVisit, b: RatedVisit) => Math.abs(daysBetween(a.occurredOn, b.occurredOn)) >= 30;
const chosenIds = (all: RatedVisit[]) => visitQualityIndex(all, 3).chosen.map(({ id }) => id);

function isAllowed(choice: readonly RatedVisit[], r: number): boolean {
  const clash = choice.some((a, i) =>
    choice.slice(i + 1).some((b) => a.enterpriseKey === b.enterpriseKey && !apart(a, b)),
  );
  const crowded = choice.some((a) => choice.filter((b) => a.enterpriseKey === b.enterpriseKey).length > 2);
  return choice.length <= r && !clash && !crowded;
}

const sumOf = (choice: readonly RatedVisit[]) => choice.reduce((sum, { score }) => sum + score, 0);

function bestByTryingAll(all: readonly RatedVisit[], r: number): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const choice = all.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
    if (sumOf(choice) > best && isAllowed(choice, r)) best = sumOf(choice);
  }
  return best;
}

describe('visitQualityIndex', () => {
  it('is the best of all choices, and its choice is one of them', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 6 }), (all, r) => {
        const { sum, chosen, value } = visitQualityIndex(all, r);
        expect(sum).toBe(bestByTryingAll(all, r));
        expect(sumOf(chosen)).toBe(sum);
        expect(isAllowed(chosen, r)).toBe(true);
        expect(value.times(r).minus(sum).abs().lt(1e-50)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('accounts for every visit once', () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 6 }), (all, r) => {
        const { chosen, rejected } = visitQualityIndex(all, r);
        const ids = [...chosen, ...rejected.map(({ visit }) => visit)].map(({ id }) => id);
        expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('gives the same choice in whatever order the visits come', () => {
    const shuffled = visits.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(chosenIds(other).toSorted()).toEqual(chosenIds(all).toSorted());
      }),
    );
  });

  it('chooses among 500,000 visits in seconds, in many enterprises or in one', () => {
    const many = Array.from({ length: 250_000 }, (_, i): RatedVisit => {
      const occurredOn = dayFromNumber(START + ((i * 37) % 365));
      return { id: `m${i}`, enterpriseKey: `e${i % 50_000}`, occurredOn, score: ((i * 7919) % 201) / 2 };
    });
    const one = many.map((visit) => ({ ...visit, id: `o${visit.id}`, enterpriseKey: 'one' }));
    const began = performance.now();
    expect(visitQualityIndex([...many, ...one], 24).sum).toBe(2400); // 24 visits of 100
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
