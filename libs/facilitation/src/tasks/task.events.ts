import type { DomainEvent } from '@taproot/platform';
import type { FacilitationTask } from './facilitation-task.entity.js';
import type { LadderLevel } from './task-clock.rules.js';
import type { TurnKind } from './task-moves.rules.js';

export const TASK_FILED = 'task.filed';
export const TASK_CHANGED = 'task.changed';
export const TASK_MOVED = 'task.moved';
export const TASK_RUNG_REACHED = 'task.rung-reached';

export function taskFiled(task: FacilitationTask): DomainEvent {
  return { type: TASK_FILED, payload: payload(task) };
}

export function taskChanged(task: FacilitationTask): DomainEvent {
  return { type: TASK_CHANGED, payload: payload(task) };
}

export function taskMoved(task: FacilitationTask, turn: TurnKind): DomainEvent {
  return { type: TASK_MOVED, payload: { ...payload(task), turn } };
}

export function taskRungReached(task: FacilitationTask, level: LadderLevel): DomainEvent {
  return { type: TASK_RUNG_REACHED, payload: { ...payload(task), level } };
}

function payload({ id, teamId, departmentId, status, projectId }: FacilitationTask): DomainEvent['payload'] {
  return { v: 1, taskId: id, teamId, departmentId, status, projectId };
}
