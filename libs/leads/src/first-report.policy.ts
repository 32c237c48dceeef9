import { hasRole, type Actor } from '@taproot/kernel';

/** Two persons: whoever raised the dispute does not rule it, nor does anybody of the teams it is about. */
export function canRule(
  actor: Actor,
  { createdBy }: { createdBy: string },
  teams: readonly (string | null)[],
): boolean {
  const mayRule = RULERS.some((role) => hasRole(actor, role));
  const isParty = teams.some((team) => team !== null && actor.unitIds.includes(team));
  return mayRule && !isParty && createdBy !== actor.userId;
}

const RULERS = ['command-staff', 'verifier', 'command-leader'] as const;
