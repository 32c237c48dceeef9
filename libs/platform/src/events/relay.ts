import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Queues } from '../queues/queues.js';
import { EventConsumers } from './event-consumers.js';

const BATCH = 500;

/** Moves committed events from the outbox to the queues of their consumers: at least once, in batches. */
@Injectable()
export class Relay {
  private readonly log = new Logger('relay');
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = true;

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly consumers: EventConsumers,
  ) {}

  start(everyMs: number): void {
    this.stopped = false;
    const turn = () => {
      this.running = this.drain().catch((error: Error) => this.log.warn(`will try again: ${error.message}`));
      void this.running.finally(() => {
        if (!this.stopped) this.timer = setTimeout(turn, everyMs);
      });
    };
    turn();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Publishes until nothing is left; returns how many events went out. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const moved = await this.publishBatch();
      total += moved;
      if (moved < BATCH || this.stopped) return total;
    }
  }

  /** Sends again what was published but never consumed: the queue may have lost it. */
  async sweep(olderThanSeconds: number): Promise<number> {
    let total = 0;
    for (const consumer of this.consumers.all()) {
      const rows = await this.database.rows<{ id: string }>(LOST, [
        consumer.name,
        consumer.types,
        olderThanSeconds,
        BATCH,
      ]);
      const ids = rows.map((row) => row.id);
      if (ids.length > 0) await this.send(consumer.name, ids, `again-${Date.now()}`);
      total += ids.length;
    }
    return total;
  }

  private async publishBatch(): Promise<number> {
    const { client, release } = await this.database.borrow();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ id: string; type: string }>(TAKE, [BATCH]);
      await this.publish(rows);
      await client.query(PUBLISHED, [rows.map((row) => row.id)]);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      release();
    }
  }

  private async publish(events: { id: string; type: string }[]): Promise<void> {
    for (const consumer of this.consumers.all()) {
      const ids = events.filter((event) => consumer.types.includes(event.type)).map((event) => event.id);
      if (ids.length > 0) await this.send(consumer.name, ids);
    }
  }

  private async send(consumer: string, ids: string[], suffix = ''): Promise<void> {
    const jobId = createHash('sha1')
      .update(ids.join() + suffix)
      .digest('hex');
    await this.queues.queue(`events-${consumer}`).add('events', { ids }, { jobId });
  }
}

const TAKE =
  'SELECT id, type FROM outbox_events WHERE published_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED';
const PUBLISHED = 'UPDATE outbox_events SET published_at = now() WHERE id = ANY($1::uuid[])';
const LOST = {
  name: 'outbox_lost',
  text: `SELECT e.id FROM outbox_events e
    WHERE e.type = ANY($2) AND e.published_at < now() - make_interval(secs => $3) AND e.published_at > now() - interval '2 days'
      AND NOT EXISTS (SELECT 1 FROM consumed_events c WHERE c.consumer = $1 AND c.event_id = e.id)
    ORDER BY e.id LIMIT $4`,
};
