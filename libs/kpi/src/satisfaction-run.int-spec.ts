import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityDay } from '@taproot/kernel';
import { BACKENDS, tellMissingRedis } from '../../../test/support/backends.js';
import { ContractRows } from '../../../test/support/contract-rows.js';
import { must } from '../../../test/support/contracts.js';
import { cardOf, indicatorOf, recordsOf, runToEnd } from '../../../test/support/kpi-run.js';
import { EXAMPLE_11 } from '../../../test/support/survey-answers.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Standing {
  items: { teamId: string; indicators: { code: string; raw: string | null }[] }[];
}

const today = cityDay(new Date());
const ORDER = { period: today.slice(0, 4), asOf: today, categories: ['task-force'] };
const monthsAgo = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
};

tellMissingRedis('Example 11 through a KPI run');

describe.each(BACKENDS)('example 11 through the API and a run on %s', (_, overrides) => {
  let api: TestApi;
  let rows: ContractRows;
  let staff: TestUser;
  let tf1: string;

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    await api.work();
    rows = await ContractRows.open(api.config.databaseUrl);
    staff = await api.as('staff');
    tf1 = api.units['tf-1']!;
  }, 120_000);
  afterAll(async () => {
    await rows.close();
    await api.stop();
  });

  it('scores the task force 71.68 once the survey is over, in runs and on the board', async () => {
    const campaign = await answered();
    const before = await runToEnd(staff, ORDER);
    expect(await figureOf(before.id)).toMatchObject({ raw: null, missing: 'by-nature', score: null });
    await must(staff.post(`/survey-campaigns/${campaign}/closure`));
    const after = await runToEnd(staff, ORDER);
    expect(await figureOf(after.id)).toMatchObject({
      denominator: 12,
      raw: '71.684211', // 0.8 × 72.5 + 0.2 × 68.421052…
      score: '38.947368', // 11.684210… of 30
      rankable: true,
    });
    expect(await recordsOf(staff, after.id, tf1, 'enterprise-satisfaction')).toMatchObject({
      counted: [
        { recordType: 'survey-campaign', id: campaign, label: '年度问卷', contribution: '71.684211' },
      ],
      rejected: [],
    });
    expect(await standing('71.684211')).toBe('71.684211');
  });

  const figureOf = async (runId: string) =>
    indicatorOf(await cardOf(staff, runId, tf1), 'enterprise-satisfaction');

  /** The live board follows by a job. */
  async function standing(wanted: string): Promise<string | null | undefined> {
    for (const deadline = Date.now() + 20_000; ;) {
      const { body } = await staff.get<Standing>(`/kpi/standing?teamId=${tf1}`);
      const raw = body.items[0]?.indicators.find(({ code }) => code === 'enterprise-satisfaction')?.raw;
      if (raw === wanted || Date.now() > deadline) return raw;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Fourteen enterprises, three of which reinvested, are asked; twelve answer. */
  async function answered(): Promise<string> {
    const enterpriseIds: string[] = [];
    for (let nth = 0; nth < 14; nth += 1) {
      const said = { name: `受访企业${nth}号制造有限公司`, idType: 'none' };
      const { id: enterpriseId } = await must<{ id: string }>(staff.post('/enterprises', said));
      const contract = { enterpriseId, amount: '100.00', credits: [{ teamId: tf1, percent: '100' }] };
      const { projectId } = await rows.contract({ ...contract, signedOn: monthsAgo(48) });
      await rows.milestone(projectId, 'commissioning', monthsAgo(36));
      if (nth < 3) await rows.contract({ ...contract, signedOn: monthsAgo(6) });
      enterpriseIds.push(enterpriseId);
    }
    const priors = { priorScore: '70.5', priorReinvestment: '18' };
    const planned = { name: '年度问卷', period: ORDER.period, audience: { enterpriseIds }, ...priors };
    const { id } = await must<{ id: string }>(staff.post('/survey-campaigns', planned));
    await must(staff.post(`/survey-campaigns/${id}/launch`));
    const links = await must<{ items: { url: string }[] }>(staff.get(`/survey-campaigns/${id}/links`));
    for (const [nth, answers] of EXAMPLE_11.entries()) {
      const token = links.items[nth]!.url.split('/').at(-1);
      await must(api.anyone.post(`/public/surveys/${token}`, { answers }));
    }
    return id;
  }
});
