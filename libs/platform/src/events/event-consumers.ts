import { Injectable } from '@nestjs/common';
import type { EventConsumer } from './consumer.js';

/** Every consumer of this process; a name used twice stops the boot. */
@Injectable()
export class EventConsumers {
  private readonly byName = new Map<string, EventConsumer>();

  register(consumer: EventConsumer): void {
    if (this.byName.has(consumer.name)) throw new Error(`two consumers are called ${consumer.name}`);
    this.byName.set(consumer.name, consumer);
  }

  all(): EventConsumer[] {
    return [...this.byName.values()];
  }
}
