import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@taproot/platform';
import { startWorker } from '../../../../apps/worker/src/worker.js';
import { BACKENDS, tellMissingRedis } from '../../../../test/support/backends.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';
import { TaskFacts } from '../tasks/task.facts.js';
import { LadderService } from './ladder.service.js';

interface Task {
  id: string;
  ladderLevel: string | null;
  status: string;
}
interface Escalation {
  id: string;
  version: number;
  status: string;
  taskId: string;
  proposals: { code: string; text: string }[];
  orderNumber: string;
  orderDueOn: string;
  daysLost: string;
  question: string;
}

let api: TestApi;
let post: TestUser;
let officer: TestUser;
let leader: TestUser;
let database: Database;
let ladder: LadderService;

beforeAll(async () => {
  api = await TestApi.start();
  [post, officer, leader] = await Promise.all([
    api.as('post1.member'),
    api.as('dept1.officer'),
    api.as('leader'),
  ]);
  database = api.app.get(Database, { strict: false });
  ladder = api.app.get(LadderService, { strict: false });
});
afterAll(() => api.stop());

async function filed(more: object = {}): Promise<Task> {
  const limits = { responseWithin: 'PT1H', resolveWithin: 'PT1H' };
  const said = { title: '办理用地预审', departmentId: api.units['dept-1'], ...limits, ...more };
  return (await post.post<Task>('/facilitation-tasks', said)).body;
}

/** As if it had been received so many days ago. */
async function aged({ id }: Task, days: number): Promise<void> {
  const text = `UPDATE facilitation_tasks SET received_at = received_at - make_interval(days => $2) WHERE id = $1`;
  await database.rows({ text }, [id, days]);
}

const reached = ({ id }: Task) =>
  database.rows<{ level: string }>({ text: 'SELECT level FROM task_rungs WHERE task_id = $1' }, [id]);
const told = ({ id }: Task, type: string) =>
  database.rows({ text: `SELECT 1 FROM outbox_events WHERE type = $2 AND payload->>'taskId' = $1` }, [
    id,
    type,
  ]);

async function escalated(): Promise<Escalation> {
  const task = await filed();
  await aged(task, 60);
  await ladder.climb(task.id);
  const { items } = (await leader.get<{ items: Escalation[] }>(`/escalations?taskId=${task.id}`)).body;
  return items[0]!;
}

const step = ({ id }: Escalation, user: TestUser, name: string, body: object) =>
  user.post<Escalation>(`/escalations/${id}/${name}`, body);

describe('the ladder of a task', () => {
  it('is climbed once, however many climb at the same time, and ends before the command center', async () => {
    const task = await filed();
    await aged(task, 60);
    await Promise.all([1, 2, 3, 4, 5].map(() => ladder.climb(task.id)));
    expect(await reached(task)).toHaveLength(5);
    expect(await told(task, 'task.rung-reached')).toHaveLength(5);
    expect(await told(task, 'escalation.raised')).toHaveLength(1);
    expect((await officer.get<Task>(`/facilitation-tasks/${task.id}`)).body.ladderLevel).toBe('red');
  });

  it('waits for its time', async () => {
    const task = await filed();
    await ladder.climb(task.id);
    expect(await reached(task)).toEqual([]);
  });

  it('is left by a task that is done', async () => {
    const task = await filed();
    for (const move of ['acceptance', 'completion'])
      await officer.post(`/facilitation-tasks/${task.id}/${move}`);
    await aged(task, 60);
    await ladder.climb(task.id);
    // Completed late: what it should have been warned of is past.
    expect(await reached(task)).toEqual([]);
  });

  it('the third reopening goes to the command center without waiting', async () => {
    const task = await filed();
    for (let round = 0; round < 3; round += 1) {
      for (const move of ['acceptance', 'completion'])
        await officer.post(`/facilitation-tasks/${task.id}/${move}`);
      await post.post(`/facilitation-tasks/${task.id}/reopening`, { reason: '没有解决' });
    }
    const found = await leader.get<{ items: { origin: string }[] }>(`/escalations?taskId=${task.id}`);
    expect(found.body.items).toMatchObject([{ origin: 'reopening', status: 'open' }]);
  });
});

describe.each(BACKENDS)('a job on %s', (name, overrides) => {
  it('climbs when the time comes, and the sweep where the job is lost', async () => {
    if (name === 'PostgreSQL') tellMissingRedis('the ladder');
    const [withJob, lost] = [await filed(), await filed()];
    for (const task of [withJob, lost]) await aged(task, 60);
    await database.rows({ text: 'UPDATE task_clocks SET next_at = now() WHERE task_id = ANY($1::uuid[])' }, [
      [withJob.id, lost.id],
    ]);
    await database.rows({ text: SOON }, [withJob.id]);
    const worker = await startWorker({ ...api.config, ...overrides });
    try {
      for (const task of [withJob, lost]) {
        while ((await reached(task)).length < 5) await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await told(task, 'escalation.raised')).toHaveLength(1);
      }
    } finally {
      await worker.close();
    }
  });
});

const SOON = `INSERT INTO outbox_events (id, type, payload, occurred_at)
  VALUES (gen_random_uuid(), 'task.clock-set', jsonb_build_object('v', 1, 'taskId', $1::text, 'at', now() + interval '1 second'), now())`;

describe('an escalation', () => {
  it('is decided by a tap into a numbered order, answered, and closed with the days certified', async () => {
    const raised = await escalated();
    expect(raised).toMatchObject({ status: 'open', proposals: [{ code: 'deadline' }, { code: 'meeting' }] });
    expect(Number(raised.daysLost)).toBeGreaterThan(30);
    const decided = await step(raised, leader, 'decision', { choice: 1 });
    expect(decided).toMatchObject({ status: 200, body: { status: 'decided', choice: 1, instruction: null } });
    expect(decided.body.orderNumber).toMatch(/^\d{4}-\d{3}$/);
    expect((await step(raised, officer, 'answer', { answer: '已办结，批复号 2026-18' })).body.status).toBe(
      'answered',
    );
    const staff = await api.as('staff');
    const back = await step(raised, staff, 'closure', { satisfied: false, note: '未附批复' });
    expect(back.body).toMatchObject({ status: 'decided', reopened: 1, answer: null });
    await step(raised, officer, 'answer', { answer: '批复已附' });
    expect(await step(raised, staff, 'closure', { certifiedDays: 9999 })).toMatchObject({
      status: 422,
      body: { code: 'certified-too-much' },
    });
    expect((await step(raised, staff, 'closure', { certifiedDays: 12 })).body).toMatchObject({
      status: 'closed',
      certifiedDays: 12,
    });
  });

  it('numbers orders without a gap, those decided at the same instant too', async () => {
    const raised = [await escalated(), await escalated(), await escalated(), await escalated()];
    const decided = await Promise.all(
      raised.map((one) => step(one, leader, 'decision', { instruction: '立即办理' })),
    );
    const numbers = decided.map(({ body }) => Number(body.orderNumber.slice(5))).toSorted((a, b) => a - b);
    expect(numbers).toEqual([0, 1, 2, 3].map((n) => numbers[0]! + n));
  });

  it('is put in the language of whoever reads it, in the list, alone and in the day of the leader', async () => {
    const { id } = await escalated();
    const english = { 'accept-language': 'en' };
    const list = await leader.get<{ items: Escalation[] }>('/escalations?status=open', english);
    const day = await leader.get<Record<string, { recordType: string; title: string }[]>>('/my-day', english);
    const told = [
      (await leader.get<Escalation>(`/escalations/${id}`, english)).body.question,
      list.body.items.find((one) => one.id === id)!.question,
      Object.values(day.body)
        .flat()
        .find(({ recordType }) => recordType === 'escalation')!.title,
    ];
    for (const question of told) expect(question).toMatch(/is past its time\. The command center/);
    const chinese = await leader.get<Escalation>(`/escalations/${id}`, { 'accept-language': 'zh-CN' });
    expect(chinese.body.question).toContain('请指挥部裁定');
    expect(chinese.body.proposals[0]!.text).toContain('责成');
  });

  it('is raised by the team that is stuck, once a task, or about a department at large', async () => {
    const task = await filed();
    const raised = await post.post<Escalation>('/escalations', {
      taskId: task.id,
      proposals: ['并联审批', '容缺受理'],
    });
    expect(raised).toMatchObject({
      status: 201,
      body: { status: 'open', proposals: [{ code: 'own-words', text: '并联审批' }, {}] },
    });
    expect((await post.post('/escalations', { taskId: task.id })).status).toBe(409);
    const general = { departmentId: api.units['dept-2'], question: '环评批次排期' };
    expect(await post.post('/escalations', general)).toMatchObject({
      status: 201,
      body: { daysLost: '0.0' },
    });
    expect((await post.post('/escalations', {})).status).toBe(422);
    expect((await (await api.as('tf1.lead')).post('/escalations', { taskId: task.id })).status).toBe(422);
    expect((await (await api.as('tf1.lead')).get(`/escalations/${raised.body.id}`)).status).toBe(404);
  });

  it('refuses an empty decision, a due day gone by, a step out of turn and another department', async () => {
    const raised = await escalated();
    expect((await step(raised, leader, 'decision', {})).status).toBe(422);
    expect((await step(raised, leader, 'decision', { choice: 1, dueOn: '2020-01-01' })).status).toBe(422);
    expect((await step(raised, leader, 'decision', { choice: 3 })).status).toBe(400);
    expect((await step(raised, officer, 'answer', { answer: 'x' })).status).toBe(409);
    expect((await step(raised, await api.as('dept2.officer'), 'answer', { answer: 'x' })).status).toBe(404);
    await step(raised, leader, 'decision', { choice: 2 });
    expect((await step(raised, leader, 'decision', { choice: 1 })).status).toBe(409);
  });
});

describe('the facts of tasks', () => {
  it('are those of the day and of the knowledge asked for', async () => {
    const facts = api.app.get(TaskFacts, { strict: false });
    const dept = api.units['dept-3']!;
    const early = new Date();
    const task = await filed({ departmentId: dept, priority: 'high', joint: [api.units['dept-2']] });
    const asOf = '2199-12-31';
    expect(await facts.ofDepartments([dept], { asOf, knownAt: early })).toEqual([]);
    const now = await facts.ofDepartments([dept], { asOf, knownAt: new Date() });
    expect(now).toMatchObject([
      {
        id: task.id,
        teamId: dept,
        role: 'owner',
        weight: 2,
        response: { allowed: 60, endedOn: null },
        closedOn: null,
        rating: null,
      },
    ]);
    const joint = await facts.ofDepartments([api.units['dept-2']!], { asOf, knownAt: new Date() });
    expect(joint).toMatchObject([
      { id: task.id, role: 'joint', resolution: null, response: { endedOn: null } },
    ]);
    await aged(task, 60);
    const long = await facts.ofDepartments([dept], { asOf, knownAt: new Date() });
    expect(long[0]!.weeksPastThrice).toBeGreaterThanOrEqual(8);
    expect(await facts.ofDepartments([dept], { asOf: '2020-01-01', knownAt: new Date() })).toEqual([]);
  });
});
