import type { Me, Task } from '../../lib/api';

export const DEPARTMENT_MOVES = {
  submitted: ['acceptance', 'decline'],
  accepted: ['start', 'completion', 'pause', 'decline'],
  'in-progress': ['completion', 'pause'],
  paused: ['resumption'],
  reopened: ['start', 'decline'],
  done: [],
  closed: [],
  declined: [],
} as const;
const REQUESTER_MOVES: Partial<Record<Task['status'], readonly TaskMove[]>> = {
  done: ['closure', 'reopening'],
  closed: ['reopening'],
  declined: ['reopening'],
};

export type TaskMove =
  'acceptance' | 'start' | 'pause' | 'resumption' | 'completion' | 'decline' | 'closure' | 'reopening';

/** Moves that say nothing more are one tap. */
export const PLAIN: readonly TaskMove[] = ['acceptance', 'start', 'resumption'];

/** What the reader may do to it now; the first is the usual one. */
export function movesOf(me: Me | undefined, task: Task): readonly TaskMove[] {
  if (!me) return [];
  if (actsFor(me, task.departmentId)) return DEPARTMENT_MOVES[task.status];
  if (joins(me, task)) return ['acceptance'];
  return settles(me, task) ? (REQUESTER_MOVES[task.status] ?? []) : [];
}

const actsFor = (me: Me, departmentId: string): boolean =>
  me.roles.some(({ role, orgUnitId }) => role === 'department-officer' && orgUnitId === departmentId);

/** A joint department that has not agreed yet, of a task that is still open. */
function joins(me: Me, { joint, jointAnswered, status }: Task): boolean {
  if (status === 'done' || status === 'closed' || status === 'declined') return false;
  return joint.some((id) => !jointAnswered.includes(id) && actsFor(me, id));
}

export function settles(
  me: Me | undefined,
  { teamId, createdBy }: Pick<Task, 'teamId' | 'createdBy'>,
): boolean {
  if (!me) return false;
  const works = me.roles.some(
    ({ role, orgUnitId }) => orgUnitId === teamId && (role === 'team-leader' || role === 'team-member'),
  );
  return works || createdBy === me.id;
}
