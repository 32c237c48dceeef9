import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LifecycleCity } from '../support/lifecycle-city.js';
import { TestApi, type TestUser } from '../support/test-api.js';

interface Center {
  items: { teamId: string }[];
  total: { signings: number; signed: { count: number; creditedAmount: string } };
}
interface Records {
  counted: { label: string; teams: { id: string }[] }[];
  rejected: object[];
  total: number;
}

/** Words found nowhere else: in whose record they stand. */
const SIGNED = { own: '隐岩甲', other: '隐岩乙', shared: '隐岩丙', child: '隐岩丁', secret: '隐岩戊' };
/** Who sees which of them; everybody else none. */
const SEEN: Record<string, (keyof typeof SIGNED)[]> = {
  leader: ['own', 'other', 'shared', 'child', 'secret'],
  auditor: ['own', 'other', 'shared', 'child', 'secret'],
  'tf1.lead': ['other', 'shared', 'secret'],
  'tf2.lead': ['own', 'shared'],
  'tf2.member': ['own', 'shared'],
  'sub1.member': ['child'],
  'district1.desk': ['child'],
  'post1.member': [],
  'dept1.officer': [],
};
const SPAN = 'from=2025-01-01&to=2025-12-31';
const CATEGORIES = 'category=task-force&category=sub-district';

let api: TestApi;
let city: LifecycleCity;

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  const sign = (who: keyof typeof SIGNED, credits: Record<string, number>, more: object = {}) =>
    city.sign({ title: SIGNED[who], signedOn: '2025-03-10', amount: '100000000.00', credits, ...more });
  await sign('own', { 'tf-2': 100 });
  // An ordinary lead, else the enterprise itself would be known in confidence only.
  await sign('other', { 'tf-1': 100 }, { leadFiledOn: '2025-01-06' });
  await sign('shared', { 'tf-1': 60, 'tf-2': 40 });
  await sign('child', { 'sub-1': 100 });
  await sign('secret', { 'tf-1': 100 }, { confidential: true });
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

describe.each(Object.entries(SEEN))('on the dashboards %s', (username, seen) => {
  let user: TestUser;
  beforeAll(async () => {
    user = await api.as(username);
  });
  const wordsOf = seen.map((who) => SIGNED[who]).toSorted();
  const wordsIn = (text: string) =>
    Object.values(SIGNED)
      .filter((word) => text.includes(word))
      .toSorted();

  it('counts its own records and no other', async () => {
    const { body } = await user.get<Center>(`/dashboards/command-center?${CATEGORIES}`);
    expect(body.total.signings).toBe(seen.length);
    expect(body.total.signed.count).toBe(seen.length);
    const { body: lifecycle } = await user.get<{ items: { cohort: { count: number } }[] }>(
      '/dashboards/lifecycle',
    );
    expect(lifecycle.items[0]!.cohort.count).toBe(seen.length);
  });

  it.each([
    ['the records of a figure', '/dashboards/lifecycle/records?metric=cohort&limit=200'],
    ['what changed', `/dashboards/changes?${SPAN}&limit=200`],
    ['the brief', '/dashboards/brief?asOf=2025-12-31&since=2025-01-01'],
  ])('%s names its own records and no other', async (_, url) => {
    expect(wordsIn((await user.get(url)).text)).toEqual(wordsOf);
  });

  it('shows no other team: no row, no share, no page', async () => {
    if (seen.includes('own') && seen.includes('other')) return;
    const ids = (await user.get<{ scopes: { orgUnitIds: string[] } }>('/me')).body.scopes.orgUnitIds;
    const center = (await user.get<Center>(`/dashboards/command-center?${CATEGORIES}`)).body;
    const groups = await user.get<{ items: { key: string | null }[] }>('/dashboards/lifecycle?groupBy=team');
    const records = (await user.get<Records>('/dashboards/lifecycle/records?metric=cohort')).body;
    const named = [
      ...center.items.map(({ teamId }) => teamId),
      ...groups.body.items.flatMap(({ key }) => key ?? []),
      ...records.counted.flatMap(({ teams }) => teams.map(({ id }) => id)),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    for (const code of ['tf-1', 'tf-2', 'sub-1', 'post-1']) {
      const id = api.units[code]!;
      if (ids.includes(id)) continue;
      expect([code, (await user.get(`/dashboards/team/${id}`)).status]).toEqual([code, 404]);
      const group = `/dashboards/lifecycle/records?metric=cohort&groupBy=team&key=${id}`;
      expect([code, (await user.get<Records>(group)).body]).toMatchObject([code, { total: 0, counted: [] }]);
    }
  });

  it('asking for another team brings nothing that is not its own', async () => {
    const asked = `teamId=${api.units['tf-1']}&teamId=${api.units['sub-1']}`;
    for (const url of [
      `/dashboards/command-center?${CATEGORIES}&${asked}`,
      `/dashboards/lifecycle/records?metric=cohort&${asked}`,
      `/dashboards/changes?${SPAN}&${asked}`,
      `/dashboards/brief?asOf=2025-12-31&since=2025-01-01&${asked}`,
    ])
      for (const word of wordsIn((await user.get(url)).text)) expect(wordsOf).toContain(word);
    const { total } = (await user.get<Center>(`/dashboards/command-center?${CATEGORIES}&${asked}`)).body;
    expect(total.signings).toBeLessThanOrEqual(seen.length);
  });
});
