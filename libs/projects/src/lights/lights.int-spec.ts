import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../../../test/support/contracts.js';
import { ProjectDesk, type ProjectAnswer } from '../../../../test/support/projects.js';
import { TestApi } from '../../../../test/support/test-api.js';

interface Lights {
  light: string;
  rules: { code: string; fired: boolean; reason: string; since: string | null }[];
}

let api: TestApi;
let desk: ProjectDesk;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
});
afterAll(() => api.stop());

async function lights(id: string, asOf?: string): Promise<Lights> {
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  return must((await api.as('tf1.member')).get(`/projects/${id}/lights${query}`));
}

/** The light and what fired since when. */
async function burning(id: string, asOf: string): Promise<string> {
  const { light, rules } = await lights(id, asOf);
  return [light, ...rules.filter(({ fired }) => fired).map(({ code, since }) => `${code} ${since}`)].join(
    '; ',
  );
}

const reports = async (id: string, ...months: string[]) => {
  for (const month of months)
    await must((await api.as('tf1.member')).post(`/projects/${id}/reports`, { month, jobs: 1 }));
};

describe('lights', () => {
  it('turn from green to yellow to red as a planned start passes, and go out when it has happened', async () => {
    const { id } = await desk.project({ signedOn: '2026-01-10', plan: { groundbreakingOn: '2026-03' } });
    await reports(id, '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07');
    expect(await burning(id, '2026-03-31')).toBe('green');
    expect(await burning(id, '2026-04-01')).toBe('yellow; planned-start-missed 2026-04-01');
    // Three months after 31 March end on 30 June.
    expect(await burning(id, '2026-06-30')).toBe('yellow; planned-start-missed 2026-04-01');
    expect(await burning(id, '2026-07-01')).toBe(
      'red; start-overdue 2026-07-01; planned-start-missed 2026-04-01',
    );
    await desk.reached(id, 'groundbreaking', '2026-07-20');
    expect(await burning(id, '2026-07-20')).toBe('green');
    expect(await burning(id, '2026-07-19')).toMatch(/^red/);
  });

  it('excuse the days of a pause', async () => {
    const { id } = await desk.project({ signedOn: '2026-01-10', plan: { groundbreakingOn: '2026-03-31' } });
    await reports(id, '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07');
    const staff = await api.as('staff');
    await must(staff.post(`/projects/${id}/pause`, { occurredOn: '2026-03-21', reason: '文物勘探' }));
    await must(staff.post(`/projects/${id}/resumption`, { occurredOn: '2026-04-10', reason: '勘探结束' }));
    expect(await burning(id, '2026-03-25')).toBe('watch; paused 2026-03-21');
    // Ten days of it, from 31 March to 10 April, came after the planned start.
    expect(await burning(id, '2026-07-10')).toBe('yellow; planned-start-missed 2026-04-01');
    expect(await burning(id, '2026-07-11')).toMatch(/^red; start-overdue 2026-07-11/);
  });

  it('watch a project that two whole months say nothing of', async () => {
    const { id } = await desk.project({ signedOn: '2026-01-10' });
    await reports(id, '2026-02');
    expect(await burning(id, '2026-04-30')).toBe('green');
    expect(await burning(id, '2026-05-01')).toBe('watch; no-report 2026-05-01');
    await reports(id, '2026-04');
    expect(await burning(id, '2026-05-01')).toBe('green');
  });

  it('watch a forecast later than the plan from the day it was stated', async () => {
    const { id, version } = await desk.project({ signedOn: '2026-10-10', plan: { completionOn: '2028' } });
    const member = await api.as('tf1.member');
    const forecast = { completionOn: '2029-03', reason: '缺工' };
    const { body } = await member.put<ProjectAnswer>(`/projects/${id}/forecast`, forecast, version);
    expect(body.light).toBe('watch');
    const { rules } = await lights(id);
    const rule = rules.find(({ code }) => code === 'forecast-later-than-plan')!;
    expect(rule).toMatchObject({ fired: true, since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(await burning(id, '2026-10-11')).toBe('green');
  });

  it('stay red when a project ends, and say so in both languages', async () => {
    const { id } = await desk.project({ signedOn: '2026-01-10', plan: { groundbreakingOn: '2026-03-31' } });
    await must(
      (await api.as('staff')).post(`/projects/${id}/termination`, {
        occurredOn: '2026-08-01',
        reason: '撤资',
      }),
    );
    expect(await burning(id, '2026-08-02')).toMatch(/^red; terminated 2026-08-01; start-overdue 2026-07-01/);
    const member = await api.as('tf1.member');
    const zh = await member.get<Lights>(`/projects/${id}/lights`, { 'accept-language': 'zh-CN' });
    expect(zh.body.rules[0]).toMatchObject({ reason: '项目已于2026年8月1日终止。' });
    expect((await lights(id)).rules[0]).toMatchObject({
      reason: 'The project was terminated on 1 Aug 2026.',
    });
  });

  it('are those of the list', async () => {
    const staff = await api.as('staff');
    const { items } = await must<{ items: ProjectAnswer[] }>(staff.get('/projects?limit=200'));
    for (const { id, light } of items) {
      expect((await lights(id)).light).toBe(light);
      const { body } = await staff.get<{ total: number }>(`/projects?light=${light}&count=true&limit=200`);
      expect(body.total).toBe(items.filter((other) => other.light === light).length);
    }
  });
});

describe('how many show which light', () => {
  it('are as many as the list shows, of one’s own projects only', async () => {
    for (const name of ['leader', 'tf1.lead', 'tf2.lead']) {
      const user = await api.as(name);
      const { items, terminated } = await must<{
        items: { light: string; count: number }[];
        terminated: number;
      }>(user.get('/projects/lights'));
      const ended = await must<{ total: number }>(user.get('/projects?status=terminated&count=true'));
      expect([name, terminated]).toEqual([name, ended.total]);
      expect(items.map(({ light }) => light)).toEqual(['red', 'yellow', 'watch', 'green']);
      for (const { light, count } of items) {
        const { total } = await must<{ total: number }>(user.get(`/projects?light=${light}&count=true`));
        expect([name, light, count]).toEqual([name, light, total]);
      }
      const sum = items.reduce((all, { count }) => all + count, 0);
      expect(sum > 0).toBe(name !== 'tf2.lead');
    }
  });
});

describe('the law of lights', () => {
  it('no milestone lost and no end ever calms a project', async () => {
    const plan = { groundbreakingOn: '2026-02', completionOn: '2026-05', commissioningOn: '2026-07' };
    const order = ['green', 'watch', 'yellow', 'red'];
    const { id } = await desk.project({ signedOn: '2026-01-10', plan });
    const { id: start } = await desk.reached(id, 'groundbreaking', '2026-02-10');
    const { id: done } = await desk.reached(id, 'completion', '2026-06-10');
    const days = ['2026-02-11', '2026-04-01', '2026-06-01', '2026-06-11', '2026-09-01'];
    const levels = async () =>
      Promise.all(days.map(async (day) => order.indexOf((await lights(id, day)).light)));
    let before = await levels();
    const verifier = await api.as('verifier2');
    const said = { decision: 'rejected', reason: '不实' };
    for (const lose of [done, start]) {
      await must(verifier.post(`/milestones/${lose}/verification`, said));
      const after = await levels();
      expect(after.every((level, at) => level >= before[at]!)).toBe(true);
      before = after;
    }
    await must(
      (await api.as('staff')).post(`/projects/${id}/termination`, {
        occurredOn: '2026-03-01',
        reason: '撤资',
      }),
    );
    expect((await levels()).every((level, at) => level >= before[at]!)).toBe(true);
  });

  it('is replayed the same however much is recorded later', async () => {
    const { id } = await desk.project({ signedOn: '2026-01-10', plan: { groundbreakingOn: '2026-03' } });
    const before = await burning(id, '2026-02-28');
    await desk.reached(id, 'groundbreaking', '2026-05-01');
    await reports(id, '2026-06');
    expect(await burning(id, '2026-02-28')).toBe(before);
  });
});
