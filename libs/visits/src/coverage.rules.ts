import { percentText, ratioPercent, type Decimal } from '@taproot/kernel';

/** Assigned enterprises of a team; how many its own visits reached, and how many to depth 40 or more. */
export interface CoverageCounts {
  targets: number;
  visited: number;
  deep: number;
}

export interface TeamCounts extends CoverageCounts {
  teamId: string;
  teamName: string;
}

/** Counts with their rates: percent points to 6 places, null without a target. */
export interface Covered extends CoverageCounts {
  visitedRate: string | null;
  coverage: string | null;
}

export type CoverageFlag = 'first' | 'last';

export interface TeamCoverage extends TeamCounts, Covered {
  flag: CoverageFlag | null;
}

/** A rate of fewer enterprises is shown and not ranked (domain.md §3). */
const RANKED_FROM = 3;

/** Teams with their rates, best coverage first; the best and the worst are flagged, ties together, unless all are equal. */
export function teamCoverage(teams: readonly TeamCounts[]): TeamCoverage[] {
  const ranked = teams.filter(({ targets }) => targets >= RANKED_FROM).map(deepRate);
  const best = ranked.reduce<Decimal | null>((a, b) => (a?.gte(b) ? a : b), null);
  const worst = ranked.reduce<Decimal | null>((a, b) => (a?.lte(b) ? a : b), null);
  return teams
    .toSorted((a, b) => deepRate(b).cmp(deepRate(a)) || (a.teamName < b.teamName ? -1 : 1))
    .map((team) => ({ ...team, ...covered(team), flag: flagOf(team, best, worst) }));
}

export function covered({ targets, visited, deep }: CoverageCounts): Covered {
  const rate = (part: number) => percentText(ratioPercent(part, targets));
  return { targets, visited, deep, visitedRate: rate(visited), coverage: rate(deep) };
}

export function totalOf(teams: readonly CoverageCounts[]): Covered {
  const sum = (of: keyof CoverageCounts) => teams.reduce((total, team) => total + team[of], 0);
  return covered({ targets: sum('targets'), visited: sum('visited'), deep: sum('deep') });
}

function flagOf(team: TeamCounts, best: Decimal | null, worst: Decimal | null): CoverageFlag | null {
  if (best === null || worst === null || best.eq(worst) || team.targets < RANKED_FROM) return null;
  const rate = deepRate(team);
  if (rate.eq(best)) return 'first';
  return rate.eq(worst) ? 'last' : null;
}

/** Only teams with targets are ever rows. */
function deepRate({ deep, targets }: CoverageCounts): Decimal {
  return ratioPercent(deep, targets)!;
}
