import { dayNumber, Decimal, type Day } from '@taproot/kernel';
import { groupBy } from './group-by.js';

/** A visit of the period with its quality (0–100, multiples of ½). */
export interface RatedVisit {
  id: string;
  /** The enterprise, or what stands for one that has no record. */
  enterpriseKey: string;
  occurredOn: Day;
  score: number;
}

export type VisitRejection =
  'beyond-r' | 'third-visit-of-enterprise' | 'too-close-to-a-better-choice' | 'no-points';

export interface VisitQualityIndex {
  /** Σ of the chosen ÷ R, 0–100. */
  value: Decimal;
  sum: number;
  r: number;
  chosen: RatedVisit[];
  rejected: { visit: RatedVisit; reason: VisitRejection }[];
}

const APART_DAYS = 30;

interface DatedVisit {
  visit: RatedVisit;
  day: number;
}

/** What taking one more visit of an enterprise adds, and which visits are then taken. */
interface Gain {
  enterpriseKey: string;
  count: 1 | 2;
  points: number;
  taken: DatedVisit[];
}

/**
 * Visit quality index (domain.md §3): of all choices of at most `r` visits, at most two per enterprise and
 * those two at least 30 days apart, the one with the greatest sum; ÷ r. Nearly linear in the visits.
 *
 * Why taking the largest gains is the best choice: let s be an enterprise's best visit and p its best pair.
 * One visit adds s; a second adds max(p − s, 0) (and may exchange the first). Both of a pair are at most s,
 * so p ≤ 2s and the second gain never exceeds the first: every enterprise is concave. For a sum of concave
 * functions under one limit, the r largest gains are optimal, and no second gain comes before its first.
 */
export function visitQualityIndex(visits: readonly RatedVisit[], r: number): VisitQualityIndex {
  const enterprises = byEnterprise(visits);
  const gains = [...enterprises].flatMap(([key, dated]) => gainsOf(key, dated)).toSorted(largestFirst);
  const taken = new Map<string, DatedVisit[]>();
  for (const gain of gains.slice(0, r)) taken.set(gain.enterpriseKey, gain.taken);
  const chosen = [...taken.values()].flat().map((dated) => dated.visit);
  const sum = chosen.reduce((total, visit) => total + visit.score, 0);
  const rejected = [...enterprises].flatMap(([key, dated]) => rejectedOf(dated, taken.get(key) ?? []));
  return { value: new Decimal(sum).div(r), sum, r, chosen, rejected };
}

/** Each enterprise's visits, earliest first; ties by id, so that the same visits give the same choice. */
function byEnterprise(visits: readonly RatedVisit[]): Map<string, DatedVisit[]> {
  const dated = visits.map((visit) => ({ visit, day: dayNumber(visit.occurredOn) }));
  const enterprises = groupBy(dated, ({ visit }) => visit.enterpriseKey);
  for (const own of enterprises.values())
    own.sort((a, b) => a.day - b.day || compare(a.visit.id, b.visit.id));
  return enterprises;
}

function gainsOf(enterpriseKey: string, dated: readonly DatedVisit[]): Gain[] {
  const best = dated.reduce((a, b) => (b.visit.score > a.visit.score ? b : a));
  const first = best.visit.score;
  if (first <= 0) return [];
  const gains: Gain[] = [{ enterpriseKey, count: 1, points: first, taken: [best] }];
  const pair = bestPair(dated);
  const second = pair ? pair[0].visit.score + pair[1].visit.score - first : 0;
  if (pair && second > 0) gains.push({ enterpriseKey, count: 2, points: second, taken: pair });
  return gains;
}

/** One pass over the days: the best visit at least 30 days back is known when a later one is reached. */
function bestPair(dated: readonly DatedVisit[]): [DatedVisit, DatedVisit] | null {
  let pair: [DatedVisit, DatedVisit] | null = null;
  let earlier: DatedVisit | null = null;
  let next = 0;
  for (const later of dated) {
    for (
      let candidate = dated[next];
      candidate && later.day - candidate.day >= APART_DAYS;
      candidate = dated[next]
    ) {
      if (!earlier || candidate.visit.score > earlier.visit.score) earlier = candidate;
      next += 1;
    }
    if (earlier && (!pair || sumOf(earlier, later) > sumOf(...pair))) pair = [earlier, later];
  }
  return pair;
}

function rejectedOf(
  dated: readonly DatedVisit[],
  taken: readonly DatedVisit[],
): VisitQualityIndex['rejected'] {
  return dated
    .filter((one) => !taken.includes(one))
    .map((one) => ({ visit: one.visit, reason: whyNot(one, taken) }));
}

function whyNot(one: DatedVisit, taken: readonly DatedVisit[]): VisitRejection {
  if (one.visit.score <= 0) return 'no-points';
  if (taken.some((other) => Math.abs(other.day - one.day) < APART_DAYS))
    return 'too-close-to-a-better-choice';
  return taken.length === 2 ? 'third-visit-of-enterprise' : 'beyond-r';
}

function largestFirst(a: Gain, b: Gain): number {
  return b.points - a.points || a.count - b.count || compare(a.enterpriseKey, b.enterpriseKey);
}

function sumOf(a: DatedVisit, b: DatedVisit): number {
  return a.visit.score + b.visit.score;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
