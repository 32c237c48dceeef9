import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BACKENDS, tellMissingRedis } from '../../../test/support/backends.js';
import { cardOf, indicatorOf, recordsOf, runToEnd, type RunAnswer } from '../../../test/support/kpi-run.js';
import { KpiScenario } from '../../../test/support/kpi-scenario.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

const ORDER = { period: '2026', asOf: '2026-06-30', categories: ['outbound-post'] };
/** Example 17: R = 5 visits and 4 enterprises for the post. */
const scheme = (post: string) => ({
  category: 'outbound-post',
  year: 2026,
  indicators: [
    {
      code: 'visit-quality',
      floor: '30',
      target: '70',
      weight: 30,
      params: { r: { default: 24, [post]: 5 } },
    },
    {
      code: 'inspection-depth',
      floor: '20',
      target: '70',
      weight: 30,
      params: { r: { default: 12, [post]: 4 } },
    },
    {
      code: 'valid-leads-vs-quota',
      floor: '0',
      target: '100',
      weight: 20,
      params: { quota: { default: 12 } },
    },
    {
      code: 'leads-to-negotiation',
      floor: '0',
      target: '100',
      weight: 15,
      params: { quota: { default: 6 } },
    },
    { code: 'capability', floor: '50', target: '90', weight: 5, params: {} },
  ],
  params: { minWeight: 60 },
});

tellMissingRedis('Example 17 through a KPI run');

describe.each(BACKENDS)('example 17 through the API and a run on %s', (_, overrides) => {
  let api: TestApi;
  let city: KpiScenario;
  let staff: TestUser;
  let member: TestUser;
  let post1: string;
  let post2: string;
  let last: RunAnswer;

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    await api.work();
    city = await KpiScenario.start(api);
    [staff, member] = [await api.as('staff'), await api.as('post1.member')];
    [post1, post2] = [api.units['post-1']!, api.units['post-2']!];
    const proposed = await staff.post<{ id: string }>('/kpi/schemes', scheme(post1));
    await (await api.as('verifier')).post(`/kpi/schemes/${proposed.body.id}/publication`);
  });
  afterAll(async () => {
    await city.end();
    await api.stop();
  });

  const raw = async (run: RunAnswer, team: string, code: string) =>
    indicatorOf(await cardOf(staff, run.id, team), code).raw;
  const visits = async (worths: number[], from: number) => {
    for (const [i, worth] of worths.entries())
      await city.visitWorth(worth, member, post1, `例十七企业${from + i}`, '2026-05-12');
  };

  it('three visits of 85, 70 and 40 make 39.0', async () => {
    await visits([85, 70, 40], 1);
    last = await runToEnd(staff, ORDER);
    expect(last).toMatchObject({ status: 'completed', progress: { done: 2, total: 2 } });
    expect(await raw(last, post1, 'visit-quality')).toBe('39.000000'); // (85 + 70 + 40) ÷ 5
  });

  it('with three more the best five make 71.0', async () => {
    await visits([65, 60, 75], 4);
    last = await runToEnd(staff, ORDER);
    expect(await raw(last, post1, 'visit-quality')).toBe('71.000000'); // (85 + 75 + 70 + 65 + 60) ÷ 5
    const { counted, rejected } = await recordsOf(staff, last.id, post1, 'visit-quality', 4);
    expect(counted.map(({ contribution }) => Number(contribution)).toSorted((a, b) => a - b)).toEqual([
      60, 65, 70, 75, 85,
    ]);
    expect(rejected.map(({ reasonCode }) => reasonCode).toSorted()).toEqual([
      'beyond-r', // the 40
      'no-points', // what followed the 65
      'too-close-to-a-better-choice', // what followed the 75 and the 85, ten days later
      'too-close-to-a-better-choice',
    ]);
  });

  it('depths 100, 60, 60 and 20 make 60, and a fifth at 20 leaves it', async () => {
    const came = {
      teamId: post1,
      kind: 'incoming',
      sawSite: true,
      counterparts: [{ name: '董事长', seniority: 'decision-maker' }],
    };
    for (const [name, more] of [
      ['甲', { siteChosen: true }],
      ['乙', {}],
      ['丙', {}],
    ] as const) {
      const enterpriseId = await city.enterprise(`深度${name}`);
      await city.visit(member, {
        ...came,
        ...more,
        enterpriseId,
        occurredOn: '2025-09-10',
        files: [await city.file(member)],
      });
    }
    last = await runToEnd(staff, ORDER);
    expect(await raw(last, post1, 'inspection-depth')).toBe('60.000000'); // (100 + 60 + 60 + 20) ÷ 4; five more at 20
    const { rejected } = await recordsOf(staff, last.id, post1, 'inspection-depth');
    expect(rejected.map(({ reasonCode }) => reasonCode)).toEqual(Array<string>(5).fill('beyond-r'));
  });

  it('60, 62.5 and 60 twenty days apart choose the pair, not the best one', async () => {
    const other = await city.newcomer('post2.tester', 'team-leader', 'post-2');
    for (const [worth, day] of [
      [60, '2026-05-01'],
      [62.5, '2026-05-21'],
      [60, '2026-06-10'],
    ] as const) {
      await city.visitWorth(worth, other, post2, '一对企业', day);
    }
    last = await runToEnd(staff, ORDER);
    const { counted, rejected } = await recordsOf(staff, last.id, post2, 'visit-quality');
    expect(counted.map(({ contribution }) => contribution)).toEqual(['60', '60']);
    expect(rejected).toMatchObject([{ label: '一对企业', reasonCode: 'too-close-to-a-better-choice' }]);
  });

  it('every figure is the sum of its records', async () => {
    await decideLeads();
    last = await runToEnd(staff, ORDER);
    for (const team of [post1, post2]) {
      for (const indicator of (await cardOf(staff, last.id, team)).indicators) {
        const { counted, rejected } = await recordsOf(staff, last.id, team, indicator.code, 3);
        const sum = counted.reduce((total, { contribution }) => total + Number(contribution), 0);
        expect([indicator.code, counted.length, rejected.length]).toEqual([
          indicator.code,
          indicator.counted,
          indicator.rejected,
        ]);
        if (indicator.numerator !== null) expect(Number(indicator.numerator)).toBe(sum);
      }
    }
    const leads = await recordsOf(staff, last.id, post1, 'valid-leads-vs-quota');
    expect(leads.counted.map(({ label }) => label)).toEqual(['有效线索']);
    expect(leads.rejected.map(({ reasonCode }) => reasonCode).toSorted()).toEqual([
      'invalid',
      'not-qualified',
      'qualified-inside-team',
    ]);
  });

  it('equal inputs give equal bytes, and what is recorded later changes no record', async () => {
    const { knownAt } = (await staff.get<{ knownAt: string }>(`/kpi/runs/${last.id}`)).body;
    const behind = `/kpi/runs/${last.id}/scorecards/${post1}/indicators/visit-quality/records`;
    const before = (await staff.get(behind)).text;
    await city.visitWorth(85, member, post1, '后来的企业', '2026-06-01');
    const id = (await recordsOf(staff, last.id, post1, 'visit-quality')).counted[0]!.id;
    await (await api.as('post1.lead')).patch(`/visits/${id}`, { needs: null, counterparts: [] }, 1);
    const again = await runToEnd(staff, { ...ORDER, knownAt });
    const cards = async (run: string) => (await staff.get(`/kpi/runs/${run}/scorecards`)).text;
    expect(await cards(again.id)).toBe(await cards(last.id));
    expect((await staff.get(behind)).text).toBe(before);
    const now = await runToEnd(staff, ORDER);
    expect(await cards(now.id)).not.toBe(await cards(last.id));
  });

  /** Four leads of the post: found valid outside, inside, found invalid, not judged. */
  async function decideLeads(): Promise<void> {
    const lead = await api.as('post1.lead');
    const verdicts = [
      ['有效线索', staff, 'valid'],
      ['自评线索', lead, 'valid'],
      ['无效线索', staff, 'invalid'],
      ['待定线索', null, ''],
    ] as const;
    for (const [title, judge, decision] of verdicts) {
      const said = {
        investorName: title,
        title,
        sector: 'manufacturing',
        sourceChannel: 'visit',
        ownerTeamId: post1,
        filedOn: '2026-05-04',
      };
      const { body } = await lead.post<{ id: string }>('/leads', said);
      await judge?.post(`/leads/${body.id}/qualification`, { decision, reason: '核实' });
    }
    // Decided now; the run looks at the end of June.
    await city.sql('ALTER TABLE lead_stage_changes DISABLE TRIGGER refuse_rewriting');
    await city.sql(`UPDATE lead_stage_changes SET occurred_on = '2026-06-15' WHERE from_stage IS NOT NULL`);
  }
});
