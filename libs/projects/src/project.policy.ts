import { hasRole, type Actor } from '@taproot/kernel';

/** Who has to do with a project: its credited teams and the owner of its lead. */
export interface ProjectTeams {
  creditedTeamIds: readonly string[];
  ownerTeamId: string | null;
}

/** Members and leaders of a team that owns the project or shares in it. */
export function worksOn(actor: Actor, teams: ProjectTeams): boolean {
  return teamsOf(teams).some(
    (team) => hasRole(actor, 'team-leader', team) || hasRole(actor, 'team-member', team),
  );
}

export function leads(actor: Actor, teams: ProjectTeams): boolean {
  return teamsOf(teams).some((team) => hasRole(actor, 'team-leader', team));
}

/** Leaders of its teams and command-center staff. */
export function canPause(actor: Actor, teams: ProjectTeams): boolean {
  return hasRole(actor, 'command-staff') || leads(actor, teams);
}

export function canExpand(actor: Actor, teams: ProjectTeams): boolean {
  return hasRole(actor, 'command-staff') || worksOn(actor, teams);
}

/** The second of the two persons: of no credited team, and no part of the claim was theirs. */
export function canVerify(actor: Actor, teams: ProjectTeams, takers: readonly string[]): boolean {
  const ofTeam = teamsOf(teams).some((team) => actor.unitIds.includes(team));
  return hasRole(actor, 'verifier') && !ofTeam && !takers.includes(actor.userId);
}

/** Days in which a claim may be taken back. */
export const WITHDRAWAL_DAYS = 30;

function teamsOf({ creditedTeamIds, ownerTeamId }: ProjectTeams): string[] {
  return ownerTeamId === null ? [...creditedTeamIds] : [...creditedTeamIds, ownerTeamId];
}
