import { may, useMe, useTeams } from '../../lib/me';

/** Kinds of team that sign, in the order they are looked at. */
export const CATEGORIES = ['task-force', 'outbound-post', 'sub-district', 'soe-platform'] as const;

/** The kind asked for; else of the reader's own unit, else the first the reader sees a team of. Unknown until that is known. */
export function useCategory(asked: string): string | undefined {
  const { data: me } = useMe();
  const { teams, isPending } = useTeams();
  const kinds = (of: readonly { category: string | null }[]) =>
    CATEGORIES.find((kind) => of.some(({ category }) => category === kind));
  const own = me && kinds(me.units);
  if (asked || own || may.seeCity(me)) return asked || own || CATEGORIES[0];
  if (!me || (isPending && may.readUnits(me))) return undefined;
  return kinds(teams.filter(({ id }) => me.scopes.orgUnitIds.includes(id))) ?? CATEGORIES[0];
}
