import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/** The city-wide roles see every target, the others those of their unit and the ones below it. */
export function targetPlanScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => `t.org_unit_id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`;
}
