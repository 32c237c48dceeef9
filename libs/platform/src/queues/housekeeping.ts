import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Forgets what is kept for a while only: idempotency answers after 24 h, digested events after 30 days. */
@Injectable()
export class Housekeeping {
  constructor(private readonly database: Database) {}

  async forget(): Promise<void> {
    for (const [name, text] of Object.entries(FORGET))
      await this.database.rows({ name: `forget_${name}`, text });
  }
}

const FORGET = {
  answers: `DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`,
  consumed: `DELETE FROM consumed_events c USING outbox_events e
    WHERE e.id = c.event_id AND e.published_at < now() - interval '30 days' AND c.parked_because IS NULL`,
  events: `DELETE FROM outbox_events e WHERE e.published_at < now() - interval '30 days'
    AND NOT EXISTS (SELECT 1 FROM consumed_events c WHERE c.event_id = e.id)`,
};
