import { hasRole, type Actor } from '@taproot/kernel';

/** What the rules of access ask of a contract. */
export interface ContractParties {
  creditedTeamIds: readonly string[];
  leadOwnerTeamId: string | null;
  /** Who typed it, submitted it or brought evidence. */
  claimantIds: readonly string[];
}

/** Members and leaders of a team that shares in it, or owns its lead. */
export function canClaim(
  actor: Actor,
  { creditedTeamIds, leadOwnerTeamId }: Pick<ContractParties, 'creditedTeamIds' | 'leadOwnerTeamId'>,
): boolean {
  const teams = leadOwnerTeamId === null ? creditedTeamIds : [...creditedTeamIds, leadOwnerTeamId];
  return teams.some((team) => hasRole(actor, 'team-leader', team) || hasRole(actor, 'team-member', team));
}

/** Whoever decides a claim gains nothing by it and made no part of it. */
export function isImpartial(
  actor: Actor,
  { creditedTeamIds, claimantIds }: Pick<ContractParties, 'creditedTeamIds' | 'claimantIds'>,
): boolean {
  return !claimantIds.includes(actor.userId) && !creditedTeamIds.some((team) => actor.unitIds.includes(team));
}
