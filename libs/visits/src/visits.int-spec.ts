import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface VisitAnswer {
  id: string;
  version: number;
  occurredOn: string;
  teamId: string;
}
interface Page {
  items: VisitAnswer[];
  nextCursor: string | null;
  total?: number;
}

let api: TestApi;
let member: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
});
afterAll(() => api.stop());

function visit(more: object = {}) {
  return {
    kind: 'outgoing',
    teamId: api.units['post-1'],
    occurredOn: '2026-05-20',
    enterpriseName: '江苏恒能储能科技有限公司',
    ...more,
  };
}

async function leadOf(investor: object): Promise<string> {
  const said = { title: '储能', sector: 'technology', sourceChannel: 'visit', ...investor };
  const { body } = await member.post<{ id: string }>('/leads', {
    ...said,
    ownerTeamId: api.units['post-1'],
  });
  return body.id;
}

describe('logging a visit', () => {
  it('answers the record, which then reads the same', async () => {
    const said = visit({
      counterparts: [{ name: '王建国', title: '总经理', seniority: 'decision-maker' }],
      needs: '标准厂房 2 万平米',
      nextStep: { what: '送土地方案', dueOn: '2026-06-03' },
    });
    const logged = await member.post<VisitAnswer>('/visits', said);
    expect(logged).toMatchObject({ status: 201, body: said });
    const read = await member.get(`/visits/${logged.body.id}`);
    expect(read).toMatchObject({ status: 200, body: { ...said, teamName: '驻沪组' } });
  });

  it.each([
    ['a day that has not come', { occurredOn: '2199-01-01' }, 422, 'visit-in-future'],
    ['a day that does not exist', { occurredOn: '2026-02-30' }, 400, 'invalid-input'],
    ['nobody met', { enterpriseName: undefined }, 422, 'visit-of-nobody'],
    [
      'a next step before the visit',
      { nextStep: { what: 'x', dueOn: '2026-05-19' } },
      422,
      'next-step-before-visit',
    ],
    ['an unknown field', { colour: 'red' }, 400, 'invalid-input'],
    ['an unknown kind', { kind: 'dinner' }, 400, 'invalid-input'],
    ['a host who is nobody', { hosts: ['01900000-0000-7000-8000-000000000001'] }, 422, 'host-unknown'],
    ['a file nobody stored', { files: ['01900000-0000-7000-8000-000000000001'] }, 422, 'visit-file-unknown'],
    ['a lead nobody filed', { leadId: '01900000-0000-7000-8000-000000000001' }, 422, 'lead-unknown'],
    ['a name of control characters', { enterpriseName: 'a\u0007b' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    const before = await member.get<Page>('/visits?count=true');
    expect(await member.post('/visits', visit(wrong))).toMatchObject({ status, body: { code } });
    expect((await member.get<Page>('/visits?count=true')).body.total).toBe(before.body.total);
  });

  it('is for the own team only', async () => {
    const other = await member.post('/visits', visit({ teamId: api.units['post-2'] }));
    expect(other).toMatchObject({ status: 403, body: { code: 'not-your-team' } });
    expect((await (await api.as('dept1.officer')).post('/visits', visit())).status).toBe(403);
  });

  it('makes one visit of one clientRef, and of one idempotency key fifty times at once', async () => {
    const first = await member.post<VisitAnswer>('/visits', visit({ clientRef: 'phone-1' }));
    const second = await member.post<VisitAnswer>('/visits', visit({ clientRef: 'phone-1' }));
    expect(second.body.id).toBe(first.body.id);
    const key = { 'idempotency-key': 'fifty' };
    const all = await Promise.all(
      Array.from({ length: 50 }, () => member.post<VisitAnswer>('/visits', visit(), key)),
    );
    expect(new Set(all.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    const other = await member.post('/visits', visit({ place: '苏州' }), key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('sent twice at once with one clientRef is one visit', async () => {
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => member.post<VisitAnswer>('/visits', visit({ clientRef: 'phone-2' }))),
    );
    expect(new Set(both.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });
});

describe('correcting a visit', () => {
  it('needs the version, and refuses a stale one', async () => {
    const { id } = (await member.post<VisitAnswer>('/visits', visit())).body;
    expect((await member.send('PATCH', `/visits/${id}`, { place: '无锡' }, {})).status).toBe(428);
    const changes = await Promise.all(
      ['无锡', '常州'].map((place) => member.patch(`/visits/${id}`, { place }, 1)),
    );
    expect(changes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('keeps what was known before', async () => {
    const { id } = (await member.post<VisitAnswer>('/visits', visit({ needs: '用电' }))).body;
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await member.patch(`/visits/${id}`, { needs: null }, 1);
    const now = await member.get<{ score: string }>(`/visits/${id}/quality`);
    const then = await member.get<{ score: string }>(`/visits/${id}/quality?knownAt=${before}`);
    expect([now.body.score, then.body.score]).toEqual(['0.000000', '10.000000']);
  });
});

describe('lead, enterprise and typed name', () => {
  const firm = '江苏恒能储能科技有限公司';
  const differs = {
    status: 422,
    body: { code: 'name-and-lead-differ', errors: [{ path: 'enterpriseName' }] },
  };

  it('stand together where the name is the one the lead was filed under, however it is written', async () => {
    const leadId = await leadOf({ investorName: firm });
    const typed = (enterpriseName: string) => member.post('/visits', visit({ leadId, enterpriseName }));
    expect((await typed('江苏 恒能储能科技 有限公司')).status).toBe(201);
    expect(await typed('完全别的公司')).toMatchObject(differs);
  });

  it('or that of its enterprise, or the code name of a confidential one', async () => {
    const staff = await api.as('staff');
    const named = { name: '绝密飞马控股集团', idType: 'none' };
    const enterpriseId = (await staff.post<{ id: string }>('/enterprises', named)).body.id;
    const leadId = await leadOf({ investorName: '飞马', confidential: true });
    const { version } = (await member.get<VisitAnswer>(`/leads/${leadId}`)).body;
    expect((await staff.patch(`/leads/${leadId}`, { enterpriseId }, version)).status).toBe(200);
    for (const enterpriseName of ['飞马', named.name])
      expect((await member.post('/visits', visit({ leadId, enterpriseName }))).status).toBe(201);
    expect(await member.post('/visits', visit({ leadId }))).toMatchObject(differs);
  });

  it('are held to it when corrected, and left alone when something else is', async () => {
    const leadId = await leadOf({ investorName: firm });
    const { id, version } = (await member.post<VisitAnswer>('/visits', visit({ leadId }))).body;
    const wrong = await member.patch(`/visits/${id}`, { enterpriseName: '完全别的公司' }, version);
    expect(wrong).toMatchObject(differs);
    const lead = (await member.get<VisitAnswer>(`/leads/${leadId}`)).body;
    const renamed = await member.patch(`/leads/${leadId}`, { investorName: '恒能新能源' }, lead.version);
    expect(renamed.status).toBe(200);
    const place = await member.patch<VisitAnswer>(`/visits/${id}`, { place: '上海' }, version);
    expect(place).toMatchObject({ status: 200, body: { place: '上海', enterpriseName: firm } });
  });
});

describe('scope', () => {
  it("hides another team's visit from read, list, export and quality", async () => {
    const { id } = (await member.post<VisitAnswer>('/visits', visit({ place: '只给驻沪组' }))).body;
    const stranger = await api.as('tf1.member');
    expect((await stranger.get(`/visits/${id}`)).status).toBe(404);
    expect((await stranger.get(`/visits/${id}/quality`)).status).toBe(404);
    expect((await stranger.patch(`/visits/${id}`, { place: 'x' }, 1)).status).toBe(404);
    expect((await stranger.get<Page>('/visits')).body.items).toEqual([]);
    expect((await stranger.get('/visits/export?format=csv')).text).not.toContain('只给驻沪组');
    expect((await (await api.as('leader')).get(`/visits/${id}`)).status).toBe(200);
  });
});

describe('the list', () => {
  it('pages without losing or repeating a record', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await member.get<Page>(`/visits?limit=7${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    const { total } = (await member.get<Page>('/visits?count=true')).body;
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total!);
  });

  it('refuses a cursor of another order, an unknown sort and an unknown filter', async () => {
    const { nextCursor } = (await member.get<Page>('/visits?limit=1')).body;
    expect(await member.get(`/visits?sort=createdAt&cursor=${nextCursor}`)).toMatchObject({
      status: 400,
      body: { code: 'bad-cursor' },
    });
    expect(await member.get('/visits?sort=salary')).toMatchObject({
      status: 400,
      body: { code: 'unknown-sort' },
    });
    expect((await member.get('/visits?salary=1')).status).toBe(400);
  });
});
