import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Answer {
  id: string;
}
interface Page {
  items: Answer[];
}

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let staff: TestUser;
let member: TestUser;
let campaignId: string;

beforeAll(async () => {
  api = await TestApi.start();
  [staff, member] = await Promise.all([api.as('staff'), api.as('post1.member')]);
  campaignId = (await staff.post<Answer>('/campaigns', { year: 2025, name: '百日攻坚' })).body.id;
});
afterAll(() => api.stop());

function target(more: object = {}) {
  return {
    campaignId,
    teamId: api.units['post-1'],
    name: '合肥澜波传感科技有限公司',
    reason: '补传感器环节',
    ...more,
  };
}

describe('campaigns', () => {
  it('open with a sponsor and public pledges, which everybody inside reads', async () => {
    const sponsorUserId = (await (await api.as('leader')).get<Answer>('/me')).body.id;
    const pledges = [
      { orgUnitId: api.units['post-1'], text: '引进 3 个亿元项目', metric: 'contracts', amount: '3.00' },
      { orgUnitId: api.units['dept-1'], text: '用地审批提速一半' },
    ];
    const said = { year: 2026, name: '招商引资攻坚年', sponsorUserId, pledges };
    const opened = await staff.post<Answer>('/campaigns', said);
    expect(opened).toMatchObject({ status: 201, body: { ...said, sponsorName: '周正阳' } });
    const read = await (await api.as('dept1.officer')).get(`/campaigns/${opened.body.id}`);
    expect(read.body).toEqual(opened.body);
    expect((await member.get<Page>('/campaigns?year=2026')).body.items).toEqual([opened.body]);
  });

  it.each([
    ['the same name in the same year', { year: 2025, name: '百日攻坚' }, 409, 'campaign-exists'],
    ['a sponsor who is nobody', { year: 2027, name: 'x', sponsorUserId: NOBODY }, 422, 'sponsor-unknown'],
    [
      'a pledge of nobody',
      { year: 2027, name: 'x', pledges: [{ orgUnitId: NOBODY, text: 'y' }] },
      422,
      'pledge-unit-unknown',
    ],
    ['an impossible year', { year: 26, name: 'x' }, 400, 'invalid-input'],
  ])('refuse %s', async (_, said, status, code) => {
    expect(await staff.post('/campaigns', said)).toMatchObject({ status, body: { code } });
  });

  it('are for the staff to open, and nothing for an intermediary', async () => {
    expect((await member.post('/campaigns', { year: 2027, name: 'x' })).status).toBe(403);
    expect((await (await api.as('agent1')).get('/campaigns')).status).toBe(403);
  });
});

describe('the target list', () => {
  it('says who put an enterprise there, and why', async () => {
    const said = target({ chainNode: '传感器' });
    const added = await member.post<Answer>('/target-enterprises', said);
    const shown = { ...said, teamName: '驻沪组', enterpriseName: said.name, createdByName: '顾一鸣' };
    expect(added).toMatchObject({ status: 201, body: shown });
    expect((await member.get<Page>('/target-enterprises')).body.items).toEqual([added.body]);
  });

  it('takes an enterprise by record or by name, once', async () => {
    const name = '厦门云岭新材料有限公司';
    const { id: enterpriseId } = (await staff.post<Answer>('/enterprises', { name, idType: 'none' })).body;
    const chosen = target({ enterpriseId, name: undefined });
    expect(await member.post('/target-enterprises', chosen)).toMatchObject({
      status: 201,
      body: { enterpriseName: name },
    });
    const refused = [
      [chosen, 409, 'target-listed'],
      [target(), 409, 'target-listed'],
      [target({ name: undefined }), 422, 'target-of-nobody'],
      [target({ enterpriseId }), 422, 'target-name-differs'],
      [target({ enterpriseId: NOBODY, name: undefined }), 422, 'target-enterprise-unknown'],
      [target({ campaignId: NOBODY }), 422, 'campaign-unknown'],
      [target({ reason: '' }), 400, 'invalid-input'],
    ] as const;
    for (const [said, status, code] of refused) {
      expect(await member.post('/target-enterprises', said)).toMatchObject({ status, body: { code } });
    }
  });

  it('is filled by the team itself or the staff, and seen inside the scope', async () => {
    const elsewhere = target({ teamId: api.units['tf-1'], name: '只给一专班' });
    expect(await member.post('/target-enterprises', elsewhere)).toMatchObject({
      status: 403,
      body: { code: 'not-your-target-list' },
    });
    const added = await staff.post<Answer>('/target-enterprises', elsewhere);
    expect(added.status).toBe(201);
    const listed = async (username: string) => {
      const user = await api.as(username);
      const { items } = (await user.get<Page>('/target-enterprises')).body;
      return [
        items.some(({ id }) => id === added.body.id),
        (await user.get('/target-enterprises/export?format=csv')).text.includes('只给一专班'),
      ];
    };
    expect(await listed('post1.member')).toEqual([false, false]);
    expect(await listed('tf1.member')).toEqual([true, true]);
    expect(await listed('leader')).toEqual([true, true]);
  });
});
