import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Answer {
  id: string;
}
interface Row {
  teamId: string;
  targets: number;
  visited: number;
  deep: number;
  coverage: string;
  flag: string | null;
}
interface Coverage {
  total: Row;
  items: Row[];
}
interface Records {
  counted: { label: string; depth: number; visits: number }[];
  rejected: { label: string; reasonCode: string; reason: string }[];
}

let api: TestApi;
let staff: TestUser;
let member: TestUser;
let campaign: string;

beforeAll(async () => {
  api = await TestApi.start();
  [staff, member] = await Promise.all([api.as('staff'), api.as('post1.member')]);
  campaign = `campaignId=${(await staff.post<Answer>('/campaigns', { year: 2026, name: '攻坚' })).body.id}`;
  const { id: enterpriseId } = (
    await staff.post<Answer>('/enterprises', { name: '苏州甲有限公司', idType: 'none' })
  ).body;
  await target('post-1', { enterpriseId });
  await target('post-1', { name: '苏州甲有限公司' });
  for (const name of ['南京乙有限公司', '无锡丙有限公司', '常州丁有限公司']) await target('post-1', { name });
  for (const name of ['一', '二', '三']) await target('tf-1', { name: `杭州${name}有限公司` });
  await visit({ kind: 'incoming', enterpriseName: '苏州甲有限公司' });
  await visit({ kind: 'outgoing', enterpriseName: '南京乙（有限公司）' });
  await visit({ kind: 'incoming', enterpriseName: '无锡丙有限公司', occurredOn: '2026-07-02' });
  await visit({ kind: 'incoming', enterpriseName: '常州丁有限公司', occurredOn: '2023-05-20' });
});
afterAll(() => api.stop());

async function target(team: string, more: object): Promise<void> {
  const said = { campaignId: campaign.slice(11), teamId: api.units[team], reason: '补链', ...more };
  expect((await staff.post('/target-enterprises', said)).status).toBe(201);
}

async function visit(more: object): Promise<void> {
  const said = { teamId: api.units['post-1'], occurredOn: '2026-05-20', ...more };
  expect((await member.post('/visits', said)).status).toBe(201);
}

describe('coverage of the target list', () => {
  it('counts the enterprises visited, and those at depth 40 or more, as of a day', async () => {
    const { body } = await staff.get<Coverage>(`/target-enterprises/coverage?${campaign}&asOf=2026-06-30`);
    expect(body.items).toEqual([
      // 甲 stands there twice and counts once; 乙 was visited; 丙 came later; 丁 came too long ago.
      expect.objectContaining({ teamName: '驻沪组', targets: 4, visited: 2, deep: 1, flag: 'first' }),
      expect.objectContaining({ teamName: '一专班', targets: 3, visited: 0, deep: 0, flag: 'last' }),
    ]);
    expect(body.items[0]).toMatchObject({ visitedRate: '50.000000', coverage: '25.000000' }); // 2 and 1 of 4
    expect(body.total).toMatchObject({ targets: 7, deep: 1, coverage: '14.285714' }); // 1 of 7
  });

  it('opens into the records behind it, which add up to the same', async () => {
    const query = `${campaign}&teamId=${api.units['post-1']}&asOf=2026-06-30`;
    const { body } = await member.get<Records>(`/target-enterprises/coverage/records?${query}`);
    expect(body.counted).toEqual([
      expect.objectContaining({ label: '苏州甲有限公司', depth: 40, visits: 1, lastVisitOn: '2026-05-20' }),
    ]);
    expect(body.rejected.map(({ label, reasonCode }) => `${label} ${reasonCode}`)).toEqual([
      '苏州甲有限公司 listed-twice',
      '南京乙有限公司 depth-below-40',
      '无锡丙有限公司 not-visited',
      '常州丁有限公司 not-visited',
    ]);
    const chinese = await member.get<Records>(`/target-enterprises/coverage/records?${query}`, {
      'accept-language': 'zh-CN',
    });
    expect(chinese.body.rejected[1]!.reason).toContain('深度不足');
  });

  it('is shown inside the scope; its flags still compare the whole city', async () => {
    const { body } = await member.get<Coverage>(`/target-enterprises/coverage?${campaign}&asOf=2026-06-30`);
    expect(body.items).toEqual([expect.objectContaining({ teamId: api.units['post-1'], flag: 'first' })]);
    const other = `/target-enterprises/coverage/records?${campaign}&teamId=${api.units['tf-1']}`;
    expect((await member.get(other)).status).toBe(404);
    const nowhere = 'campaignId=01900000-0000-7000-8000-000000000001';
    expect((await member.get(`/target-enterprises/coverage?${nowhere}`)).status).toBe(404);
  });

  it('was nothing before it was recorded', async () => {
    const { body } = await staff.get<Coverage>(
      `/target-enterprises/coverage?${campaign}&knownAt=2026-01-01T00:00:00Z`,
    );
    expect(body).toMatchObject({ items: [], total: { targets: 0, coverage: null } });
  });
});

describe('a lead with its latest visits', () => {
  it('is read at once, newest first, and pages on', async () => {
    const said = {
      title: '储能',
      investorName: '代号一',
      sector: 'technology',
      sourceChannel: 'visit',
      ownerTeamId: api.units['post-1'],
    };
    const { id: leadId } = (await member.post<Answer>('/leads', said)).body;
    for (const day of ['2026-03-01', '2026-03-03', '2026-03-02'])
      await visit({ kind: 'outgoing', leadId, occurredOn: day });
    type LeadVisits = { lead: Answer; items: { occurredOn: string }[]; nextCursor: string | null };
    const first = (await member.get<LeadVisits>(`/leads/${leadId}/visits?limit=2`)).body;
    expect(first.lead).toEqual((await member.get(`/leads/${leadId}`)).body);
    expect(first.items.map(({ occurredOn }) => occurredOn)).toEqual(['2026-03-03', '2026-03-02']);
    const rest = (await member.get<LeadVisits>(`/leads/${leadId}/visits?cursor=${first.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ occurredOn: '2026-03-01' }], nextCursor: null });
    expect((await (await api.as('tf2.lead')).get(`/leads/${leadId}/visits`)).status).toBe(404);
  });
});
