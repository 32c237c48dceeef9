import { hasRole, type Actor } from '@taproot/kernel';
import type { Visit } from './visit.entity.js';

/** Members and leaders of a team log its visits. */
export function canLogFor(actor: Actor, teamId: string): boolean {
  return hasRole(actor, 'team-leader', teamId) || hasRole(actor, 'team-member', teamId);
}

/** A team's leader corrects its visits; a member those they typed or went on. */
export function canCorrect(actor: Actor, visit: Visit): boolean {
  if (hasRole(actor, 'team-leader', visit.teamId)) return true;
  const involved = visit.createdBy === actor.userId || visit.hosts.includes(actor.userId);
  return involved && hasRole(actor, 'team-member', visit.teamId);
}
