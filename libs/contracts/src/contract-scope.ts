import type { Actor } from '@taproot/kernel';
import type { Scope, SqlParams } from '@taproot/platform';

/**
 * Contracts an actor sees, `t` being the contract, `l` its lead (or null) and `e` its enterprise: the city-wide roles
 * all, the others those their unit or one below it shares in or has the lead of; what hangs on a confidential lead, or
 * on an enterprise known from such leads only, is for the very teams.
 */
export function contractScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const touched = touches(params.add(actor.visibleUnitIds));
    const own = touches(params.add(actor.unitIds));
    return `${touched} AND ((l.confidential IS NOT TRUE AND e.known_to IS NULL) OR ${own})`;
  };
}

/** The same where only the contract's id is at hand: `column` names it. */
export function inContractScope(actor: Actor, column: string): Scope {
  const scope = contractScope(actor);
  return (params: SqlParams) => {
    const scoped = scope(params);
    return (
      scoped &&
      `EXISTS (SELECT 1 FROM contracts t JOIN enterprises e ON e.id = t.enterprise_id
        LEFT JOIN leads l ON l.id = t.lead_id WHERE t.id = ${column} AND ${scoped})`
    );
  };
}

function touches(units: string): string {
  return `(l.owner_team_id = ANY(${units}::uuid[]) OR l.introducer_team_id = ANY(${units}::uuid[])
    OR EXISTS (SELECT 1 FROM contract_versions cv JOIN contract_credits cc ON cc.version_id = cv.id
      WHERE cv.contract_id = t.id AND cv.state <> 'rejected' AND cc.team_id = ANY(${units}::uuid[])))`;
}
