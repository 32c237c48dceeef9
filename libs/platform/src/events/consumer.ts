import type { DomainEvent } from './domain-event.js';
import type { Unit } from '../database/unit.js';

export type DeliveredEvent = DomainEvent & { id: string; occurredAt: string };

/**
 * One capability's ear: the events it wants and what it does with one of them, inside the transaction that also
 * records that this consumer has had this event.
 */
export interface EventConsumer {
  /** Unique; also the name of its queue. */
  name: string;
  types: readonly string[];
  handle(event: DeliveredEvent, unit: Unit): Promise<void>;
}
