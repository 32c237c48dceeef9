import { smallestCut, type Edge } from './smallest-cut.rules.js';

/** Fewer answers are never shown, alone or as a difference of what is. */
export const SMALLEST_GROUP = 5;

/** Answers that are of one team and of one district; null: of none. */
export interface Cell {
  teamId: string | null;
  districtId: string | null;
  answers: number;
}

export interface Shown {
  total: boolean;
  teams: ReadonlySet<string>;
  districts: ReadonlySet<string>;
}

/**
 * Which sums may be shown, so that nobody gets at fewer than five answers by adding and subtracting them.
 *
 * Each answer is an edge between its team and its district; hidden teams are one vertex, hidden districts another. A
 * sum of shown figures gives every vertex a number, and an edge drops out of it where its two ends have the same. What
 * is left is a cut, so that the smallest cut is the smallest number of answers anybody can isolate. Groups are hidden,
 * the smallest first, until no cut is below five.
 */
export function shownGroups(cells: readonly Cell[], least = SMALLEST_GROUP): Shown {
  const all = cells.reduce((sum, { answers }) => sum + answers, 0);
  const shown = new Map<string, number>();
  if (all < least) return named(shown, false);
  for (const { teamId, districtId, answers } of cells) {
    for (const key of [teamId && `t ${teamId}`, districtId && `d ${districtId}`])
      if (key && answers > 0) shown.set(key, (shown.get(key) ?? 0) + answers);
  }
  for (const [key, answers] of shown) if (answers < least) shown.delete(key);
  for (;;) {
    const cut = smallestCut(edgesOf(cells, shown));
    if (!cut || cut.weight >= least) return named(shown, true);
    shown.delete(toHide(shown, cut.side));
  }
}

const place = (kind: 't' | 'd', id: string | null, shown: ReadonlyMap<string, number>) =>
  id !== null && shown.has(`${kind} ${id}`) ? `${kind} ${id}` : kind;

function edgesOf(cells: readonly Cell[], shown: ReadonlyMap<string, number>): Edge[] {
  return cells
    .filter(({ answers }) => answers > 0)
    .map(({ teamId, districtId, answers }) => ({
      from: place('t', teamId, shown),
      to: place('d', districtId, shown),
      weight: answers,
    }));
}

/** The smallest group that is not on the same side of the cut as what it would be hidden among. */
function toHide(shown: ReadonlyMap<string, number>, side: ReadonlySet<string>): string {
  const apart = [...shown].filter(([key]) => side.has(key) !== side.has(key[0]!));
  const candidates = apart.length > 0 ? apart : [...shown];
  return candidates.toSorted(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))[0]![0];
}

function named(shown: ReadonlyMap<string, number>, total: boolean): Shown {
  const of = (kind: string) =>
    new Set([...shown.keys()].filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(2)));
  return { total, teams: of('t'), districts: of('d') };
}
