import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../../test/support/contracts.js';
import { LifecycleCity, type Signing } from '../../../../test/support/lifecycle-city.js';
import { LifecycleReader, why } from '../../../../test/support/lifecycle-reader.js';
import { TestApi } from '../../../../test/support/test-api.js';

let api: TestApi;
let city: LifecycleCity;
let reader: LifecycleReader;

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  reader = new LifecycleReader(await api.as('leader'));
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

const wan = (n: number) => `${n}0000.00`;

describe('the cohort with every awkward row, domain.md example 2', () => {
  const asOf = 'asOf=2026-06-30&minAmount=100000000';

  interface Row extends Partial<Signing> {
    planned?: string;
    started?: string;
    commissioned?: string;
    performing: boolean;
    funds: number;
  }
  const ROWS: Record<string, Row> = {
    P01: {
      amount: wan(60000),
      planned: '2025-06-30',
      started: '2025-05-20',
      commissioned: '2026-03-31',
      performing: true,
      funds: 60000,
    },
    P02: { amount: wan(30000), planned: '2025-09-30', started: '2025-11-02', performing: true, funds: 15000 },
    P03: { amount: wan(12000), planned: '2025-12-31', started: '2025', performing: true, funds: 4000 },
    P04: { amount: wan(15000), status: 'terminated', planned: '2025-10-31', performing: false, funds: 0 },
    P05: {
      amount: wan(20000),
      status: 'terminated',
      planned: '2025-08-31',
      started: '2025-08-15',
      performing: true,
      funds: 6000,
    },
    P06: { amount: wan(520000), planned: '2026-09-30', performing: true, funds: 52000 },
    P07: { amount: wan(18000), planned: '2026-03-31', performing: true, funds: 5000 },
    P08: { amount: wan(800000), kind: 'framework', performing: false, funds: 0 },
    P09: { amount: wan(30000), status: 'void', planned: '2025-09-30', performing: false, funds: 0 },
    P10: {
      amount: wan(6000),
      planned: '2025-12-31',
      started: '2025-12-30',
      commissioned: '2026-06-15',
      performing: true,
      funds: 6000,
    },
  };

  beforeAll(async () => {
    for (const [title, { planned, started, commissioned, performing, funds, ...row }] of Object.entries(
      ROWS,
    )) {
      const plan = planned ? { groundbreaking: planned } : {};
      const made = await city.sign({
        title,
        signedOn: '2025-01-10',
        terminatedOn: '2026-01-15',
        ...row,
        plan,
      });
      if (performing) await city.milestone(made, 'performing', '2025-02-01');
      if (started) await city.milestone(made, 'groundbreaking', started);
      if (commissioned) await city.milestone(made, 'commissioning', commissioned);
      if (title === 'P07') await city.milestone(made, 'groundbreaking', '2026-03-20', { state: 'rejected' });
      if (funds) await city.report(made, '2025-06', { funds: wan(funds) });
    }
  });
  afterAll(() => city.wipe());

  it('gives the numbers of the example', async () => {
    const group = await reader.one(asOf);
    expect(group.cohort).toEqual({
      count: 7,
      amount: '6750000000.00',
      amountUnknown: 0,
      creditedCount: '7.000000',
      creditedAmount: '6750000000.00',
    });
    expect(group.performing).toMatchObject({ reached: 6, rate: '85.714286' }); // 6 of 7
    expect(group.groundbreaking).toEqual({
      reached: 4, // P01, P02, P03, P05
      imported: 0,
      rate: '57.142857', // 4 of 7
      amountRate: '18.074074', // (60,000 + 30,000 + 12,000 + 20,000) of 675,000
      due: 6,
      reachedOfDue: 4,
      dueRate: '66.666667',
      onTime: 3, // P01, P03, P05
      onTimeRate: '50.000000',
      undecided: 0,
    });
    expect(group.commissioning).toMatchObject({ reached: 1, rate: '14.285714' }); // 1 of 7
    expect(group.fundsInPlace).toEqual({ amount: '1420000000.00', rate: '21.037037' }); // 142,000 of 675,000
    expect(group.survivalRate).toBe('71.428571'); // 5 of 7
  });

  it('names the records behind them', async () => {
    const cohort = await reader.records('cohort', asOf);
    expect(cohort).toMatchObject({ total: 7, rejectedTotal: 3, nextCursor: null });
    expect(why(cohort)).toEqual([
      ['P08', 'framework'],
      ['P09', 'void'],
      ['P10', 'below-threshold'],
    ]);
    expect(cohort.rejected[1]).toMatchObject({
      reason: 'Void: entered by mistake or twice. 与另一合同重复。',
    });
    const started = await reader.records('groundbreaking', asOf);
    expect(started.counted.map(({ label }) => label)).toEqual(['P01', 'P02', 'P03', 'P05']);
    expect(why(started)).toEqual([
      ['P04', 'not-reached'],
      ['P06', 'not-reached'],
      ['P07', 'claim-rejected'],
    ]);
    expect(why(await reader.records('groundbreaking.due', asOf))).toEqual([['P06', 'not-due-yet']]);
    expect(why(await reader.records('groundbreaking.onTime', asOf))).toEqual(
      [
        ['P02', 'late'],
        ['P04', 'not-reached'],
        ['P07', 'not-reached'],
      ].map(([label, code]) => [label, label === 'P07' ? 'claim-rejected' : code]),
    );
    expect(why(await reader.records('survival', asOf))).toEqual([
      ['P04', 'terminated'],
      ['P05', 'terminated'],
    ]);
  });

  it('as of an earlier day knows neither the terminations nor the coarse date', async () => {
    const group = await reader.one('asOf=2025-12-30&minAmount=100000000');
    expect(group).toMatchObject({
      survivalRate: '100.000000',
      groundbreaking: { reached: 3, due: 4, onTime: 2 },
    });
  });

  it('pages counted and rejected as one list', async () => {
    const labels: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 6; pages += 1) {
      const page = await reader.records('cohort', `${asOf}&limit=2${cursor && `&cursor=${cursor}`}`);
      labels.push(...page.counted.map(({ label }) => label), ...page.rejected.map(({ label }) => label));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(labels).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10']);
  });
});

describe('dates that are known no closer', () => {
  afterAll(() => city.wipe());
  const plan = { groundbreaking: '2025-06-30' };

  it('counts from the last possible day, and tells late from undecided, example 8', async () => {
    const started: Record<string, string> = {
      year: '2025', // undecided
      quarter: '2025-Q2', // on time
      month: '2025-07', // late
      by: '../2025-08-01', // undecided
    };
    for (const [title, on] of Object.entries(started))
      await city.milestone(await city.sign({ title, signedOn: '2025-03-10', plan }), 'groundbreaking', on);
    expect((await reader.one('asOf=2025-09-30')).groundbreaking).toMatchObject({
      reached: 3,
      due: 4,
      onTime: 1,
      undecided: 1,
    });
    expect((await reader.one('asOf=2025-12-31')).groundbreaking).toMatchObject({
      reached: 4,
      due: 4,
      onTime: 1,
      undecided: 2,
    });
    expect(why(await reader.records('groundbreaking.onTime', 'asOf=2025-12-31'))).toEqual([
      ['year', 'undecided'],
      ['month', 'late'],
      ['by', 'undecided'],
    ]);
  });

  it('a later stage proves an undated one, in time if it was itself in time', async () => {
    await city.wipe();
    const early = await city.sign({ title: 'early', signedOn: '2025-03-10', plan });
    const late = await city.sign({ title: 'late', signedOn: '2025-03-10', plan });
    await city.milestone(early, 'completion', '2025-06-20', { basis: 'import' });
    await city.milestone(late, 'benefit-attainment', '2025-08-20');
    const { groundbreaking, completion, capacityAttainment } = await reader.one('asOf=2025-12-31');
    expect(groundbreaking).toMatchObject({ reached: 2, imported: 1, onTime: 1, undecided: 1 });
    expect([completion.reached, capacityAttainment.reached]).toEqual([2, 1]);
  });

  it('counts days between written dates, a month as its 15th', async () => {
    await city.wipe();
    const rows: [string, string][] = [
      ['2025-03-10', '2025-08'], // 158 days, example 8
      ['2025-03-10', '2025-03-20'], // 10
      ['2025-03-10', '2025-03-01'], // negative
      ['2025-03-10', '2025'], // imprecise
    ];
    for (const [signedOn, started] of rows)
      await city.milestone(await city.sign({ signedOn, leadFiledOn: null }), 'groundbreaking', started);
    const { days } = await reader.one('asOf=2025-12-31');
    expect(days['signed->groundbreaking']).toEqual({
      n: 2,
      median: '84.000000', // (10 + 158) / 2
      mean: '84.000000',
      p75: '121.000000', // 10 + 0.75 × 148
      negative: 1,
      imprecise: 1,
    });
    expect(days['lead-filed->signed']).toEqual({
      n: 0,
      median: null,
      mean: null,
      p75: null,
      negative: 0,
      imprecise: 0,
    });
  });

  it('takes a period only where the whole date lies inside', async () => {
    await city.wipe();
    await city.sign({ title: 'inside', signedOn: '2025-Q4' });
    await city.sign({ title: 'year', signedOn: '2025' });
    await city.sign({ title: 'open', signedOn: '../2025-11-30' });
    await city.sign({ title: 'before', signedOn: '2024-11-30' });
    expect((await reader.one('asOf=2026-06-30&period=2025-Q4')).cohort.count).toBe(1);
    expect(why(await reader.records('cohort', 'asOf=2026-06-30&period=2025-Q4'))).toEqual([
      ['year', 'date-too-coarse'],
      ['open', 'date-too-coarse'],
    ]);
    expect((await reader.one('asOf=2025-12-15')).cohort.count).toBe(2);
    expect(why(await reader.records('cohort', 'asOf=2025-12-15'))).toEqual([
      ['inside', 'not-surely-signed-yet'],
      ['year', 'not-surely-signed-yet'],
    ]);
  });
});

describe('a draft', () => {
  it('is nobody’s signing, void or not; what was submitted and is void is one refused', async () => {
    const desk = new ContractDesk(api);
    const [staff, when] = [await api.as('staff'), 'period=2019&asOf=2026-06-30'];
    const makeVoid = (id: string) => must(staff.post(`/contracts/${id}/void`, { reason: '录错' }));
    const rejected = async () =>
      (await reader.read<{ total: { rejected: object } }>(`/dashboards/command-center?${when}`)).total
        .rejected;
    await desk.draft({ signedOn: '2019-03-10' });
    await makeVoid((await desk.draft({ signedOn: '2019-03-10' })).id);
    expect((await reader.records('cohort', when)).rejected).toEqual([]);
    expect(await rejected()).toEqual([]);
    await makeVoid((await desk.submitted({ signedOn: '2019-03-10' })).id);
    expect(why(await reader.records('cohort', when))).toEqual([['储能电池生产基地', 'void']]);
    expect(await rejected()).toMatchObject([{ reasonCode: 'void', count: 1 }]);
  });
});
