import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/**
 * Enterprises an actor sees, `t` being the enterprise: all, except those known only from confidential leads or visits
 * on them, which are for the city-wide roles and the very teams (`known_to`, which the database keeps).
 */
export function enterpriseScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => `(t.known_to IS NULL OR t.known_to && ${params.add(actor.unitIds)}::uuid[])`;
}
