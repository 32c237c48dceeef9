import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LifecycleCity } from '../../../../test/support/lifecycle-city.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';
import { wordsOf } from '../../../../test/support/word-document.js';
import type { BriefView } from './brief.view.js';

let api: TestApi;
let city: LifecycleCity;
let leader: TestUser;
const QUERY = 'asOf=2025-12-31&since=2025-08-31';

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  leader = await api.as('leader');
  const grown = await city.sign({
    title: '储能基地',
    signedOn: '2025-03-10',
    amount: '500000000.00',
    plan: { groundbreaking: '2025-09-30' },
  });
  await city.milestone(grown, 'groundbreaking', '2025-09-01');
  await city.amend(grown, { number: 2, effectiveOn: '2025-10-01', amount: '600000000.00' });
  await city.sign({ title: '意向', kind: 'framework', signedOn: '2025-03-10', amount: '800000000.00' });
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

const brief = (language: string) =>
  leader.get<BriefView>(`/dashboards/brief?${QUERY}`, { 'accept-language': language });

it('tells figures, task forces and changes in the language of the reader', async () => {
  const { body } = await brief('zh-CN');
  const [overall, teams, changes] = body.sections;
  expect(body.title).toBe('招商项目调度会简报');
  expect(overall!.lines[0]).toBe('正式签约 1 个，合同金额 6.00亿元；框架协议 1 个，不计入；存活率 100.00%');
  expect(overall!.lines).toContain('开工: 1 (100.00%)；应到 1 个，已到 1 个；按期 100.00%');
  expect(teams!.table!.rows[0]).toEqual([
    '一专班',
    '1',
    '6.00',
    '1',
    '1 (100.00%)',
    '0 (0.00%)',
    '0 (0.00%)',
    '0.00%',
  ]);
  expect(changes!.lines[0]).toBe('自 2025-08-31 以来，共 1 个项目有变化。');
  expect(changes!.lines[1]).toContain(
    '储能基地 (江苏扎根新材料有限公司): 正式签约 调整 5.00亿元 → 6.00亿元、',
  );
  expect(changes!.lines[1]).toContain('开工 计入 2025-09-01');
  expect((await brief('en')).body.sections[2]!.lines[1]).toContain(
    'formal contract changed CNY 500.00 m → CNY 600.00 m',
  );
});

it('of today names what waits for a decision, and whom it is stuck on', async () => {
  const lead = await api.as('tf1.lead');
  const limits = { responseWithin: 'PT4H', resolveWithin: 'PT21H' };
  const task = { title: '环评批复', departmentId: api.units['dept-2'], ...limits };
  const { id } = (await lead.post<{ id: string }>('/facilitation-tasks', task)).body;
  await lead.post('/escalations', { taskId: id });
  const today = (await leader.get<BriefView>('/dashboards/brief', { 'accept-language': 'zh-CN' })).body;
  expect(today.sections[3]).toMatchObject({
    heading: '四、待决事项',
    lines: ['环评批复：一专班卡在生态环境局，已耽误 0.0 个工作日'],
  });
  expect((await brief('zh-CN')).body.sections).toHaveLength(3);
  const stranger = await api.as('tf2.lead');
  expect((await stranger.get('/dashboards/brief')).text).not.toContain('环评批复');
});

it('comes as a document that holds the same', async () => {
  const told = await wordsOf(await leader.bytes(`/dashboards/brief?format=docx&${QUERY}`));
  for (const words of ['招商项目调度会简报', '一专班', '6.00', '储能基地']) expect(told).toContain(words);
});

it('has nothing of other teams for a team', async () => {
  const { body } = await (
    await api.as('tf2.lead')
  ).get<BriefView>(`/dashboards/brief?${QUERY}`, { 'accept-language': 'zh-CN' });
  expect(JSON.stringify(body)).not.toContain('储能基地');
  expect(body.sections[2]!.lines).toEqual(['没有变化。']);
});
