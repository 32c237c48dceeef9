import type { DomainEvent } from '@taproot/platform';
import type { Visit } from './visit.entity.js';

export const VISIT_LOGGED = 'visit.logged';
export const VISIT_CORRECTED = 'visit.corrected';

export function visitLogged(visit: Visit): DomainEvent {
  return { type: VISIT_LOGGED, payload: payload(visit) };
}

export function visitCorrected(visit: Visit): DomainEvent {
  return { type: VISIT_CORRECTED, payload: payload(visit) };
}

function payload({ id, teamId, enterpriseId, leadId, occurredOn }: Visit): DomainEvent['payload'] {
  return { v: 1, visitId: id, teamId, enterpriseId, leadId, occurredOn };
}
