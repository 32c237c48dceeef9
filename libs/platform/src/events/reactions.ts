import { Injectable } from '@nestjs/common';
import type { Unit } from '../database/unit.js';
import type { DomainEvent } from './domain-event.js';

export type Reaction = (event: DomainEvent, unit: Unit) => Promise<void>;

/**
 * What a capability downstream does in the very command that tells of an event, so that it exists when the command
 * answers (a verified contract's project). What may lag is a consumer's.
 */
@Injectable()
export class Reactions {
  private readonly byType = new Map<string, Reaction[]>();

  on(type: string, reaction: Reaction): void {
    this.byType.set(type, [...(this.byType.get(type) ?? []), reaction]);
  }

  /** Reacts to everything told in the unit since the last time, and to what the reactions tell. */
  async settle(unit: Unit): Promise<void> {
    for (let events = unit.takeTold(); events.length > 0; events = unit.takeTold()) {
      for (const event of events) {
        for (const reaction of this.byType.get(event.type) ?? []) await reaction(event, unit);
      }
    }
  }
}
