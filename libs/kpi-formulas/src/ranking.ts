import { Decimal } from '@taproot/kernel';
import type { Scorecard } from './scorecard.js';

/** Ranks by team id: 1 is the best, equal scores share a rank (1, 1, 3); the insufficient have none. */
export function rankTeams(cards: readonly Pick<Scorecard, 'teamId' | 'score'>[]): Map<string, number | null> {
  const ranks = new Map<string, number | null>(cards.map(({ teamId }) => [teamId, null]));
  const scored = cards
    .flatMap(({ teamId, score }) => (score === null ? [] : [{ teamId, score: new Decimal(score) }]))
    .toSorted((a, b) => b.score.cmp(a.score));
  let rank = 0;
  for (const [i, { teamId, score }] of scored.entries()) {
    if (i === 0 || !scored[i - 1]?.score.eq(score)) rank = i + 1;
    ranks.set(teamId, rank);
  }
  return ranks;
}
