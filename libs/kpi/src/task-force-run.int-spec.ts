import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taskForceScheme } from '@taproot/kpi-formulas';
import pg from 'pg';
import { BACKENDS, tellMissingRedis } from '../../../test/support/backends.js';
import { must } from '../../../test/support/contracts.js';
import { cardOf, indicatorOf, recordsOf, runToEnd, type RunAnswer } from '../../../test/support/kpi-run.js';
import { ProjectDesk, type ProjectAnswer } from '../../../test/support/projects.js';
import { EXAMPLE_10 } from '../../../test/support/survey-answers.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

const ORDER = { period: '2026', asOf: '2026-06-30', categories: ['task-force'] };
const PRIORS: Record<string, string> = {
  'performing-rate': '80',
  'groundbreaking-due-rate': '62',
  'commissioning-due-rate': '35',
  'capacity-attainment-rate': '20',
};
const MILLION = '000000.00';
const funds = [{ dueOn: '2026-06-30', amount: `100${MILLION}` }];
const due = { groundbreakingOn: '2026-04-30', commissioningOn: '2026-06-15' };
const [performs, starts, produces] = [
  ['performing', '2026-02-01'],
  ['groundbreaking', '2026-04-20'],
  ['commissioning', '2026-06-10'],
] as const;

/** Seven signed: six due to start and four started, four due to produce and two producing (example 10). */
const PROJECTS = [
  { title: 'p1', plan: due, reached: [performs, starts, produces] },
  { title: 'p2', plan: due, reached: [performs, starts, produces] },
  { title: 'p3', plan: due, reached: [performs, starts] },
  { title: 'p4', plan: due, reached: [starts], ended: true },
  { title: 'p5', plan: { groundbreakingOn: '2026-05' }, reached: [performs] },
  { title: 'p6', plan: { groundbreakingOn: '2026-05' }, reached: [], ended: true },
  { title: 'p7', plan: { groundbreakingOn: '2026-09-30' }, reached: [performs] },
];

/** What was answered today was over in June, as everything else of the example. */
async function closedInJune(databaseUrl: string, campaignId: string): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const june = `launched_at = '2026-06-08T01:00:00Z', closed_at = '2026-06-22T10:00:00Z'`;
  await database.query(`UPDATE survey_campaigns SET ${june} WHERE id = $1`, [campaignId]);
  await database.end();
}

tellMissingRedis('Example 10 through a KPI run');

describe.each(BACKENDS)('example 10 through the API and a run on %s', (_, overrides) => {
  let api: TestApi;
  let desk: ProjectDesk;
  let staff: TestUser;
  let tf1: string;
  let run: RunAnswer;
  const projects = new Map<string, ProjectAnswer>();

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    await api.work();
    desk = new ProjectDesk(api);
    staff = await api.as('staff');
    tf1 = api.units['tf-1']!;
    await publishScheme();
    for (const [i, project] of PROJECTS.entries()) await sign(project, i);
    await tellCeremony('p5');
    await must(
      staff.post('/target-plans', {
        year: 2026,
        orgUnitId: tf1,
        metric: 'contract-amount',
        value: `2000${MILLION}`, // half of it by the end of June
      }),
    );
    await survey();
    run = await runToEnd(staff, ORDER);
  }, 180_000);
  afterAll(() => api.stop());

  it('scores each indicator', async () => {
    expect(run.status).toBe('completed');
    const { indicators } = await cardOf(staff, run.id, tf1);
    expect(indicators.map(({ code, raw, shrunk, score }) => [code, raw, shrunk, score])).toEqual([
      ['signed-vs-target', '92.000000', '92.000000', '84.000000'], // 920 of 1000 million
      ['performing-rate', '85.714286', '83.333333', '83.333333'], // 6 of 7; (600 + 5 × 80) ÷ 12
      ['groundbreaking-due-rate', '66.666667', '64.545455', '61.363636'], // 4 of 6; (400 + 310) ÷ 11
      ['commissioning-due-rate', '50.000000', '41.666667', '54.166667'], // 2 of 4; (200 + 175) ÷ 9
      ['capacity-attainment-rate', null, null, null], // 0 of 0, never the prior
      ['funds-vs-schedule', '88.000000', '88.000000', '76.000000'],
      ['entry-quality', '72.000000', '72.000000', '64.000000'],
      ['enterprise-satisfaction', '79.760000', '79.760000', '65.866667'], // (5 × 80 + 10 × 79.64) ÷ 15; 19.76 of 30
    ]);
  });

  it('sums up, less two overdue starts and a false report', async () => {
    const card = await cardOf(staff, run.id, tf1);
    expect(card).toMatchObject({ status: 'scored', availableWeight: 85, score: '60.903209', rank: 1 }); // 5771.772727… ÷ 85 = 67.90, less 2 and 5
    expect(card.deductions.map(({ code, points }) => [code, points])).toEqual([
      ['overdue-start', 1],
      ['overdue-start', 1],
      ['false-report', 5],
    ]);
    const other = await cardOf(staff, run.id, api.units['tf-2']!);
    expect(other).toMatchObject({ status: 'insufficient-data', score: null, rank: null });
  });

  it('shows the records behind every figure', async () => {
    const started = await recordsOf(staff, run.id, tf1, 'groundbreaking-due-rate', 3);
    expect(started.counted.map(({ label }) => label).toSorted()).toEqual(['p1', 'p2', 'p3', 'p4']);
    const left = started.rejected.map(
      ({ label, reasonCode, reason }) => `${label}: ${reasonCode}, ${reason}`,
    );
    expect(left.toSorted()).toEqual([
      'framework: framework, A framework agreement is intent, not a contract.',
      'p5: milestone-rejected, Claimed, and refused for want of evidence.',
      'p6: not-reached, The stage is not reached.',
      'p7: not-due, Not due yet.',
    ]);
  });

  it('gives equal bytes at equal knowledge, whatever was recorded since', async () => {
    const { knownAt } = (await staff.get<{ knownAt: string }>(`/kpi/runs/${run.id}`)).body;
    await desk.reached(projects.get('p7')!.id, 'groundbreaking', '2026-06-20');
    const again = await runToEnd(staff, { ...ORDER, knownAt });
    const cards = async (id: string) => (await staff.get(`/kpi/runs/${id}/scorecards`)).text;
    expect(await cards(again.id)).toBe(await cards(run.id));
    const now = await runToEnd(staff, ORDER);
    expect(indicatorOf(await cardOf(staff, now.id, tf1), 'performing-rate').raw).toBe('85.714286');
  });

  it('ending a project never helps', async () => {
    const before = Number((await cardOf(staff, run.id, tf1)).score);
    const ended = { occurredOn: '2026-06-25', reason: '投资方撤资' };
    await must(staff.post(`/contracts/${projects.get('p1')!.contractId}/termination`, ended));
    const after = await runToEnd(staff, ORDER);
    expect(Number((await cardOf(staff, after.id, tf1)).score)).toBe(before);
  });

  async function publishScheme(): Promise<void> {
    const base = taskForceScheme(2026);
    const indicators = base.indicators.map((line) => {
      const prior = PRIORS[line.code];
      return prior === undefined ? line : { ...line, params: { prior } };
    });
    const { id } = await must<{ id: string }>(staff.post('/kpi/schemes', { ...base, indicators }));
    await must((await api.as('verifier')).post(`/kpi/schemes/${id}/publication`));
    await desk.verified({ title: 'framework', kind: 'framework', signedOn: '2026-01-10' });
  }

  /** Reviewed, signed, paid 88 of 100 million, and what else became of it. */
  async function sign({ title, plan, reached, ended }: (typeof PROJECTS)[number], i: number): Promise<void> {
    const leader = await api.as('tf1.lead');
    const enterpriseId = await desk.enterprise();
    const lead = { enterpriseId, title, sector: 'manufacturing', sourceChannel: 'visit', ownerTeamId: tf1 };
    const { id: leadId } = await must<{ id: string }>(
      leader.post('/leads', { ...lead, filedOn: '2025-12-01' }),
    );
    const review = { score: '72', reviewedOn: '2026-01-05', reviewers: ['评审一', '评审二'] };
    await must(staff.post(`/leads/${leadId}/admission-reviews`, review));
    const amount = `${i < 6 ? 131 : 134}${MILLION}`; // 6 × 131 + 134 = 920 million
    const signed = { title, leadId, enterpriseId, signedOn: '2026-01-10', siteClass: 'heavy', amount };
    const project = await desk.project({ ...signed, plan: { ...plan, funds } });
    projects.set(title, project);
    for (const [stage, day] of reached) await desk.reached(project.id, stage, day);
    const report = { month: '2026-05', fundsInPlace: `88${MILLION}` };
    await must((await api.as('tf1.member')).post(`/projects/${project.id}/reports`, report));
    const end = { occurredOn: '2026-06-01', reason: '投资方撤资' };
    if (ended) await must(staff.post(`/projects/${project.id}/termination`, end));
  }

  /** The five enterprises whose projects go on answer in June, each as all of them: S is 80, the city's was 79.64. */
  async function survey(): Promise<void> {
    const enterpriseIds = ['p1', 'p2', 'p3', 'p5', 'p7'].map((title) => projects.get(title)!.enterpriseId);
    const planned = { name: '半年问卷', period: '2026', audience: { enterpriseIds }, priorScore: '79.64' };
    const { id } = await must<{ id: string }>(staff.post('/survey-campaigns', planned));
    await must(staff.post(`/survey-campaigns/${id}/launch`));
    const links = await must<{ items: { url: string }[] }>(staff.get(`/survey-campaigns/${id}/links`));
    expect(links.items).toHaveLength(EXAMPLE_10.length);
    for (const [nth, answers] of EXAMPLE_10.entries()) {
      const token = links.items[nth]!.url.split('/').at(-1);
      await must(api.anyone.post(`/public/surveys/${token}`, { answers }));
    }
    await must(staff.post(`/survey-campaigns/${id}/closure`));
    await closedInJune(api.config.databaseUrl, id);
  }

  /** A ceremony is not a start, and saying so was found false. */
  async function tellCeremony(title: string): Promise<void> {
    const claim = await desk.claimed(projects.get(title)!.id, 'groundbreaking', '2026-03-20', [
      'site-photo',
    ] as never);
    const said = { decision: 'rejected', reason: '只有仪式照片', falseReport: true };
    await must((await api.as('verifier')).post(`/milestones/${claim.id}/verification`, said));
  }
});
