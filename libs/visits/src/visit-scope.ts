import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/**
 * Visits an actor sees, `t` being the visit and `l` its lead: the city-wide roles all, the others those of their
 * units and the ones below; visits on a confidential lead only in the very team.
 */
export function visitScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const visible = params.add(actor.visibleUnitIds);
    const own = params.add(actor.unitIds);
    return `t.team_id = ANY(${visible}::uuid[]) AND (l.confidential IS NOT TRUE OR t.team_id = ANY(${own}::uuid[]))`;
  };
}
