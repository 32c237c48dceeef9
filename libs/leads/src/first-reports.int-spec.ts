import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@taproot/platform';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Conflict {
  reportId: string;
  teamName: string;
  contactName: string;
  protectedUntil: string | null;
  protects: boolean;
  precedes?: boolean;
}
interface Filed {
  id: string;
  conflicts: Conflict[];
}
interface Report {
  id: string;
  leadId: string;
  state: string;
  protectedUntil: string | null;
  openDisputes: number;
}
interface Dispute {
  id: string;
  status: string;
  decision: string | null;
}

let api: TestApi;
let database: Database;
let one: TestUser;
let two: TestUser;
let staff: TestUser;
let verifier: TestUser;
let made = 0;

beforeAll(async () => {
  api = await TestApi.start();
  database = api.app.get(Database);
  [one, two, staff, verifier] = (await Promise.all(
    ['tf1.lead', 'tf2.lead', 'staff', 'verifier'].map((name) => api.as(name)),
  )) as [TestUser, TestUser, TestUser, TestUser];
});
afterAll(() => api.stop());

async function anEnterprise(): Promise<string> {
  made += 1;
  const answer = await staff.post<{ id: string }>('/enterprises', {
    name: `首报企业${made}有限公司`,
    idType: 'none',
  });
  return answer.body.id;
}

async function filed(by: TestUser, team: string, more: object): Promise<Filed> {
  const said = {
    title: '储能',
    sector: 'technology',
    sourceChannel: 'visit',
    ownerTeamId: api.units[team],
    ...more,
  };
  const { status, body } = await by.post<Partial<Filed> & { id: string }>('/leads', said);
  expect(status).toBe(201);
  return { ...body, conflicts: body.conflicts ?? [] };
}

async function register(enterpriseId: string): Promise<Report[]> {
  return (await staff.get<{ items: Report[] }>(`/first-reports?enterpriseId=${enterpriseId}`)).body.items;
}

/** As if the report had been made so many days ago: the register itself cannot be rewritten. */
async function aged(leadId: string, days: number): Promise<void> {
  await database.pool.query('ALTER TABLE first_reports DISABLE TRIGGER refuse_rewriting');
  const text = `UPDATE first_reports SET reported_at = reported_at - $2 * interval '1 day' WHERE lead_id = $1`;
  await database.pool.query(text, [leadId, days]);
  await database.pool.query('ALTER TABLE first_reports ENABLE TRIGGER refuse_rewriting');
}

describe('two teams on one investor', () => {
  it('the second is told whom to call and until when, and comes second', async () => {
    const enterpriseId = await anEnterprise();
    const first = await filed(one, 'tf-1', { enterpriseId });
    expect(first.conflicts).toEqual([]);
    const second = await filed(two, 'tf-2', { enterpriseId });
    expect(second.conflicts).toMatchObject([{ teamName: '一专班', protects: true }]);
    expect(second.conflicts[0]!.contactName).toBeTruthy();
    expect(second.conflicts[0]).not.toHaveProperty('leadId');
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['holds', 'second']);
    const { items } = (await two.get<{ items: Conflict[] }>(`/leads/${second.id}/conflicts`)).body;
    expect(items).toMatchObject([{ precedes: true, teamName: '一专班' }]);
    expect((await one.get<{ items: Conflict[] }>(`/leads/${first.id}/conflicts`)).body.items).toMatchObject([
      { precedes: false, teamName: '二专班' },
    ]);
  });

  it('is seen by the name as well, however it is written, and not between leads of one team', async () => {
    await filed(one, 'tf-1', { investorName: '山东鲁驰动力有限公司' });
    const again = await filed(one, 'tf-1', { investorName: '山东鲁驰动力有限公司' });
    expect(again.conflicts).toEqual([]);
    const other = await filed(two, 'tf-2', { investorName: '山东 鲁驰动力 有限公司' });
    expect(other.conflicts).toHaveLength(2);
  });

  it('is not told where the first lead is confidential, but the command center knows', async () => {
    const enterpriseId = await anEnterprise();
    await filed(one, 'tf-1', { enterpriseId, confidential: true });
    const known = await staff.post<Filed>('/leads', {
      title: 'x',
      sector: 'technology',
      sourceChannel: 'visit',
      enterpriseId,
      ownerTeamId: api.units['tf-2'],
    });
    expect(known.body.conflicts).toHaveLength(1);
    const own = (await two.get<{ items: Conflict[] }>(`/leads/${known.body.id}/conflicts`)).body;
    expect(own.items).toEqual([]);
    const seen = (await two.get<{ items: Report[] }>(`/first-reports?enterpriseId=${enterpriseId}`)).body
      .items;
    expect(seen.map(({ state }) => state)).toEqual(['holds']);
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['holds', 'second']);
  });
});

describe('protection', () => {
  it('lapses after 90 days without progress, and progress renews it', async () => {
    const enterpriseId = await anEnterprise();
    const first = await filed(one, 'tf-1', { enterpriseId });
    await filed(two, 'tf-2', { enterpriseId });
    await aged(first.id, 90);
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['holds', 'second']);
    await aged(first.id, 1);
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['lapsed', 'holds']);
    await one.post(`/leads/${first.id}/qualification`, { decision: 'valid', reason: '材料齐全' });
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['holds', 'second']);
  });

  it('ends with the lead', async () => {
    const enterpriseId = await anEnterprise();
    const first = await filed(one, 'tf-1', { enterpriseId });
    await filed(two, 'tf-2', { enterpriseId });
    await one.post(`/leads/${first.id}/loss`, { reason: '选了别处' });
    const [lost, next] = await register(enterpriseId);
    expect([lost!.state, lost!.protectedUntil, next!.state]).toEqual(['closed', null, 'holds']);
  });
});

async function disputed(): Promise<{ enterpriseId: string; dispute: Dispute; reportId: string }> {
  const enterpriseId = await anEnterprise();
  await filed(one, 'tf-1', { enterpriseId });
  const { conflicts } = await filed(two, 'tf-2', { enterpriseId });
  const { reportId } = conflicts[0]!;
  const raised = await two.post<Dispute>(`/first-reports/${reportId}/disputes`, {
    reason: '我方先行对接，有纪要',
  });
  expect(raised).toMatchObject({ status: 201, body: { status: 'open', decision: null, reportId } });
  return { enterpriseId, dispute: raised.body, reportId };
}

describe('a dispute', () => {
  it('is ruled by another person; upheld, it turns the order, and stands for good', async () => {
    const { enterpriseId, dispute } = await disputed();
    expect((await register(enterpriseId)).map(({ openDisputes }) => openDisputes)).toEqual([1, 0]);
    const ruling = { decision: 'upheld', reason: '跟进记录在二专班' };
    expect((await two.post(`/first-report-disputes/${dispute.id}/ruling`, ruling)).status).toBe(403);
    const ruled = await verifier.post(`/first-report-disputes/${dispute.id}/ruling`, ruling);
    expect(ruled).toMatchObject({ status: 200, body: { status: 'ruled', decision: 'upheld' } });
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['second', 'holds']);
    const again = await staff.post(`/first-report-disputes/${dispute.id}/ruling`, ruling);
    expect(again).toMatchObject({ status: 409, body: { code: 'dispute-ruled' } });
    const change = `UPDATE first_report_disputes SET ruling_reason = 'x' WHERE id = $1`;
    await expect(database.pool.query(change, [dispute.id])).rejects.toThrow('not rewritten');
  });

  it('rejected changes nothing; raised twice it is refused', async () => {
    const { enterpriseId, dispute, reportId } = await disputed();
    const twice = await two.post(`/first-reports/${reportId}/disputes`, { reason: '再次' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'dispute-open' } });
    const ruling = { decision: 'rejected', reason: '登记在先' };
    await verifier.post(`/first-report-disputes/${dispute.id}/ruling`, ruling);
    expect((await register(enterpriseId)).map(({ state }) => state)).toEqual(['holds', 'second']);
  });

  it('by staff is ruled by somebody else, and two at once rule it once', async () => {
    const enterpriseId = await anEnterprise();
    const first = await filed(one, 'tf-1', { enterpriseId });
    const second = await filed(two, 'tf-2', { enterpriseId });
    const { reportId } = second.conflicts[0]!;
    const said = { leadId: second.id, reason: '同日上报' };
    const { body } = await staff.post<Dispute>(`/first-reports/${reportId}/disputes`, said);
    const ruling = { decision: 'upheld', reason: '实际跟进' };
    expect(await staff.post(`/first-report-disputes/${body.id}/ruling`, ruling)).toMatchObject({
      status: 403,
      body: { code: 'ruling-not-yours' },
    });
    const leader = await api.as('leader');
    const both = await Promise.all(
      [verifier, leader].map((who) => who.post(`/first-report-disputes/${body.id}/ruling`, ruling)),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(first.id).not.toBe(second.id);
  });

  it('is not for strangers, and not about what they may not know', async () => {
    const { dispute, reportId } = await disputed();
    const stranger = await api.as('post1.lead');
    expect((await stranger.post(`/first-reports/${reportId}/disputes`, { reason: '我方' })).status).toBe(404);
    expect((await stranger.get(`/first-report-disputes/${dispute.id}`)).status).toBe(404);
    const list = (await stranger.get<{ items: Dispute[] }>('/first-report-disputes')).body.items;
    expect(list).toEqual([]);
    for (const party of [one, two, staff]) {
      const read = await party.get<Dispute>(`/first-report-disputes/${dispute.id}`);
      expect(read).toMatchObject({ status: 200, body: { status: 'open', claimantTeamName: '二专班' } });
    }
    const open = (await staff.get<{ items: Dispute[] }>('/first-report-disputes?status=open')).body.items;
    expect(open.map(({ id }) => id)).toContain(dispute.id);
    expect(await one.post(`/first-reports/${reportId}/disputes`, { reason: '自己' })).toMatchObject({
      status: 422,
      body: { code: 'no-report-of-yours' },
    });
  });
});
