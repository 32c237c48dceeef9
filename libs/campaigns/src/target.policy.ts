import { hasRole, type Actor } from '@taproot/kernel';

/** Members and leaders fill the list of their own team, command-center staff any. */
export function canListFor(actor: Actor, teamId: string): boolean {
  return (
    hasRole(actor, 'command-staff') ||
    hasRole(actor, 'team-leader', teamId) ||
    hasRole(actor, 'team-member', teamId)
  );
}
