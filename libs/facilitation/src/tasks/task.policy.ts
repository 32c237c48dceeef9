import { hasRole, type Actor } from '@taproot/kernel';

/** What the rules of access ask of a task. */
export interface TaskParties {
  teamId: string;
  departmentId: string;
  joint: readonly string[];
  createdBy: string;
}

export function worksIn(actor: Actor, teamId: string): boolean {
  return hasRole(actor, 'team-leader', teamId) || hasRole(actor, 'team-member', teamId);
}

/** Members and leaders for their team; command-center staff for any. */
export function canFileFor(actor: Actor, teamId: string): boolean {
  return hasRole(actor, 'command-staff') || worksIn(actor, teamId);
}

export function actsForDepartment(
  actor: Actor,
  { departmentId }: Pick<TaskParties, 'departmentId'>,
): boolean {
  return hasRole(actor, 'department-officer', departmentId);
}

/** The joint department the actor answers for, if any. */
export function jointDepartmentOf(actor: Actor, { joint }: Pick<TaskParties, 'joint'>): string | undefined {
  return joint.find((department) => hasRole(actor, 'department-officer', department));
}

/** Whoever asked: the team, or the person who filed it on its behalf. */
export function settles(actor: Actor, task: Pick<TaskParties, 'teamId' | 'createdBy'>): boolean {
  return worksIn(actor, task.teamId) || task.createdBy === actor.userId;
}

export function canReclassify(actor: Actor, task: Pick<TaskParties, 'teamId' | 'createdBy'>): boolean {
  return hasRole(actor, 'command-staff') || settles(actor, task);
}

/** A department's officers know a project by its name, and nothing of its lead (domain.md §10). */
export function seesNamesOnly(actor: Actor): boolean {
  return !actor.seesCity && actor.grants.every(({ role }) => role === 'department-officer');
}
