import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@taproot/platform';
import { TestApi } from '../../../test/support/test-api.js';

interface LeadAnswer {
  id: string;
  version: number;
}
interface Page<T = LeadAnswer> {
  items: T[];
}

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

async function filed(username: string, more: object): Promise<string> {
  const lead = {
    title: '只给自己人',
    investorName: '代号北斗',
    sector: 'technology',
    sourceChannel: 'fund',
    ...more,
  };
  const answer = await (await api.as(username)).post<LeadAnswer>('/leads', lead);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

/** How often a user meets a lead: by reading, its history, its timeline, in the list, in the export. */
async function meets(username: string, id: string): Promise<string> {
  const user = await api.as(username);
  const reads = await Promise.all(
    ['', '/history', '/timeline'].map((part) => user.get(`/leads/${id}${part}`)),
  );
  const list = (await user.get<Page>('/leads?limit=200')).body.items.some((lead) => lead.id === id);
  const file = (await user.get('/leads/export?format=csv')).text.includes(id);
  return [...reads.map(({ status }) => status), list, file].join(' ');
}

const SEEN = '200 200 200 true true';
const ABSENT = '404 404 404 false false';

describe('scope', () => {
  it.each([
    ['post1.member', SEEN],
    ['post1.lead', SEEN],
    ['tf1.lead', SEEN], // its team owns it
    ['staff', SEEN],
    ['verifier', SEEN],
    ['auditor', SEEN],
    ['tf2.lead', ABSENT],
    ['sub1.member', ABSENT],
    ['dept1.officer', ABSENT],
    ['district1.desk', ABSENT],
  ])('%s meets a lead of the post and the task force: %s', async (username, expected) => {
    const id = await filed('post1.member', { ownerTeamId: api.units['tf-1'] });
    expect(await meets(username, id)).toBe(expected);
  });

  it('a stranger neither changes nor decides it, and cannot tell that it exists', async () => {
    const id = await filed('post1.member', { ownerTeamId: api.units['post-1'] });
    const stranger = await api.as('tf2.lead');
    expect((await stranger.patch(`/leads/${id}`, { title: 'x' }, 1)).status).toBe(404);
    for (const step of ['loss', 'dormancy', 'reactivation']) {
      expect((await stranger.post(`/leads/${id}/${step}`, { reason: 'x' })).status).toBe(404);
    }
    expect(
      (await stranger.post(`/leads/${id}/qualification`, { decision: 'valid', reason: 'x' })).status,
    ).toBe(404);
    expect((await stranger.get<Page>(`/leads?teamId=${api.units['post-1']}`)).body.items).toEqual([]);
  });

  it('a confidential lead is for its team and the four city-wide roles, not for the district above', async () => {
    const open = await filed('sub1.member', { ownerTeamId: api.units['sub-1'] });
    const secret = await filed('sub1.member', { ownerTeamId: api.units['sub-1'], confidential: true });
    expect(await meets('district1.desk', open)).toBe(SEEN);
    expect(await meets('district1.desk', secret)).toBe(ABSENT);
    for (const username of ['sub1.member', 'leader', 'staff', 'verifier', 'auditor']) {
      expect(await meets(username, secret)).toBe(SEEN);
    }
  });

  it('an intermediary files and follows the stage, and learns nothing else', async () => {
    const expectedInvestment = { amount: '50000000.00', currency: 'CNY' };
    const id = await filed('agent1', {
      ownerTeamId: api.units['tf-1'],
      expectedInvestment,
      probability: '10',
    });
    const agent = await api.as('agent1');
    const { body } = await agent.get(`/leads/${id}`);
    expect(body).toMatchObject({ title: '只给自己人', stage: 'filed', introducerTeamName: '华联招商顾问' });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['probability']));
    expect(Object.keys((await agent.get<Page>('/leads')).body.items[0]!)).toEqual(Object.keys(body));
    expect((await agent.get('/leads/export?format=csv')).text).not.toContain('probability');
    expect((await agent.get(`/leads/${id}/history`)).status).toBe(403);
    expect((await agent.patch(`/leads/${id}`, { title: 'x' }, 1)).status).toBe(403);
  });

  it('administrators neither file nor read', async () => {
    for (const username of ['sysadmin', 'secadmin']) {
      expect((await (await api.as(username)).get('/leads')).status).toBe(403);
    }
    const auditor = await api.as('auditor');
    expect((await auditor.post('/leads', {})).status).toBe(403);
  });
});

describe('who reported an investor first', () => {
  it('by enterprise, by its name, and by a code name identified later; to whoever sees the lead', async () => {
    const enterpriseId = await enterprise('无锡晶辉半导体有限公司');
    const owner = { ownerTeamId: api.units['post-1'] };
    const code = await filed('post1.member', { ...owner, investorName: '代号天枢' });
    const named = await filed('post1.member', { ...owner, investorName: '无锡晶辉半导体有限公司' });
    await filed('tf1.lead', { ownerTeamId: api.units['tf-1'], investorName: undefined, enterpriseId });
    const member = await api.as('post1.member');
    await member.patch(`/leads/${code}`, { enterpriseId }, 1);
    const reports = async (username: string) => {
      const { body } = await (
        await api.as(username)
      ).get<Page<object>>(`/first-reports?enterpriseId=${enterpriseId}`);
      return body.items;
    };
    const [first, second, third] = await reports('staff');
    expect(first).toMatchObject({
      leadId: code,
      teamName: '驻沪组',
      reportedAs: '代号天枢',
      reportedByName: '顾一鸣',
    });
    expect(first).toMatchObject({ identifiedAt: expect.stringMatching(/^\d{4}-/) });
    expect(second).toMatchObject({ leadId: named, identifiedAt: null });
    expect(third).toMatchObject({ teamName: '一专班', reportedAs: '无锡晶辉半导体有限公司' });
    expect(await reports('post1.lead')).toEqual([first, second]);
    expect(await reports('tf2.lead')).toEqual([]);
  });

  it('is never rewritten', async () => {
    const change = api.app
      .get(Database)
      .rows({ name: 'rewrite', text: 'UPDATE first_reports SET reported_at = now()' });
    await expect(change).rejects.toThrow('not rewritten');
  });
});

async function enterprise(name: string): Promise<string> {
  const staff = await api.as('staff');
  return (await staff.post<LeadAnswer>('/enterprises', { name, idType: 'none' })).body.id;
}
