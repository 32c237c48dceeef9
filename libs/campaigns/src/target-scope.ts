import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/** Targets an actor sees, `t` being the target: the city-wide roles all, the others those of their units and below. */
export function targetScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => `t.team_id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`;
}
