import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/**
 * Leads an actor sees, `t` being the lead: the city-wide roles all, the others those their unit or one below it owns
 * or introduced; a confidential one only in the very team, not from above.
 */
export function leadScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const visible = params.add(actor.visibleUnitIds);
    const own = params.add(actor.unitIds);
    return (
      `(t.owner_team_id = ANY(${visible}::uuid[]) OR t.introducer_team_id = ANY(${visible}::uuid[]))` +
      ` AND (NOT t.confidential OR t.owner_team_id = ANY(${own}::uuid[]) OR t.introducer_team_id = ANY(${own}::uuid[]))`
    );
  };
}
