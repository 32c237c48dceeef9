import type { DomainEvent } from '@taproot/platform';
import type { Escalation } from './escalation.entity.js';

export const ESCALATION_RAISED = 'escalation.raised';
export const ESCALATION_DECIDED = 'escalation.decided';
export const ESCALATION_ANSWERED = 'escalation.answered';
export const ESCALATION_RETURNED = 'escalation.returned';
export const ESCALATION_CLOSED = 'escalation.closed';

export function escalationEvent(type: string, escalation: Escalation): DomainEvent {
  const { id, taskId, projectId, teamId, departmentId } = escalation;
  return { type, payload: { v: 1, escalationId: id, taskId, projectId, teamId, departmentId } };
}
