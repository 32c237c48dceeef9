import { hasRole, type Actor } from '@taproot/kernel';

/** What the rules of access ask of a lead. */
export interface LeadTeams {
  ownerTeamId: string | null;
  introducerTeamId: string | null;
  confidential: boolean;
}

/** The same as `leadScope`, for one lead at hand. */
export function seesLead(actor: Actor, lead: LeadTeams): boolean {
  if (actor.seesCity) return true;
  return touches(lead, lead.confidential ? actor.unitIds : actor.visibleUnitIds);
}

/** Members and leaders of a team that owns or introduced it, and command-center staff. */
export function canChange(actor: Actor, lead: LeadTeams): boolean {
  return hasRole(actor, 'command-staff') || teamsOf(lead).some((team) => worksIn(actor, team));
}

/** The leader of the owning team, or command-center staff. */
export function canDecide(actor: Actor, { ownerTeamId }: LeadTeams): boolean {
  return (
    hasRole(actor, 'command-staff') || (ownerTeamId !== null && hasRole(actor, 'team-leader', ownerTeamId))
  );
}

/** Who introduced a lead and when decides whose it is: not for the teams themselves to change. */
export function canReassign(actor: Actor): boolean {
  return hasRole(actor, 'command-staff');
}

/** Intermediaries follow the stage of their own leads and nothing else. */
export function seesStatusOnly(actor: Actor): boolean {
  return !actor.seesCity && actor.grants.every((grant) => grant.role === 'intermediary');
}

/**
 * Whoever files for another unit introduced the lead, unless it is said who did; city-wide roles file on behalf of
 * others and introduce nothing.
 */
export function defaultIntroducer(actor: Actor, ownerTeamId: string): string | null {
  if (actor.seesCity || actor.unitIds.includes(ownerTeamId)) return null;
  return actor.unitIds[0] ?? null;
}

function worksIn(actor: Actor, team: string): boolean {
  return hasRole(actor, 'team-leader', team) || hasRole(actor, 'team-member', team);
}

function touches(lead: LeadTeams, units: readonly string[]): boolean {
  return teamsOf(lead).some((team) => units.includes(team));
}

function teamsOf({ ownerTeamId, introducerTeamId }: LeadTeams): string[] {
  return [ownerTeamId, introducerTeamId].filter((team) => team !== null);
}
