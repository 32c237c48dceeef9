import type { DomainEvent } from '@taproot/platform';

export const CLOCK_SET = 'task.clock-set';

/** A ladder goes on at that instant, unless something happens before. */
export function clockSet(taskId: string, at: Date): DomainEvent {
  return { type: CLOCK_SET, payload: { v: 1, taskId, at: at.toISOString() } };
}
