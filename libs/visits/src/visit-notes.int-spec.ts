import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

let api: TestApi;
let member: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
});
afterAll(() => api.stop());

const NOTE =
  '2026年5月12日，顾一鸣赴苏州拜访江苏恒能储能科技有限公司，与董事长王建国座谈。下一步：6月3日前送土地方案。';

it('reads a note into a visit, which is logged and written back as a report that reads the same', async () => {
  const reading = await member.post<{
    visit: Record<string, unknown>;
    fields: Record<string, { sure: boolean }>;
  }>('/visit-notes/reading', { text: NOTE });
  expect(reading.status).toBe(200);
  expect(reading.body.visit).toMatchObject({
    kind: 'outgoing',
    occurredOn: '2026-05-12',
    enterpriseName: '江苏恒能储能科技有限公司',
    counterparts: [{ name: '王建国', title: '董事长', seniority: 'decision-maker' }],
  });
  const { minutes: _guess, nextStep, ...visit } = reading.body.visit;
  const said = {
    ...visit,
    nextStep: { dueOn: '2026-06-03', ...(nextStep as object) },
    teamId: api.units['post-1'],
  };
  const logged = await member.post<{ id: string }>('/visits', said);
  expect(logged.status).toBe(201);
  const report = await member.get<{ text: string }>(`/visits/${logged.body.id}/report`, {
    'accept-language': 'zh-CN',
  });
  const again = await member.post<{ visit: Record<string, unknown> }>('/visit-notes/reading', {
    text: report.body.text,
  });
  expect(again.body.visit).toMatchObject({ occurredOn: '2026-05-12', counterparts: visit['counterparts'] });
});

it('stores nothing, and is not for those who log no visits', async () => {
  expect((await member.get<{ total: number }>('/visits?count=true&from=2026-05-13')).body.total).toBe(0);
  expect((await (await api.as('dept1.officer')).post('/visit-notes/reading', { text: NOTE })).status).toBe(
    403,
  );
});
