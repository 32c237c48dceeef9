import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  cardOf,
  recordsOf,
  runToEnd,
  type CardAnswer,
  type RecordsAnswer,
  type RunAnswer,
} from '../../../../test/support/kpi-run.js';
import { KpiScenario } from '../../../../test/support/kpi-scenario.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

const ORDER = { period: '2026', asOf: '2026-06-30', categories: ['outbound-post'] };

let api: TestApi;
let city: KpiScenario;
let staff: TestUser;
let member: TestUser;
let post1: string;
let run: RunAnswer;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  city = await KpiScenario.start(api);
  [staff, member] = [await api.as('staff'), await api.as('post1.member')];
  post1 = api.units['post-1']!;
  await city.visitWorth(70, member, post1, '公开企业', '2026-05-12');
  const lead = {
    investorName: '代号甲',
    title: '机密项目',
    confidential: true,
    sector: 'technology',
    sourceChannel: 'visit',
    ownerTeamId: post1,
    filedOn: '2026-05-04',
  };
  const { body } = await (await api.as('post1.lead')).post<{ id: string }>('/leads', lead);
  await city.visit(member, { teamId: post1, leadId: body.id, occurredOn: '2026-05-20', needs: '用地' });
  run = await runToEnd(staff, ORDER);
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

describe('ordering a run', () => {
  it.each([
    ['a day that has not come', { asOf: '2199-01-01' }, 422, 'as-of-in-future'],
    ['a day before the period', { asOf: '2025-12-31' }, 422, 'as-of-before-period'],
    ['a day before the quarter', { period: '2026-Q2', asOf: '2026-03-31' }, 422, 'as-of-before-period'],
    ['a period that has not begun', { period: '2199' }, 422, 'as-of-before-period'],
    ['a knowledge that has not come', { knownAt: '2199-01-01T00:00:00Z' }, 422, 'known-at-in-future'],
    ['a period that is none', { period: '2026-13' }, 400, 'period-invalid'],
    ['a category without a scheme', { categories: ['intermediary'] }, 422, 'scheme-missing'],
    ['an unknown category', { categories: ['friends'] }, 400, 'invalid-input'],
    ['a day that does not exist', { asOf: '2026-02-30' }, 400, 'invalid-input'],
    ['an unknown field', { colour: 'red' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    expect(await staff.post('/kpi/runs', { ...ORDER, ...wrong })).toMatchObject({ status, body: { code } });
  });

  it('is the command center’s, once for one key', async () => {
    for (const user of ['post1.lead', 'verifier', 'agent1']) {
      expect((await (await api.as(user)).post('/kpi/runs', ORDER)).status).toBe(403);
    }
    const key = { 'idempotency-key': 'a run' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => staff.post<{ id: string }>('/kpi/runs', ORDER, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  it('asks of a quarter a quarter of the year', async () => {
    const quarter = await runToEnd(staff, { ...ORDER, period: '2026-Q2' });
    const { indicators } = await cardOf(staff, quarter.id, post1);
    expect(indicators.map(({ denominator }) => denominator)).toEqual([6, 3, 3, 2, null]); // 24, 12, 12 and 6 ÷ 4, rounded up
  });
});

describe('scope', () => {
  const cards = async (username: string) => {
    const { status, body } = await (
      await api.as(username)
    ).get<{ items: CardAnswer[] }>(`/kpi/runs/${run.id}/scorecards`);
    return [status, body.items?.map(({ teamId }) => teamId)];
  };
  const records = (username: string, code = 'visit-quality') =>
    api
      .as(username)
      .then((user) =>
        user.get<RecordsAnswer>(`/kpi/runs/${run.id}/scorecards/${post1}/indicators/${code}/records`),
      );

  it('shows each post its own card, the command center all', async () => {
    expect(await cards('staff')).toEqual([200, [post1, api.units['post-2']]]);
    expect(await cards('post1.member')).toEqual([200, [post1]]);
    expect(await cards('tf1.member')).toEqual([200, []]);
    expect((await cards('agent1'))[0]).toBe(403);
  });

  it('hides the records of another team', async () => {
    expect((await records('post1.member')).status).toBe(200);
    expect((await records('tf1.member')).status).toBe(404);
    expect((await records('post1.member', 'luck')).status).toBe(404);
  });

  it('hides what a confidential lead is called from those above the team', async () => {
    await city.newcomer('above', 'department-officer', 'city');
    const labels = async (user: string, code: string) =>
      (await records(user, code)).body.counted.map(({ label }) => label).toSorted();
    for (const code of ['visit-quality', 'inspection-depth']) {
      expect(await labels('post1.member', code)).toEqual(['代号甲', '公开企业']);
      expect(await labels('above', code)).toEqual(['confidential', '公开企业']);
    }
    const { rejected } = (await records('above', 'valid-leads-vs-quota')).body;
    expect(rejected).toMatchObject([
      { label: 'confidential', reasonCode: 'not-qualified', reason: 'Nobody has judged it yet.' },
    ]);
    const inChinese = await member.get<RecordsAnswer>(
      `/kpi/runs/${run.id}/scorecards/${post1}/indicators/valid-leads-vs-quota/records`,
      {
        'accept-language': 'zh-CN',
      },
    );
    expect(inChinese.body.rejected).toMatchObject([{ label: '机密项目', reason: '尚未认定是否有效。' }]);
  });

  it('refuses a cursor that is none', async () => {
    const url = `/kpi/runs/${run.id}/scorecards/${post1}/indicators/visit-quality/records`;
    expect(await member.get(`${url}?cursor=x`)).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
    expect((await member.get(`${url}?limit=0`)).status).toBe(400);
  });
});

describe('publishing a run', () => {
  it('freezes it; a later one restates it, with what changed', async () => {
    const publish = (id: string) => staff.post(`/kpi/runs/${id}/publication`);
    expect(await publish(run.id)).toMatchObject({ status: 200, body: { restatesRunId: null } });
    expect(await publish(run.id)).toMatchObject({ status: 409, body: { code: 'run-published' } });
    await expect(
      city.sql('UPDATE kpi_scorecards SET score = 100 WHERE run_id = $1', [run.id]),
    ).rejects.toThrow('published scorecard');
    for (const name of ['甲', '乙', '丙']) {
      const chosen = { kind: 'incoming', siteChosen: true, files: [await city.file(member)] };
      const enterpriseId = await city.enterprise(name);
      await city.visit(member, { ...chosen, teamId: post1, enterpriseId, occurredOn: '2025-09-08' });
    }
    const later = await runToEnd(staff, ORDER);
    expect(await publish(later.id)).toMatchObject({ body: { restatesRunId: run.id } });
    const restated = (user: TestUser) => user.get<{ items: unknown[] }>('/kpi/restatements?period=2026');
    // (3 × 100 + 2 × 20) ÷ 12 = 28.33, between 20 and 70 worth 16.67, in 30 of 95 weights.
    const change = { teamId: post1, teamName: '驻沪组', before: '0.000000', after: '5.263158' };
    const restatement = { id: later.id, restatesRunId: run.id };
    expect((await restated(staff)).body.items).toMatchObject([{ ...restatement, changes: [change] }]);
    const stranger = await api.as('tf1.member');
    expect((await restated(stranger)).body.items).toMatchObject([{ ...restatement, changes: [] }]);
    expect((await recordsOf(staff, run.id, post1, 'visit-quality')).counted).toHaveLength(2);
  });
});
