import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, cityDay } from '@taproot/kernel';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';
import { DEPARTMENT_FIGURES } from './department-figures.rules.js';
import type { DepartmentDashboardView, DepartmentRecordsView } from './department.view.js';

let api: TestApi;
let post: TestUser;
let officer: TestUser;
let url: string;
const today = cityDay(new Date());

beforeAll(async () => {
  api = await TestApi.start();
  [post, officer] = [await api.as('post1.member'), await api.as('dept1.officer')];
  url = `/dashboards/department/${api.units['dept-1']}`;
  await request('用地预审', '用地');
  await finished(await request('规划许可', '规划'), 4);
  await finished(await request('环境影响', '规划', { joint: [api.units['dept-2']] }), 5);
});
afterAll(() => api.stop());

async function request(title: string, requestKind: string, more: object = {}): Promise<string> {
  const limits = { responseWithin: 'PT4H', resolveWithin: 'PT21H' };
  const said = { title, requestKind, departmentId: api.units['dept-1'], ...limits, ...more };
  return (await post.post<{ id: string }>('/facilitation-tasks', said)).body.id;
}

async function finished(id: string, rating: number): Promise<void> {
  for (const move of ['acceptance', 'start', 'completion'])
    await officer.post(`/facilitation-tasks/${id}/${move}`);
  await post.post(`/facilitation-tasks/${id}/closure`, { rating });
}

const dashboard = async (who: TestUser, query = '') =>
  (await who.get<DepartmentDashboardView>(`${url}${query}`)).body;
const records = async (figure: string, query = '') =>
  (await officer.get<DepartmentRecordsView>(`${url}/records?figure=${figure}${query}`)).body;

describe('the page of a department', () => {
  it('counts what was asked, answered, resolved and rated', async () => {
    expect(await dashboard(officer)).toMatchObject({
      department: { name: '自然资源局' },
      asOf: today,
      period: today.slice(0, 4),
      open: { count: 1, overdue: 0, unanswered: 1 },
      received: 3,
      responses: { count: 2, inTime: 2, rate: '100.000000' },
      resolutions: { count: 2, inTime: 2, rate: '100.000000' },
      ratings: { count: 2, mean: '4.500000' }, // (4 + 5) ÷ 2
      kinds: [
        { requestKind: '规划', count: 2, late: 0, lateRate: '0.000000' },
        { requestKind: '用地', count: 1, late: 0, lateRate: '0.000000' },
      ],
      escalations: { open: 0, decided: 0, answered: 0, closed: 0 },
    });
  });

  it('opens every figure into as many requests', async () => {
    const { open, received, responses, resolutions, reopened, ratings, kinds } = await dashboard(officer);
    const figures = [open.count, open.overdue, open.unanswered, received, responses.count, responses.inTime];
    const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
    const rest = [
      resolutions.count,
      resolutions.inTime,
      reopened,
      ratings.count,
      sum(kinds.map(({ count }) => count)),
      sum(kinds.map(({ late }) => late)),
    ];
    const found = await Promise.all(DEPARTMENT_FIGURES.map(async (figure) => (await records(figure)).total));
    expect(found).toEqual([...figures, ...rest]);
    const first = await records('received', '&limit=2');
    const second = await records('received', `&limit=2&cursor=${first.nextCursor}`);
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['环境影响', '用地预审', '规划许可'].toSorted());
    expect(second.nextCursor).toBeNull();
    expect((await records('handled', `&requestKind=${encodeURIComponent('规划')}`)).total).toBe(2);
  });

  it('knows a department that only joins, and what it has not answered', async () => {
    const joint = `/dashboards/department/${api.units['dept-2']}`;
    const { body } = await (await api.as('leader')).get<DepartmentDashboardView>(joint);
    expect(body).toMatchObject({ open: { count: 0, unanswered: 1 }, received: 1, resolutions: { count: 0 } });
  });

  it('is empty on a day before anything was asked, and in another year', async () => {
    const before = await dashboard(officer, `?asOf=${addDays(today, -1)}`);
    expect(before).toMatchObject({ open: { count: 0 }, received: 0, responses: { rate: null }, kinds: [] });
    expect(await dashboard(officer, '?period=2020')).toMatchObject({ received: 0, open: { count: 1 } });
  });

  it('is the department’s own and the city’s', async () => {
    for (const name of ['leader', 'staff', 'auditor'])
      expect((await (await api.as(name)).get(url)).status).toBe(200);
    for (const name of ['dept2.officer', 'post1.member', 'tf1.lead'])
      for (const path of [url, `${url}/records?figure=open`])
        expect((await (await api.as(name)).get(path)).status).toBe(404);
    expect((await officer.get(`/dashboards/department/${api.units['tf-1']}`)).status).toBe(404);
  });
});
