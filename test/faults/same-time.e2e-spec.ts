import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../support/test-api.js';

interface Made {
  id: string;
  version: number;
}

let api: TestApi;
let ids = 0;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

const lead = () => ({
  title: `线索 ${(ids += 1)}`,
  investorName: `投资方 ${ids}`,
  sector: 'technology',
  sourceChannel: 'visit',
  ownerTeamId: api.units['tf-1'],
});
const visit = () => ({
  kind: 'outgoing',
  teamId: api.units['tf-1'],
  occurredOn: '2026-05-20',
  enterpriseName: '恒能',
});

const MAKES: [what: string, account: string, url: string, body: () => object][] = [
  ['visit', 'tf1.member', '/visits', visit],
  ['lead', 'tf1.member', '/leads', lead],
  [
    'enterprise',
    'tf1.member',
    '/enterprises',
    () => ({ name: `企业 ${(ids += 1)} 有限公司`, idType: 'none' }),
  ],
  ['campaign', 'staff', '/campaigns', () => ({ year: 2026, name: `行动 ${(ids += 1)}` })],
  [
    'org unit',
    'sysadmin',
    '/org-units',
    () => ({ code: `same-${(ids += 1)}`, name: '新区', kind: 'district', parentId: api.units['city'] }),
  ],
  ['user', 'sysadmin', '/users', () => ({ username: `same-${(ids += 1)}`, displayName: '同名', roles: [] })],
];

describe('fifty identical requests with one key', () => {
  it.each(MAKES)('make one %s', async (_, account, url, body) => {
    const user = await api.as(account);
    const said = body();
    const key = { 'idempotency-key': `fifty ${url}` };
    const all = await Promise.all(Array.from({ length: 50 }, () => user.post<Made>(url, said, key)));
    expect([...new Set(all.map(({ status, body }) => `${status} ${body.id}`))]).toEqual([
      `201 ${all[0]!.body.id}`,
    ]);
  });

  it('decide about a lead once', async () => {
    const user = await api.as('tf1.lead');
    const { id } = (await user.post<Made>('/leads', lead())).body;
    const said = { decision: 'valid', reason: '真实' };
    const decide = () => user.post<Made>(`/leads/${id}/qualification`, said, { 'idempotency-key': 'decide' });
    const all = await Promise.all(Array.from({ length: 50 }, decide));
    expect([...new Set(all.map(({ status, body }) => `${status} ${body.version}`))]).toEqual(['200 2']);
  });
});

describe('people changing one record at the same time', () => {
  const CHANGES: [what: string, url: string, body: () => object, patch: (n: number) => object][] = [
    ['lead', '/leads', lead, (n) => ({ probability: String(n) })],
    ['visit', '/visits', visit, (n) => ({ place: `地点 ${n}` })],
  ];

  it.each(CHANGES)('of two, one changes the %s and the other is told', async (_, url, body, patch) => {
    const [first, second] = [await api.as('tf1.lead'), await api.as('tf1.member')];
    const { id } = (await second.post<Made>(url, body())).body;
    const both = await Promise.all([
      first.patch(`${url}/${id}`, patch(1), 1),
      second.patch(`${url}/${id}`, patch(2), 1),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const told = both.find(({ status }) => status === 412)!;
    expect(told.text).toMatch(/version 2\b/);
    expect((await first.get<Made>(`${url}/${id}`)).body.version).toBe(2);
  });

  it('of ten moving one lead, one moves it', async () => {
    const user = await api.as('tf1.lead');
    const { id } = (await user.post<Made>('/leads', lead())).body;
    const move = (n: number) =>
      user.post(
        `/leads/${id}/qualification`,
        { decision: 'valid', reason: `第 ${n} 人` },
        { 'if-match': '"1"' },
      );
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => move(n)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of all) expect([200, 409, 412]).toContain(status);
  });

  it('of ten giving one user the same role, one gives it', async () => {
    const [sysadmin, secadmin] = [await api.as('sysadmin'), await api.as('secadmin')];
    const { id } = (await sysadmin.post<Made>('/users', { username: 'ten', displayName: '十', roles: [] }))
      .body;
    const roles = [{ role: 'team-member', orgUnitId: api.units['tf-1'] }];
    const all = await Promise.all(
      Array.from({ length: 10 }, () => secadmin.put(`/users/${id}/roles`, { roles }, 1)),
    );
    expect(all.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(all.map(({ status }) => status).filter((status) => status !== 200)).toEqual(Array(9).fill(412));
  });
});
