import { expect } from '@jest/globals';
import { eventually, type FaultSite } from './fault-site.js';
import type { Phones } from './phones.js';

/** Every acknowledged visit is there once, with one audit row, one event and one remembered answer. */
export async function expectBooksBalanced(site: FaultSite, phones: Phones): Promise<void> {
  expect(phones.strange).toEqual([]);
  const keys = [...phones.acknowledged.keys()];
  const ids = [...phones.acknowledged.values()];
  const [found] = await site.rows(BOOKS, [keys, ids]);
  const n = keys.length;
  expect(found).toEqual({ acknowledged: n, keys: n, visits: n, audits: n, events: n, answers: n, strays: 0 });
}

const BOOKS = `SELECT
  (SELECT count(*)::int FROM unnest($1::text[], $2::uuid[]) a (key, id) JOIN visits v ON v.id = a.id AND v.place = a.key) AS acknowledged,
  (SELECT count(DISTINCT place)::int FROM visits WHERE place LIKE 'visit-%') AS keys,
  (SELECT count(*)::int FROM visits WHERE place LIKE 'visit-%') AS visits,
  (SELECT count(*)::int FROM audit_log a JOIN visits v ON v.id = a.record_id AND v.place LIKE 'visit-%' WHERE a.action = 'visit.logged') AS audits,
  (SELECT count(*)::int FROM outbox_events e JOIN visits v ON v.id::text = e.payload->>'visitId' AND v.place LIKE 'visit-%'
    WHERE e.type = 'visit.logged') AS events,
  (SELECT count(*)::int FROM idempotency_keys k JOIN visits v ON v.place = k.key AND k.response::jsonb->>'id' = v.id::text) AS answers,
  (SELECT count(*)::int FROM audit_log a WHERE a.action = 'visit.logged' AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.id = a.record_id))
    + (SELECT count(*)::int FROM outbox_events e WHERE e.type = 'visit.logged'
        AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.id::text = e.payload->>'visitId')) AS strays`;

/** Every event reached each of its consumers once, and none was set aside. */
export async function expectEventsConsumed(site: FaultSite): Promise<void> {
  await eventually(
    () => site.rows<{ waiting: number; missing: number; parked: number; consumers: number }>(EVENTS),
    ([found]) => found!.waiting === 0 && found!.missing === 0 && found!.parked === 0 && found!.consumers > 0,
    120_000,
  );
}

const EVENTS = `WITH wanted AS (
    SELECT DISTINCT c.consumer, e.type FROM consumed_events c JOIN outbox_events e ON e.id = c.event_id)
  SELECT (SELECT count(*)::int FROM outbox_events WHERE published_at IS NULL) AS waiting,
    (SELECT count(*)::int FROM consumed_events WHERE parked_because IS NOT NULL) AS parked,
    (SELECT count(DISTINCT consumer)::int FROM wanted) AS consumers,
    (SELECT count(*)::int FROM wanted w JOIN outbox_events e ON e.type = w.type
      WHERE NOT EXISTS (SELECT 1 FROM consumed_events c WHERE c.consumer = w.consumer AND c.event_id = e.id)) AS missing`;
