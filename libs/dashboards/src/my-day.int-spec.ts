import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, cityDay } from '@taproot/kernel';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Item {
  kind: string;
  title: string;
  recordId: string;
}
type Day = Record<'overdue' | 'today' | 'waiting' | 'moved', Item[]>;

let api: TestApi;
let member: TestUser;
const today = cityDay(new Date());

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
});
afterAll(() => api.stop());

function visit(occurredOn: string, dueOn: string, what: string, enterpriseName: string) {
  const nextStep = { what, dueOn };
  return { kind: 'outgoing', teamId: api.units['post-1'], occurredOn, enterpriseName, nextStep };
}

it('shows next steps overdue and due today until a later visit follows', async () => {
  await member.post('/visits', visit(addDays(today, -9), addDays(today, -2), '送土地方案', '恒能储能'));
  await member.post('/visits', visit(addDays(today, -8), today, '约董事长', '华晟半导体'));
  const titles = async (who: TestUser) => {
    const { overdue, today: due } = (await who.get<Day>('/my-day')).body;
    return [overdue.map(({ title }) => title), due.map(({ title }) => title)];
  };
  expect(await titles(member)).toEqual([['送土地方案'], ['约董事长']]);
  expect(await titles(await api.as('post1.lead'))).toEqual([['送土地方案'], ['约董事长']]);
  expect(await titles(await api.as('tf1.member'))).toEqual([[], []]);
  await member.post('/visits', visit(addDays(today, -1), addDays(today, 5), '签保密协议', '恒能储能'));
  expect(await titles(member)).toEqual([[], ['约董事长']]);
});

it('tells a leader what colleagues logged', async () => {
  const { moved } = (await (await api.as('post1.lead')).get<Day>('/my-day')).body;
  expect(moved.filter(({ kind }) => kind === 'visit-logged')).toHaveLength(3);
  expect((await member.get<Day>('/my-day')).body.moved.filter(({ kind }) => kind === 'visit-logged')).toEqual(
    [],
  );
});
