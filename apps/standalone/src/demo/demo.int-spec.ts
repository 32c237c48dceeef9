import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { rejectedBy, scorecardOf } from '../../../../test/support/demo-score.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { loadDemo } from './index.js';

const TODAY = '2026-11-22';
let filesDir: string;
let demo: pg.Client;
const open: { database: TestDatabase; client: pg.Client }[] = [];

/** A database with the demo's history as first started on that day. */
async function startedOn(today: string): Promise<pg.Client> {
  const database = await createTestDatabase();
  await loadDemo(database.url, 'full', { filesDir, today });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  open.push({ database, client });
  return client;
}

async function one<T>(client: pg.Client, sql: string, values: unknown[] = []): Promise<T> {
  return (await client.query<{ value: T }>(`SELECT (${sql}) AS value`, values)).rows[0]!.value;
}

beforeAll(async () => {
  filesDir = await mkdtemp(path.join(tmpdir(), 'taproot-demo-'));
  demo = await startedOn(TODAY);
});
afterAll(async () => {
  for (const { database, client } of open) {
    await client.end();
    await database.drop();
  }
  await rm(filesDir, { recursive: true, force: true });
});

describe('the demo city', () => {
  it('has a year and a half behind it', async () => {
    const counts = `SELECT json_build_object('enterprises', (SELECT count(*) FROM enterprises),
      'leads', (SELECT count(*) FROM leads), 'visits', (SELECT count(*) FROM visits),
      'coded', (SELECT count(*) FROM enterprises WHERE id_type = 'uscc'), 'files', (SELECT count(*) FROM files),
      'foreign', (SELECT count(*) FROM enterprises WHERE id_type = 'foreign'),
      'confidential', (SELECT count(*) FROM leads WHERE confidential),
      'codeNamed', (SELECT count(*) FROM leads WHERE enterprise_id IS NULL),
      'corrected', (SELECT count(*) FROM visits WHERE version > 1))`;
    const found = await one<Record<string, number>>(demo, counts);
    expect(found['enterprises']).toBeGreaterThan(170);
    expect(found['leads']).toBeGreaterThan(400);
    expect(found['visits']).toBeGreaterThan(1050);
    expect(found['coded']).toBeGreaterThan(120);
    expect(found['files']).toBeGreaterThan(150);
    for (const kind of ['foreign', 'confidential', 'codeNamed', 'corrected'])
      expect(found[kind]).toBeGreaterThan(4);
  });

  it.each([
    [
      'a visit typed before it took place',
      `visits WHERE (created_at AT TIME ZONE 'Asia/Shanghai')::date < occurred_on`,
    ],
    ['a record of today or later', `audit_log WHERE at >= '${TODAY} 00:00 Asia/Shanghai'`],
    ['a next step before its visit', 'visits WHERE next_step_due_on < occurred_on'],
    ['a visit on a day off', `visits WHERE occurred_on BETWEEN '2026-10-01' AND '2026-10-07'`],
    [
      'a visit and a lead of two enterprises',
      `visits v JOIN leads l ON l.id = v.lead_id WHERE l.enterprise_id <> v.enterprise_id`,
    ],
    [
      'a visit before its lead',
      `visits v JOIN leads l ON l.id = v.lead_id WHERE l.created_at > v.created_at`,
    ],
    [
      'a lead at another stage than its last step',
      `leads l WHERE stage <> (SELECT to_stage FROM lead_stage_changes c
      WHERE c.lead_id = l.id ORDER BY changed_at DESC LIMIT 1)`,
    ],
    [
      'a step from where the lead was not',
      `(SELECT from_stage, lag(to_stage) OVER (PARTITION BY lead_id ORDER BY changed_at) AS was
      FROM lead_stage_changes) s WHERE from_stage IS DISTINCT FROM was`,
    ],
    [
      'a lost version',
      `leads l WHERE version <> 1 + (SELECT count(*) FROM leads_history h WHERE h.id = l.id)`,
    ],
    [
      'a contact older than its enterprise',
      `contacts k JOIN enterprises e ON e.id = k.enterprise_id WHERE k.created_at < e.created_at`,
    ],
    [
      'a record nobody can trace',
      `visits v WHERE NOT EXISTS (SELECT 1 FROM audit_log a WHERE a.record_id = v.id)`,
    ],
    [
      'an open request that holds up a stage already reached',
      `facilitation_tasks t JOIN milestones m ON m.project_id = t.project_id AND m.stage = t.unblocks_stage
      WHERE m.state = 'verified' AND t.status NOT IN ('done', 'closed', 'declined')`,
    ],
    [
      'a plant of another capacity than its title says',
      `contracts WHERE title ~ '\\d 万台|\\dGWh' AND (design_capacity, capacity_unit) IS DISTINCT FROM
      (substring(title from '(\\d+)( 万台|GWh)')::numeric * CASE WHEN title ~ '万台' THEN 10000 ELSE 1 END,
      CASE WHEN title ~ '万台' THEN '台' ELSE 'GWh' END) AND kind = 'formal'`,
    ],
    ['an event', 'outbox_events'],
  ])('does not contain %s', async (_what, from) => {
    expect(await one(demo, `SELECT count(*)::int FROM ${from}`)).toBe(0);
  });

  it('keeps the bytes of its files', async () => {
    const { rows } = await demo.query<{ sha256: string; size: number }>(
      'SELECT DISTINCT sha256, size FROM files',
    );
    for (const { sha256, size } of rows) {
      const bytes = await readFile(path.join(filesDir, sha256.slice(0, 2), sha256));
      expect(bytes.length).toBe(size);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });
});

/** Everything that is told, with its ids and times; only the ids of people and units are new every time. */
const TOLD = `SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
  SELECT concat_ws(' ', id, name, id_number, created_at) AS line FROM enterprises
  UNION ALL SELECT concat_ws(' ', id, name, title, phone) FROM contacts
  UNION ALL SELECT concat_ws(' ', id, title, expected_amount, stage, stage_since, filed_on, investor_name) FROM leads
  UNION ALL SELECT concat_ws(' ', id, occurred_on, created_at, place, counterparts, needs, minutes, next_step, next_step_due_on)
    FROM visits
  UNION ALL SELECT concat_ws(' ', id, reason, chain_node) FROM target_enterprises) lines`;
const ENTERPRISES = `SELECT md5(string_agg(name || coalesce(id_number, ''), '|' ORDER BY name)) FROM enterprises`;
const SOON = `SELECT json_agg(d ORDER BY d) FROM (SELECT next_step_due_on - $1::date AS d FROM visits
  WHERE next_step_due_on >= $1::date - 3 AND team_id = (SELECT id FROM org_units WHERE code = 'post-1')) due`;

describe('the same every time', () => {
  it('to the last comma on the same day', async () => {
    const again = await startedOn(TODAY);
    expect(await one(again, TOLD)).toBe(await one(demo, TOLD));
  });

  it('on another day the same city, as far from its today', async () => {
    const later = await startedOn('2027-06-16');
    expect(await one(later, ENTERPRISES)).toBe(await one(demo, ENTERPRISES));
    for (const [client, today] of [
      [later, '2027-06-16'],
      [demo, TODAY],
    ] as const) {
      const due = await one<number[]>(client, SOON, [today]);
      for (const day of [-3, 0, 5, 8])
        expect(due.filter((found) => found === day).length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('the scores of the two posts', () => {
  it.each(['2026-05-12', '2026-08-03', TODAY])('tell them apart on %s', async (today) => {
    const client = today === TODAY ? demo : await startedOn(today);
    const [good, padded] = [
      await scorecardOf(client, 'post-1', today),
      await scorecardOf(client, 'post-2', today),
    ];
    expect(Number(good.score)).toBeGreaterThan(75);
    expect(Number(good.score)).toBeLessThan(90);
    expect(Number(padded.score)).toBeGreaterThan(30);
    expect(Number(padded.score)).toBeLessThan(45);
  });

  it.each([
    ['visit-quality', ['beyond-r', 'third-visit-of-enterprise', 'too-close-to-a-better-choice', 'no-points']],
    ['inspection-depth', ['beyond-r']],
    ['valid-leads-vs-quota', ['not-qualified', 'invalid', 'qualified-inside-team', 'outside-period']],
    [
      'leads-to-negotiation',
      [
        'not-in-negotiation',
        'outside-period',
        'not-qualified',
        'invalid',
        'qualified-inside-team',
        'filing-date-unknown',
        'negotiation-before-filing',
        'later-than-90-days',
      ],
    ],
  ])('%s of the padding post opens to every kind of rejection', async (code, reasons) => {
    const rejected = rejectedBy(await scorecardOf(demo, 'post-2', TODAY), code);
    expect(Object.keys(rejected).toSorted()).toEqual(reasons.toSorted());
    for (const count of Object.values(rejected)) expect(count).toBeGreaterThan(2);
  });
});
