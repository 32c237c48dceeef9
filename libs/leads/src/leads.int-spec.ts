import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface LeadAnswer {
  id: string;
  version: number;
  stage: string;
  title: string;
}
interface Page<T = LeadAnswer> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}
interface Change {
  field: string;
  from: unknown;
  to: unknown;
  by: string;
  byName: string;
  reason: string | null;
}

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let member: TestUser;
let leader: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
  leader = await api.as('post1.lead');
  staff = await api.as('staff');
});
afterAll(() => api.stop());

function lead(more: object = {}) {
  return {
    title: '储能电池项目',
    investorName: '江苏恒能储能科技有限公司',
    sector: 'manufacturing',
    sourceChannel: 'visit',
    ownerTeamId: api.units['post-1'],
    ...more,
  };
}

async function filed(more: object = {}, by = member) {
  return (await by.post<LeadAnswer>('/leads', lead(more))).body;
}

describe('filing a lead', () => {
  it('answers the record, which then reads and lists the same', async () => {
    const said = lead({
      filedOn: '2026-05',
      expectedInvestment: { amount: '120000000.00', currency: 'CNY' },
      probability: '33.5',
      districtId: api.units['district-1'],
    });
    const answer = await member.post<LeadAnswer>('/leads', said);
    const whole = {
      ...said,
      stage: 'filed',
      ownerTeamName: '驻沪组',
      introducerTeamId: null,
      districtName: '城东区',
    };
    expect(answer).toMatchObject({ status: 201, body: whole });
    const read = await member.get(`/leads/${answer.body.id}`);
    expect(read.body).toEqual({ ...answer.body, version: 1 });
    expect((await member.get<Page>('/leads?limit=1')).body.items[0]).toEqual(read.body);
  });

  it('for another unit makes the own one its introducer', async () => {
    const officer = await api.as('dept1.officer');
    const answer = await officer.post('/leads', lead({ ownerTeamId: api.units['tf-1'] }));
    expect(answer).toMatchObject({
      status: 201,
      body: { introducerTeamName: '自然资源局', ownerTeamName: '一专班' },
    });
  });

  it.each([
    ['nobody behind it', { investorName: undefined }, 422, 'lead-of-nobody'],
    ['a filing date to come', { filedOn: '2199' }, 422, 'lead-filed-in-future'],
    ['an enterprise nobody knows', { enterpriseId: NOBODY }, 422, 'lead-enterprise-unknown'],
    ['an owner nobody knows', { ownerTeamId: NOBODY }, 422, 'lead-unit-unknown'],
    ['a district nobody knows', { districtId: NOBODY }, 422, 'lead-unit-unknown'],
    ['a negative amount', { expectedInvestment: { amount: '-1', currency: 'CNY' } }, 400, 'invalid-input'],
    ['an unknown sector', { sector: 'farming' }, 400, 'invalid-input'],
    ['an unknown field', { stage: 'signed' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    expect(await member.post('/leads', lead(wrong))).toMatchObject({ status, body: { code } });
  });

  it('between two other teams is refused: the filer would not see it again', async () => {
    const others = { ownerTeamId: api.units['tf-1'], introducerTeamId: api.units['post-2'] };
    expect(await member.post('/leads', lead(others))).toMatchObject({
      status: 422,
      body: { code: 'lead-of-others' },
    });
  });
});

describe('the life of a lead', () => {
  it('filed, valid, in negotiation, dormant, back to where it was, lost', async () => {
    const { id } = await filed();
    const steps = [
      ['qualification', { decision: 'valid', reason: '符合主导产业' }, 'valid'],
      ['negotiation', {}, 'negotiation'],
      ['dormancy', { reason: '对方内部调整' }, 'dormant'],
      ['reactivation', { reason: '重新接洽' }, 'negotiation'],
      ['loss', { reason: '落户外地' }, 'lost'],
    ] as const;
    for (const [step, body, stage] of steps) {
      expect(await leader.post(`/leads/${id}/${step}`, body)).toMatchObject({
        status: 200,
        body: { stage, ownerTeamName: '驻沪组' },
      });
    }
  });

  it('a wrong step is a conflict that says what is possible, in both languages', async () => {
    const { id } = await filed();
    const english = await leader.post(`/leads/${id}/negotiation`);
    expect(english).toMatchObject({ status: 409, body: { code: 'stage-forbids' } });
    expect(english.text).toContain('find it valid, find it not valid');
    const chinese = await leader.post(`/leads/${id}/negotiation`, {}, { 'accept-language': 'zh-CN' });
    expect(chinese.text).toContain('当前可以：认定有效、认定无效');
  });

  it('is decided by the owning team’s leader or the staff, not by members or the introducer', async () => {
    const { id } = await filed({ ownerTeamId: api.units['tf-1'] });
    const decision = { decision: 'invalid', reason: '不符合产业方向' };
    expect((await member.post(`/leads/${id}/qualification`, decision)).status).toBe(403);
    expect(await leader.post(`/leads/${id}/qualification`, decision)).toMatchObject({
      status: 403,
      body: { code: 'not-yours-to-decide' },
    });
    expect((await (await api.as('tf1.lead')).post(`/leads/${id}/qualification`, decision)).status).toBe(200);
  });

  it('a step honours the version when one is sent, and wants a reason', async () => {
    const { id } = await filed();
    const decision = { decision: 'valid', reason: '可行' };
    expect((await leader.post(`/leads/${id}/qualification`, decision, { 'if-match': '"7"' })).status).toBe(
      412,
    );
    expect((await leader.post(`/leads/${id}/qualification`, { decision: 'valid' })).status).toBe(400);
    expect((await leader.post(`/leads/${id}/qualification`, decision, { 'if-match': '"1"' })).status).toBe(
      200,
    );
  });
});

describe('changing a lead', () => {
  it('two people at once: one of them is told to look again', async () => {
    const { id } = await filed();
    const both = await Promise.all(
      [member, leader].map((who, i) => who.patch(`/leads/${id}`, { title: `改 ${i}` }, 1)),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
    expect((await member.send('PATCH', `/leads/${id}`, { title: 'x' }, {})).status).toBe(428);
  });

  it('gives the lead to another team by its leader; whose find it was, the staff alone change', async () => {
    const { id } = await filed();
    const away = { ownerTeamId: api.units['tf-1'] };
    expect((await member.patch(`/leads/${id}`, away, 1)).status).toBe(403);
    expect((await leader.patch(`/leads/${id}`, { introducerTeamId: api.units['tf-1'] }, 1)).status).toBe(403);
    const named = await staff.patch(`/leads/${id}`, { introducerTeamId: api.units['post-1'] }, 1);
    expect(named.body).toMatchObject({ introducerTeamName: '驻沪组' });
    expect((await leader.patch(`/leads/${id}`, away, 2)).body).toMatchObject({ ownerTeamName: '一专班' });
  });

  it('that changes nothing makes no new version', async () => {
    const { id } = await filed({ probability: '33.5' });
    expect((await member.patch(`/leads/${id}`, { probability: '33.50' }, 1)).body).toMatchObject({
      version: 1,
    });
  });
});

describe('the history of a lead', () => {
  it('tells every change: what, from, to, who, when and why', async () => {
    const { id } = await filed();
    await member.patch(`/leads/${id}`, { title: '二期', ownerTeamId: undefined, reason: '更名' }, 1);
    await leader.post(`/leads/${id}/qualification`, { decision: 'valid', reason: '材料齐全' });
    const { items } = (await member.get<Page<Change>>(`/leads/${id}/history`)).body;
    expect(items[0]).toMatchObject({
      field: 'stage',
      from: 'filed',
      to: 'valid',
      byName: '沈嘉树',
      reason: '材料齐全',
    });
    expect(items[1]).toMatchObject({
      field: 'title',
      from: '储能电池项目',
      to: '二期',
      byName: '顾一鸣',
      reason: '更名',
    });
    const owner = items.find(({ field }) => field === 'ownerTeamId');
    expect(owner).toMatchObject({ from: null, to: api.units['post-1'], toName: '驻沪组' });
    expect(items.map(({ field }) => field)).not.toContain('nameKey');
  });

  it('pages without losing a change, and the timeline gathers them by moment', async () => {
    const { id } = await filed();
    await leader.post(`/leads/${id}/qualification`, { decision: 'invalid', reason: '重复' });
    await member.patch(`/leads/${id}`, { title: '再议' }, 2);
    const whole = (await member.get<Page<Change>>(`/leads/${id}/history?limit=200&count=true`)).body;
    const first = (await member.get<Page<Change>>(`/leads/${id}/history?limit=3`)).body;
    const rest = (await member.get<Page<Change>>(`/leads/${id}/history?limit=200&cursor=${first.nextCursor}`))
      .body;
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(whole.total).toBe(whole.items.length);
    const { items } = (await member.get<Page<{ kind: string }>>(`/leads/${id}/timeline`)).body;
    expect(items.map(({ kind }) => kind)).toEqual(['change', 'stage', 'filed']);
    expect(items[1]).toMatchObject({ from: 'filed', to: 'invalid', reason: '重复' });
  });
});

describe('the list', () => {
  it('filters by team in either part, stage and words; sorts; counts', async () => {
    const tf2 = await api.as('tf2.lead');
    const owned = await filed({ title: '甲 光伏', ownerTeamId: api.units['tf-2'], filedOn: '2025' }, tf2);
    const found = await filed({ title: '乙 光伏', ownerTeamId: api.units['soe-1'] }, tf2);
    const both = { ownerTeamId: api.units['tf-2'], introducerTeamId: api.units['tf-2'] };
    const once = await filed({ title: '丙 光伏', ...both }, tf2);
    const titles = async (query: string) =>
      (await staff.get<Page>(`/leads?${query}`)).body.items.map(({ id }) => id);
    const team = `teamId=${api.units['tf-2']}`;
    expect(await titles(team)).toEqual([once.id, found.id, owned.id]);
    expect(await titles(`${team}&sort=filedOn`)).toEqual([owned.id, found.id, once.id]);
    expect(await titles(`${team}&stage=valid&stage=lost`)).toEqual([]);
    expect(await titles(`ownerTeamId=${api.units['tf-2']}&stage=filed&q=光伏&sort=createdAt`)).toEqual([
      owned.id,
      once.id,
    ]);
    const introduced = `introducerTeamId=${api.units['tf-2']}`;
    expect(await titles(`${introduced}&ownerTeamId=${api.units['soe-1']}`)).toEqual([found.id]);
    expect(await titles(`introducerTeamId=${api.units['sub-1']}&q=光伏`)).toEqual([]);
    const first = (await tf2.get<Page>('/leads?limit=2&count=true')).body;
    expect(first).toMatchObject({ total: 3 });
    const last = (await tf2.get<Page>(`/leads?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...last.items].map(({ id }) => id)).toEqual([once.id, found.id, owned.id]);
  });
});
