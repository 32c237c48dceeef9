import { inWords } from '@taproot/kernel';
import { taskErrors } from './task.errors.js';

export const TASK_STATUSES = [
  'submitted',
  'accepted',
  'in-progress',
  'paused',
  'done',
  'closed',
  'reopened',
  'declined',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

interface Transition {
  from: readonly TaskStatus[];
  to: TaskStatus;
  by: 'department' | 'requester';
}

/** What may happen to a task, from where, and whose word it is. */
export const TASK_MOVES = {
  acceptance: { from: ['submitted', 'reopened'], to: 'accepted', by: 'department' },
  start: { from: ['submitted', 'accepted', 'reopened'], to: 'in-progress', by: 'department' },
  pause: { from: ['accepted', 'in-progress'], to: 'paused', by: 'department' },
  resumption: { from: ['paused'], to: 'in-progress', by: 'department' },
  completion: { from: ['accepted', 'in-progress'], to: 'done', by: 'department' },
  decline: { from: ['submitted', 'accepted', 'reopened'], to: 'declined', by: 'department' },
  closure: { from: ['done'], to: 'closed', by: 'requester' },
  reopening: { from: ['done', 'closed', 'declined'], to: 'reopened', by: 'requester' },
} as const satisfies Record<string, Transition>;

export type TaskMove = keyof typeof TASK_MOVES;
export type TurnKind = TaskMove | 'joint-acceptance';
type Moves = Record<string, Transition>;

/** The status a move leads to; refuses with what is possible instead. */
export function statusAfter(move: TaskMove, status: TaskStatus): TaskStatus {
  const { from, to }: Transition = TASK_MOVES[move];
  if (from.includes(status)) return to;
  throw taskErrors.statusForbids({ status: inWords(status), possible: inWords(...movesFrom(status)) });
}

export function movesFrom(status: TaskStatus, moves: Moves = TASK_MOVES): string[] {
  return Object.entries(moves)
    .filter(([, { from }]) => from.includes(status))
    .map(([move]) => move);
}

/** Stops the boot on a table in which a status is never reached or never left. */
export function checkTaskMoves(moves: Moves = TASK_MOVES): void {
  const reached = new Set<TaskStatus>(['submitted']);
  for (const status of reached)
    for (const { from, to } of Object.values(moves)) if (from.includes(status)) reached.add(to);
  const lost = TASK_STATUSES.filter((status) => !reached.has(status));
  if (lost.length > 0) throw new Error(`no task ever becomes ${lost.join(', ')}`);
  const stuck = TASK_STATUSES.filter((status) => movesFrom(status, moves).length === 0);
  if (stuck.length > 0) throw new Error(`no task ever leaves ${stuck.join(', ')}`);
}
