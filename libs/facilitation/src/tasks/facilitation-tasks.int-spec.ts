import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface Task {
  id: string;
  version: number;
  status: string;
  turns: { kind: string; reason: string | null; byName: string }[];
  clock: {
    response: Limit;
    resolution: Limit;
    ladder: { level: string; at: string; reachedAt: string | null }[];
  };
}
interface Limit {
  dueAt: string;
  elapsedMinutes: number;
  remainingMinutes: number;
  state: string;
}
interface Page {
  items: (Task & { title: string })[];
  total: number;
}

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let post: TestUser;
let officer: TestUser;
let other: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  post = await api.as('post1.member');
  officer = await api.as('dept1.officer');
  other = await api.as('dept2.officer');
});
afterAll(() => api.stop());

function task(more: object = {}) {
  return {
    title: '办理用地预审',
    departmentId: api.units['dept-1'],
    responseWithin: 'PT4H',
    resolveWithin: 'PT21H',
    ...more,
  };
}

async function filed(more: object = {}, by = post): Promise<Task> {
  const answer = await by.post<Task>('/facilitation-tasks', task(more));
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

const step = (user: TestUser, { id }: { id: string }, move: string, body: object = {}) =>
  user.post<Task>(`/facilitation-tasks/${id}/${move}`, body);

async function after(moves: [TestUser, string, object?][]): Promise<Task> {
  let made = await filed();
  for (const [user, move, body] of moves) {
    const answer = await step(user, made, move, body);
    if (answer.status !== 200) throw new Error(`${move}: ${answer.status} ${answer.text}`);
    made = answer.body;
  }
  return made;
}

describe('filing a task', () => {
  it('answers the record with its clocks, which then reads and lists the same', async () => {
    const said = task({
      requestKind: '用地',
      priority: 'high',
      joint: [api.units['dept-2']],
      details: '需要红线图',
    });
    const answer = await post.post<Task>('/facilitation-tasks', said);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        ...said,
        status: 'submitted',
        teamName: '驻沪组',
        departmentName: '自然资源局',
        jointNames: ['生态环境局'],
      },
    });
    expect(answer.body.clock.response).toMatchObject({
      elapsedMinutes: expect.any(Number),
      state: 'running',
    });
    expect(answer.body.clock.ladder.map(({ level }) => level)).toEqual([
      'reminder',
      'blue',
      'yellow',
      'district',
      'red',
    ]);
    const read = (await post.get<Task>(`/facilitation-tasks/${answer.body.id}`)).body;
    expect(read).toMatchObject(said);
    const clock = await post.get<Task['clock']>(`/facilitation-tasks/${answer.body.id}/clock`);
    expect(clock.body.resolution.dueAt).toBe(read.clock.resolution.dueAt);
    const listed = (await post.get<Page>('/facilitation-tasks?limit=1&open=true')).body.items[0]!;
    expect(listed).toMatchObject({ id: answer.body.id, clock: { resolution: { state: 'running' } } });
  });

  it('belongs to the team of its lead, and the staff file for a team', async () => {
    const lead = { title: '储能', investorName: '代号海燕', sector: 'technology', sourceChannel: 'visit' };
    const own = await post.post<Task>('/leads', { ...lead, ownerTeamId: api.units['post-1'] });
    const staff = await api.as('staff');
    expect(await filed({ leadId: own.body.id }, staff)).toMatchObject({ teamId: api.units['post-1'] });
    expect(
      (await (await api.as('tf1.member')).post('/facilitation-tasks', task({ leadId: own.body.id }))).status,
    ).toBe(422);
  });

  it.each([
    ['a department nobody knows', { departmentId: NOBODY }, 422, 'task-department-unknown'],
    ['a team for a department', () => ({ departmentId: api.units['tf-1'] }), 422, 'task-department-unknown'],
    [
      'itself as a joint department',
      () => ({ joint: [api.units['dept-1']] }),
      422,
      'joint-department-unknown',
    ],
    ['a project nobody knows', { projectId: NOBODY }, 422, 'task-project-unknown'],
    ['a lead nobody knows', { leadId: NOBODY }, 422, 'task-lead-unknown'],
    ['an enterprise nobody knows', { enterpriseId: NOBODY }, 422, 'task-enterprise-unknown'],
    ['a milestone of no project', { unblocksStage: 'groundbreaking' }, 422, 'unblocks-no-project'],
    ['less time to resolve than to respond', { resolveWithin: 'PT1H' }, 422, 'limits-reversed'],
    ['another team', () => ({ teamId: api.units['tf-1'] }), 403, 'task-of-others'],
    ['a time in days', { resolveWithin: 'P3D' }, 400, 'invalid-input'],
    ['a status', { status: 'closed' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    const said = typeof wrong === 'function' ? wrong() : wrong;
    expect(await post.post('/facilitation-tasks', task(said))).toMatchObject({ status, body: { code } });
  });
});

describe('the life of a task', () => {
  it('accepted, started, paused, resumed, done, closed and rated', async () => {
    const done = await after([
      [officer, 'acceptance'],
      [officer, 'start'],
      [officer, 'pause', { reason: 'enterprise-documents' }],
      [officer, 'resumption'],
      [officer, 'completion', { comment: '批复已送达' }],
    ]);
    expect(done).toMatchObject({
      status: 'done',
      clock: { response: { state: 'met' }, resolution: { state: 'met' } },
    });
    const closed = await step(post, done, 'closure', { rating: 5, comment: '很快' });
    expect(closed.body).toMatchObject({ status: 'closed', rating: 5, comment: '很快', reopened: 0 });
    expect(closed.body.turns.map(({ kind }) => kind)).toEqual([
      'acceptance',
      'start',
      'pause',
      'resumption',
      'completion',
      'closure',
    ]);
  });

  it('is reopened by whoever asked, as often as they are not satisfied, and the rating goes', async () => {
    const closed = await after([
      [officer, 'acceptance'],
      [officer, 'completion'],
      [post, 'closure', { rating: 2 }],
    ]);
    const again = await step(post, closed, 'reopening', { reason: '批复缺章' });
    expect(again.body).toMatchObject({
      status: 'reopened',
      reopened: 1,
      rating: null,
      clock: { resolution: { state: 'running' } },
    });
    expect((await step(officer, closed, 'acceptance')).body).toMatchObject({ status: 'accepted' });
  });

  it('is declined with a reason, which the requester may contest', async () => {
    const declined = await after([[officer, 'decline', { reason: '不属于本局职责' }]]);
    expect(declined).toMatchObject({ status: 'declined', clock: { response: { state: 'met' } } });
    expect((await step(post, declined, 'reopening', { reason: '三定方案写明' })).body).toMatchObject({
      status: 'reopened',
    });
  });

  it('pauses twice at most, for a reason of the list', async () => {
    const made = await after([[officer, 'acceptance']]);
    const wrong = await step(officer, made, 'pause', { reason: '太忙' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'pause-reason-unknown' } });
    for (const reason of ['公示期', 'superior-approval']) {
      expect((await step(officer, made, 'pause', { reason })).body).toMatchObject({ status: 'paused' });
      expect((await step(officer, made, 'resumption')).status).toBe(200);
    }
    expect(await step(officer, made, 'pause', { reason: 'court' })).toMatchObject({
      status: 422,
      body: { code: 'pauses-used' },
    });
  });

  it('each party does its part only', async () => {
    const made = await after([[officer, 'acceptance']]);
    expect((await step(post, made, 'completion')).status).toBe(403);
    expect((await step(await api.as('staff'), made, 'closure', { rating: 5 })).status).toBe(403);
    expect((await step(other, made, 'completion')).status).toBe(404);
    await step(officer, made, 'completion');
    expect((await step(officer, made, 'closure', { rating: 5 })).status).toBe(403);
    expect(await step(officer, made, 'start')).toMatchObject({
      status: 409,
      body: { code: 'status-forbids' },
    });
    for (const rating of [0, 6, 4.5])
      expect((await step(post, made, 'closure', { rating })).status).toBe(400);
  });

  it('a joint department answers by accepting, once; the task waits for its own department', async () => {
    const made = await filed({ joint: [api.units['dept-2']] });
    const agreed = await step(other, made, 'acceptance');
    expect(agreed.body).toMatchObject({ status: 'submitted', jointAnswered: [api.units['dept-2']] });
    expect(await step(other, made, 'acceptance')).toMatchObject({
      status: 422,
      body: { code: 'not-jointly' },
    });
    expect((await step(other, made, 'completion')).status).toBe(403);
  });

  it('honours the version that was seen, and is accepted once by two at the same time', async () => {
    const made = await filed();
    expect(
      (await officer.post(`/facilitation-tasks/${made.id}/acceptance`, {}, { 'if-match': '"7"' })).status,
    ).toBe(412);
    const both = await Promise.all([1, 2, 3, 4].map(() => step(officer, made, 'acceptance')));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  });
});

describe('a file with a task', () => {
  it('is open to whoever sees the task', async () => {
    const form = new FormData();
    form.set('file', new Blob(['公示截图']), 'notice.txt');
    const fileId = (await officer.post<{ id: string }>('/files', form)).body.id;
    const made = await after([[officer, 'acceptance']]);
    const paused = await step(officer, made, 'pause', {
      reason: '公示',
      evidence: [{ fileId, kind: 'other' }],
    });
    expect(paused.status).toBe(200);
    expect((await post.get(`/files/${fileId}`)).status).toBe(200);
    expect((await other.get(`/files/${fileId}`)).status).toBe(404);
    const missing = { reason: 'court', evidence: [{ fileId: NOBODY, kind: 'other' }] };
    await step(officer, made, 'resumption');
    expect(await step(officer, made, 'pause', missing)).toMatchObject({
      status: 422,
      body: { code: 'task-file-unknown' },
    });
  });
});

describe('what a department is told', () => {
  it('is its task, not the lead behind it, nor by searching', async () => {
    const lead = {
      title: '绝密储能',
      investorName: '代号金雕',
      sector: 'technology',
      sourceChannel: 'visit',
    };
    const ownerTeamId = api.units['post-1'];
    const leadId = (await post.post<Task>('/leads', { ...lead, ownerTeamId, confidential: true })).body.id;
    const made = await filed({ leadId, title: '排查地块' });
    const seen = await officer.get<Task>(`/facilitation-tasks/${made.id}`);
    expect(seen.body).toMatchObject({
      title: '排查地块',
      leadId: null,
      leadTitle: null,
      enterpriseName: null,
    });
    expect(seen.text).not.toContain('金雕');
    expect((await officer.get<Page>(`/facilitation-tasks?count=true&leadId=${leadId}`)).body.total).toBe(0);
    expect((await officer.get(`/facilitation-tasks/export?format=csv`)).text).not.toContain('绝密');
    expect((await post.get(`/facilitation-tasks/${made.id}`)).body).toMatchObject({
      leadId,
      leadTitle: '绝密储能',
    });
    expect((await (await api.as('tf1.member')).get(`/facilitation-tasks/${made.id}`)).status).toBe(404);
  });
});

describe('changing a task', () => {
  const change = async (user: TestUser, made: Task, body: object) =>
    user.patch(`/facilitation-tasks/${made.id}`, body, made.version);

  it('is the requester’s; once accepted, priority and department are the staff’s to change', async () => {
    const made = await filed();
    expect(await change(post, made, { priority: 'high', reason: '开工在即' })).toMatchObject({
      status: 200,
      body: { priority: 'high' },
    });
    const accepted = (await step(officer, made, 'acceptance')).body;
    expect(await change(post, accepted, { priority: 'normal' })).toMatchObject({
      status: 403,
      body: { code: 'staff-reclassify' },
    });
    const staff = await api.as('staff');
    const moved = await change(staff, accepted, { departmentId: api.units['dept-2'], reason: '职责调整' });
    expect(moved).toMatchObject({ status: 200, body: { departmentName: '生态环境局' } });
    expect((await officer.get(`/facilitation-tasks/${made.id}`)).status).toBe(404);
  });
});

describe('the calendar', () => {
  it('adds and measures working time over Spring Festival', async () => {
    expect((await post.get('/calendar/add-working-days?date=2026-02-13&days=3')).body).toMatchObject({
      date: '2026-02-25',
    });
    const gross = '/calendar/working-time?from=2026-02-13T08:30:00Z&to=2026-02-25T03:00:00Z';
    expect((await post.get(gross)).body).toEqual({ minutes: 1020, days: 3 });
    const year = '/calendar/working-time?from=2025-12-31&to=2026-12-31';
    expect((await post.get(year)).body).toEqual({ minutes: 248 * 420, days: 248 });
    expect((await post.get('/calendar/working-time?from=2026-02-13&to=2026-02-12')).status).toBe(422);
    expect((await post.get('/calendar/add-working-days?date=2026-02-13&days=-1')).status).toBe(400);
    expect((await post.get('/calendar/add-working-days?date=2199-12-30&days=9')).status).toBe(422);
  });

  it('takes what the city decides, and takes it back', async () => {
    const admin = await api.as('sysadmin');
    const said = { day: '2027-02-11', working: false, reason: '春节放假通知' };
    const made = await admin.post<Task>('/calendar/overrides', said);
    expect(made).toMatchObject({ status: 201, body: said });
    expect((await post.get('/calendar/add-working-days?date=2027-02-10&days=1')).body).toMatchObject({
      date: '2027-02-12',
    });
    expect((await admin.post('/calendar/overrides', said)).status).toBe(409);
    expect((await post.post('/calendar/overrides', said)).status).toBe(403);
    const gone = await admin.send('DELETE', `/calendar/overrides/${made.body.id}`, undefined, {
      'if-match': '"1"',
    });
    expect(gone.status).toBe(200);
    expect((await post.get('/calendar/add-working-days?date=2027-02-10&days=1')).body).toMatchObject({
      date: '2027-02-11',
    });
  });
});
