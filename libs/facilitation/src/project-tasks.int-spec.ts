import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@taproot/kernel';
import { Database } from '@taproot/platform';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { CityCalendar } from './calendar/city-calendar.js';
import { LadderService } from './ladder/ladder.service.js';
import { TaskFacts } from './tasks/task.facts.js';

let api: TestApi;
let post: TestUser;
let database: Database;
let projectId: string;
let enterpriseId: string;

beforeAll(async () => {
  api = await TestApi.start();
  post = await api.as('post1.member');
  database = api.app.get(Database, { strict: false });
  const firm = { name: '江苏恒能储能科技有限公司', idType: 'none' };
  enterpriseId = (await post.post<{ id: string }>('/enterprises', firm)).body.id;
  projectId = await aProject(api.units['post-1']!);
});
afterAll(() => api.stop());

/** A project as a verified contract of one team makes it. */
async function aProject(teamId: string): Promise<string> {
  const [contract, version, project] = [newId(), newId(), newId()];
  await database.rows({ text: CONTRACT }, [contract, enterpriseId]);
  await database.rows({ text: VERSION }, [version, contract, teamId]);
  await database.rows({ text: PROJECT }, [project, contract, enterpriseId]);
  return project;
}

const SYSTEM = `now(), '00000000-0000-7000-8000-000000000000'::uuid, now(), 1`;
const CONTRACT = `INSERT INTO contracts (id, created_at, created_by, updated_at, version, kind, title, enterprise_id, sector, signed_on, status)
  VALUES ($1, ${SYSTEM}, 'formal', '储能基地', $2, 'manufacturing', '2026-03-01', 'draft')`;
const VERSION = `WITH v AS (
    INSERT INTO contract_versions (id, created_at, created_by, updated_at, version, contract_id, number, state, known_from, effective_on)
    VALUES ($1, ${SYSTEM}, $2, 1, 'in-force', now(), '2026-03-01') RETURNING id)
  INSERT INTO contract_credits (version_id, team_id, percent) SELECT id, $3, 100 FROM v`;
const PROJECT = `INSERT INTO projects (id, created_at, created_by, updated_at, version, contract_id, enterprise_id, title, status)
  VALUES ($1, ${SYSTEM}, $2, $3, '储能基地', 'active')`;

function task(more: object = {}) {
  const limits = { responseWithin: 'PT1H', resolveWithin: 'PT7H' };
  return { title: '用地预审', departmentId: api.units['dept-1'], projectId, ...limits, ...more };
}

describe('a task for a project', () => {
  it('is filed by a team that is credited, and the department is told the project’s name only', async () => {
    const made = await post.post<{ id: string }>(
      '/facilitation-tasks',
      task({ unblocksStage: 'groundbreaking' }),
    );
    const whole = { projectId, projectName: '储能基地', enterpriseName: '江苏恒能储能科技有限公司' };
    expect(made).toMatchObject({
      status: 201,
      body: { ...whole, teamName: '驻沪组', unblocksStage: 'groundbreaking' },
    });
    const officer = await api.as('dept1.officer');
    const seen = await officer.get(`/facilitation-tasks/${made.body.id}`);
    expect(seen.body).toMatchObject({ projectName: '储能基地', enterpriseId: null, enterpriseName: null });
    expect(
      (await officer.get<{ items: unknown[] }>(`/facilitation-tasks?enterpriseId=${enterpriseId}`)).body
        .items,
    ).toEqual([]);
    const stranger = await api.as('tf1.lead');
    expect((await stranger.post('/facilitation-tasks', task())).status).toBe(422);
    const other = {
      enterpriseId: (await post.post<{ id: string }>('/enterprises', { name: '别家', idType: 'none' })).body
        .id,
    };
    expect((await post.post('/facilitation-tasks', task(other))).status).toBe(422);
  });

  it('certified days lost to it lengthen the project’s plan, as far as they were known', async () => {
    const { id } = (
      await post.post<{ id: string }>('/facilitation-tasks', task({ unblocksStage: 'completion' }))
    ).body;
    const before = new Date();
    await database.rows(
      { text: `UPDATE facilitation_tasks SET received_at = received_at - interval '60 days' WHERE id = $1` },
      [id],
    );
    await api.app.get(LadderService, { strict: false }).climb(id);
    const leader = await api.as('leader');
    const [raised] = (await leader.get<{ items: { id: string }[] }>(`/escalations?taskId=${id}`)).body.items;
    const step = async (who: string, name: string, body: object) =>
      (await api.as(who)).post(`/escalations/${raised!.id}/${name}`, body);
    await step('leader', 'decision', { choice: 1 });
    await step('dept1.officer', 'answer', { answer: '已办结' });
    await step('staff', 'closure', { certifiedDays: 12 });
    const facts = api.app.get(TaskFacts, { strict: false });
    const asOf = (await api.app.get(CityCalendar, { strict: false }).clock()).dayOf(new Date());
    expect(await facts.lostDays([projectId], { asOf, knownAt: new Date() })).toEqual([
      { projectId, stage: 'completion', days: 12 },
    ]);
    expect(await facts.lostDays([projectId], { asOf, knownAt: before })).toEqual([]);
    expect(await facts.lostDays([projectId], { asOf: '2020-01-01', knownAt: new Date() })).toEqual([]);
  });
});

describe('a day decided otherwise', () => {
  it('moves the clocks of open tasks', async () => {
    const { id } = (await post.post<{ id: string }>('/facilitation-tasks', task())).body;
    const dueAt = async () =>
      (await database.row<{ at: Date }>({ text: 'SELECT due_at AS at FROM task_clocks WHERE task_id = $1' }, [
        id,
      ]))!.at;
    const due = await dueAt();
    const calendar = api.app.get(CityCalendar, { strict: false });
    const day = (await calendar.clock()).dayOf(due);
    const admin = await api.as('sysadmin');
    expect(
      (await admin.post('/calendar/overrides', { day, working: false, reason: '台风停工' })).status,
    ).toBe(201);
    await api.app.get(LadderService, { strict: false }).reset();
    expect((await dueAt()).getTime()).toBeGreaterThan(due.getTime());
  });
});
