import type { DomainEvent } from '@taproot/platform';

export const IMPORT_ORDERED = 'import.ordered';
export const IMPORT_FINISHED = 'import.finished';

export function importOrdered(importId: string): DomainEvent {
  return { type: IMPORT_ORDERED, payload: { v: 1, importId } };
}

export function importFinished(importId: string, status: string): DomainEvent {
  return { type: IMPORT_FINISHED, payload: { v: 1, importId, status } };
}
