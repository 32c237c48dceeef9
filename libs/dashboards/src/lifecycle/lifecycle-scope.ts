import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/**
 * Contracts an actor sees, `t` being the contract: the city-wide roles all, the others those credited to their unit or
 * one below it; one on a confidential lead only in the very team, not from above.
 */
export function lifecycleScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const visible = params.add(actor.visibleUnitIds);
    const own = params.add(actor.unitIds);
    const credited = (
      units: string,
    ) => `EXISTS (SELECT 1 FROM contract_credits sc JOIN contract_versions sv ON sv.id = sc.version_id
      WHERE sv.contract_id = t.id AND sc.team_id = ANY(${units}::uuid[]))`;
    const secret = `EXISTS (SELECT 1 FROM leads sl WHERE sl.id = t.lead_id AND sl.confidential
      AND (sl.owner_team_id = ANY(${own}::uuid[]) OR sl.introducer_team_id = ANY(${own}::uuid[])) IS NOT TRUE)`;
    return `${credited(visible)} AND (NOT ${secret} OR ${credited(own)})`;
  };
}
