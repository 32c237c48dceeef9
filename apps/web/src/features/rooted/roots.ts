import type { TeamRoots } from '../../lib/api';

export const ROOTS = ['started', 'producing', 'atCapacity'] as const;
export type Root = (typeof ROOTS)[number];

/** The stage whose records stand behind a root. */
export const STAGE: Record<Root, string> = {
  started: 'groundbreaking',
  producing: 'commissioning',
  atCapacity: 'capacity-attainment',
};

/** Mean of the three shares, percent points; null where nothing was signed. */
export function rootedness(team: TeamRoots): number | null {
  const rates = ROOTS.map((root) => team[root].rate);
  if (rates.some((rate) => rate === null)) return null;
  return rates.reduce((sum, rate) => sum + Number(rate), 0) / ROOTS.length;
}

/** Best first; teams without a signing stand last. Only an order: figures stay the server's decimals. */
export function ordered(teams: readonly TeamRoots[], by: 'signed' | 'rooted'): TeamRoots[] {
  const value = (team: TeamRoots) =>
    by === 'signed' ? Number(team.signed.creditedAmount) : (rootedness(team) ?? -1);
  return teams.toSorted((a, b) => value(b) - value(a) || a.code.localeCompare(b.code));
}

/** The last days of the months before this one, newest first after today itself. */
export function monthEnds(today: string, months: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const ends = Array.from({ length: months }, (_, back) => {
    const end = new Date(Date.UTC(year, month - 1 - back, 0));
    return end.toISOString().slice(0, 10);
  });
  return [today, ...ends];
}
