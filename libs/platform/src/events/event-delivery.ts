import { Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Commands } from '../database/commands.js';
import { Database } from '../database/database.js';
import type { Unit } from '../database/unit.js';
import { Queues } from '../queues/queues.js';
import { SYSTEM } from '../auth/system-actor.js';
import type { DeliveredEvent, EventConsumer } from './consumer.js';
import { EventConsumers } from './event-consumers.js';

/** Runs the consumers on what the relay sent: each event once a consumer, in the transaction of its effect. */
@Injectable()
export class EventDelivery {
  private readonly log = new Logger('events');

  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly consumers: EventConsumers,
  ) {}

  start(): void {
    for (const consumer of this.consumers.all()) {
      this.queues.work(`events-${consumer.name}`, (job) => this.deliver(consumer, job), { concurrency: 4 });
    }
  }

  private async deliver(consumer: EventConsumer, job: Job<{ ids: string[] }>): Promise<void> {
    const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    try {
      await this.consume(consumer, job.data.ids);
    } catch (error) {
      this.log.warn(
        `${consumer.name}: a batch of ${job.data.ids.length} failed, now one by one: ${(error as Error).message}`,
      );
      await this.oneByOne(consumer, job.data.ids, last);
    }
  }

  private async oneByOne(consumer: EventConsumer, ids: string[], last: boolean): Promise<void> {
    let failed: Error | undefined;
    for (const id of ids) {
      try {
        await this.consume(consumer, [id]);
      } catch (error) {
        failed = error as Error;
        if (last) await this.database.rows(PARK, [consumer.name, id, failed.message]);
      }
    }
    if (failed && !last) throw failed;
  }

  private consume(consumer: EventConsumer, ids: string[]): Promise<void> {
    return this.commands.run(SYSTEM, async (unit: Unit) => {
      await unit.begin();
      const events = await this.database.rows<DeliveredEvent>(CLAIM, [consumer.name, ids]);
      for (const event of events) await consumer.handle(event, unit);
    });
  }
}

const CLAIM = {
  name: 'events_claim',
  text: `WITH claimed AS (
      INSERT INTO consumed_events (consumer, event_id) SELECT $1, unnest($2::uuid[])
      ON CONFLICT DO NOTHING RETURNING event_id)
    SELECT e.id, e.type, e.payload, e.occurred_at AS "occurredAt"
    FROM outbox_events e JOIN claimed c ON c.event_id = e.id ORDER BY e.id`,
};
const PARK = {
  name: 'events_park',
  text: `WITH parked AS (
      INSERT INTO consumed_events (consumer, event_id, parked_because) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)
    SELECT 1`,
};
