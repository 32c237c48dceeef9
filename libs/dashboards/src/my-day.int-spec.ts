import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, cityDay } from '@taproot/kernel';
import pg from 'pg';
import { ContractDesk } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Item {
  kind: string;
  title: string;
  recordId: string;
  count: number | null;
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

it('keeps what a department is late with apart from what has time', async () => {
  const officer = await api.as('dept1.officer');
  const ask = (title: string) =>
    member.post('/facilitation-tasks', {
      title,
      departmentId: api.units['dept-1'],
      responseWithin: 'PT4H',
      resolveWithin: 'PT21H',
    });
  await ask('红线图盖章');
  await ask('地块勘界');
  // The clock is the server's own: what is late today was asked for long ago.
  const late = `UPDATE task_clocks SET response_due_at = now() - interval '1 day', due_at = now() + interval '1 day'
    WHERE task_id = (SELECT id FROM facilitation_tasks WHERE title = '红线图盖章')`;
  const client = new pg.Client({ connectionString: api.config.databaseUrl });
  await client.connect();
  await client.query(late);
  await client.end();
  const { overdue, today: due, waiting } = (await officer.get<Day>('/my-day')).body;
  expect(overdue.map(({ title }) => title)).toEqual(['红线图盖章']);
  expect([...due, ...waiting].map(({ title }) => title)).toEqual(['地块勘界']);
});

it('tells in one line how many claims wait for a verifier, none of them their own', async () => {
  const desk = new ContractDesk(api);
  const line = async (username: string) =>
    (await (await api.as(username)).get<Day>('/my-day')).body.waiting.find(
      ({ kind }) => kind === 'verification-waits',
    );
  expect(await line('verifier')).toBeUndefined();
  const first = await desk.submitted({ title: '先报的合同' });
  await desk.submitted();
  expect(await line('verifier')).toMatchObject({ count: 2, title: '先报的合同', recordId: first.id });
  expect(await line('tf1.lead')).toBeUndefined();
  expect(await line('staff')).toBeUndefined();
});
