import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditSeals } from '@taproot/platform';
import pg from 'pg';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Entry {
  id: string;
  at: string;
  action: string;
  recordType: string;
  recordId: string;
  actorName: string;
  before: object | null;
  after: object | null;
  sealed: boolean;
}
type Page = { items: Entry[]; nextCursor: string | null; total?: number };
type Verification = { intact: boolean; checked: number; firstBreak: string | null };

let api: TestApi;
let auditor: TestUser;
let database: pg.Client;
let visitId: string;

beforeAll(async () => {
  api = await TestApi.start();
  auditor = await api.as('auditor');
  database = new pg.Client({ connectionString: api.config.databaseUrl });
  await database.connect();
  const member = await api.as('post1.member');
  const said = {
    kind: 'outgoing',
    teamId: api.units['post-1'],
    occurredOn: '2026-05-20',
    enterpriseName: '恒能',
  };
  visitId = (await member.post<{ id: string }>('/visits', said)).body.id;
  await correct('苏州');
});
afterAll(async () => {
  await database.end();
  await api.stop();
});

let version = 1;
async function correct(place: string): Promise<void> {
  const member = await api.as('post1.member');
  expect((await member.patch(`/visits/${visitId}`, { place: `${place} ${version}` }, version)).status).toBe(
    200,
  );
  version += 1;
}

describe('the trail', () => {
  it('tells who did what to a record, newest first, with what it was and became', async () => {
    const { body } = await auditor.get<Page>(`/audit?recordId=${visitId}&recordType=visit&count=true`);
    expect(body).toMatchObject({
      total: 2,
      items: [
        {
          action: 'visit.corrected',
          actorName: '顾一鸣',
          before: { place: null },
          after: { place: '苏州 1' },
        },
        { action: 'visit.logged', recordId: visitId, after: { enterpriseName: '恒能' } },
      ],
    });
  });

  it('is narrowed by person and by time, and pages', async () => {
    const me = (await (await api.as('post1.member')).get<{ id: string }>('/me')).body.id;
    const mine = await auditor.get<Page>(`/audit?actorId=${me}&limit=1`);
    expect(mine.body.items).toHaveLength(1);
    const next = await auditor.get<Page>(`/audit?actorId=${me}&limit=1&cursor=${mine.body.nextCursor}`);
    expect(next.body.items[0]!.action).toBe('visit.logged');
    const { at } = mine.body.items[0]!;
    const totals = ['2199-01-01', at].map(
      async (from) => (await auditor.get<Page>(`/audit?from=${from}`)).body.items,
    );
    expect((await Promise.all(totals)).map((items) => items.length)).toEqual([0, 1]);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect((await auditor.get<Page>(`/audit?from=${today}&to=${today}`)).body.items).toHaveLength(2);
    expect((await auditor.get(`/audit?from=2026-02-30T00:00:00Z`)).status).toBe(400);
  });

  it('is the auditor’s; the security administrator reads it without the contents of business records', async () => {
    const roles = [
      'leader',
      'staff',
      'verifier',
      'tf1.lead',
      'tf1.member',
      'dept1.officer',
      'agent1',
      'sysadmin',
    ];
    for (const role of roles) expect((await (await api.as(role)).get('/audit')).status).toBe(403);
    const { body } = await (await api.as('secadmin')).get<Page>(`/audit?recordId=${visitId}`);
    expect(body.items.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('is exported', async () => {
    const { status, text } = await auditor.get(`/audit/export?format=csv&recordId=${visitId}`);
    expect([status, text.trim().split('\n').length]).toEqual([200, 3]);
  });
});

describe('the seals', () => {
  const verified = async () => (await auditor.get<Verification>('/audit/verification')).body;
  const seal = () => api.app.get(AuditSeals, { strict: false }).seal();

  it('hold as long as nobody touches a row', async () => {
    expect(await seal()).toBe(2);
    expect(await verified()).toEqual({ intact: true, checked: 2, firstBreak: null });
    expect((await auditor.get<Page>(`/audit?recordId=${visitId}`)).body.items[0]!.sealed).toBe(true);
  });

  it.each([
    ['an edit', `UPDATE audit_log SET reason = 'nothing happened'`],
    ['a removal', `DELETE FROM audit_log`],
    ['a seal taken off', `UPDATE audit_log SET seal_id = NULL`],
  ])('refuse %s', async (_, sql) => {
    await expect(database.query(sql)).rejects.toThrow('the audit trail cannot be edited');
  });

  it.each([
    ['an edited row', `UPDATE audit_log SET after = '{}' WHERE action = 'visit.corrected'`],
    ['a removed row', `DELETE FROM audit_log WHERE action = 'visit.corrected'`],
    ['a moved time', `UPDATE audit_log SET at = at - interval '1 day' WHERE action = 'visit.logged'`],
    [
      'a cut chain',
      `DELETE FROM audit_log WHERE seal_id = (SELECT min(id) FROM audit_seals);
       DELETE FROM audit_seals WHERE id = (SELECT min(id) FROM audit_seals)`,
    ],
  ])('find %s, forced past the triggers', async (_, sql) => {
    await correct('无锡');
    expect(await seal()).toBe(1);
    await database.query(`SET session_replication_role = replica;
      CREATE TEMP TABLE kept_rows AS TABLE audit_log; CREATE TEMP TABLE kept_seals AS TABLE audit_seals`);
    await database.query(sql);
    expect(await verified()).toMatchObject({ intact: false, firstBreak: expect.any(String) });
    await database.query(`DELETE FROM audit_log; DELETE FROM audit_seals;
      INSERT INTO audit_seals OVERRIDING SYSTEM VALUE TABLE kept_seals; INSERT INTO audit_log TABLE kept_rows;
      DROP TABLE kept_rows, kept_seals; SET session_replication_role = origin`);
    expect((await verified()).intact).toBe(true);
  });
});
