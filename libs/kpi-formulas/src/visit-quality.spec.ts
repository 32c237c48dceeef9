import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { visitQuality, type VisitQualityFacts } from './visit-quality.js';

const SENIORITY = [null, 'working', 'senior', 'decision-maker'] as const;
const WORD = ['nobody', 'visitor', 'other'] as const;
const FOLLOW_UP = ['missed', 'awaited', 'within-30-days'] as const;

/** How much of each fact is true, at most. */
const TOP = {
  best: 3,
  known: 3,
  listed: 2,
  gap: 2,
  followUp: 2,
  file: 1,
  fileInTime: 1,
  needs: 1,
  advanced: 1,
  minutes: 1,
  nextStep: 1,
};
type Ranks = typeof TOP;
const KEYS = Object.keys(TOP) as (keyof Ranks)[];
const ranks: fc.Arbitrary<Ranks> = fc
  .tuple(...KEYS.map((key) => fc.nat(TOP[key])))
  .map((values) => Object.fromEntries(KEYS.map((key, i) => [key, values[i]])) as Ranks);

function factsOf(r: Ranks): VisitQualityFacts {
  return {
    bestSeniority: SENIORITY[Math.max(r.best, r.known)] ?? null,
    bestKnownSeniority: SENIORITY[r.known] ?? null,
    fileShowsMeeting: r.file + r.fileInTime > 0,
    targetListedBy: WORD[r.listed] ?? 'nobody',
    gapFilledSaidBy: WORD[r.gap] ?? 'nobody',
    needsFilled: r.needs > 0,
    leadAdvancedLater: r.advanced > 0,
    minutesWithinTwoWorkingDays: r.minutes > 0,
    fileWithinTwoWorkingDays: r.fileInTime > 0,
    nextStepSet: r.nextStep > 0,
    followUp: FOLLOW_UP[r.followUp] ?? 'missed',
  };
}

describe('visitQuality', () => {
  it('never falls when more is true', () => {
    fc.assert(
      fc.property(ranks, fc.constantFrom(...KEYS), (some, key) => {
        const more = { ...some, [key]: Math.min(TOP[key], some[key] + 1) };
        expect(visitQuality(factsOf(more)).score).toBeGreaterThanOrEqual(visitQuality(factsOf(some)).score);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives every part whole, half or nothing, says which, and adds them up', () => {
    fc.assert(
      fc.property(ranks, (some) => {
        const { score, parts } = visitQuality(factsOf(some));
        expect(parts.map(({ code, max }) => [code, max])).toEqual([
          ['seniority', 25],
          ['fit', 20],
          ['need', 20],
          ['record', 15],
          ['next-step', 20],
        ]);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
        for (const { points, support } of parts) {
          expect(points === 0).toBe(support === 'none');
          expect([0, 2.5, 5, 7.5, 10, 12.5, 15, 20, 25]).toContain(points);
        }
      }),
    );
  });
});
