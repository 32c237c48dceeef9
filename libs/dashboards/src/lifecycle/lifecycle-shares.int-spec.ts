import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LifecycleCity, type Made } from '../../../../test/support/lifecycle-city.js';
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

describe('amounts and shares', () => {
  let made: Made;
  afterAll(() => city.wipe());

  it('uses the amount in force, and the funds so far, example 4', async () => {
    made = await city.sign({
      signedOn: '2025-03-10',
      amount: wan(120000),
      plan: { completion: '2026-12-31' },
    });
    await city.amend(made, {
      number: 2,
      effectiveOn: '2025-11-20',
      amount: wan(90000),
      plan: { completion: '2027-12-31' },
    });
    await city.amend(made, { number: 3, effectiveOn: '2026-04-15', amount: wan(110000) });
    await city.report(made, '2025-06', { funds: wan(20000) });
    await city.report(made, '2025-12', { funds: wan(25000) });
    await city.report(made, '2026-05', { funds: wan(30000) });
    const rates = [];
    for (const day of ['2025-09-30', '2025-12-31', '2026-06-30'])
      rates.push((await reader.one(`asOf=${day}`)).fundsInPlace.rate);
    expect(rates).toEqual(['16.666667', '50.000000', '68.181818']); // 20 of 120, 45 of 90, 75 of 110
    expect((await reader.one('asOf=2027-01-01')).completion.due).toBe(1); // the first plan stays
  });

  it('credits shares that add up to the city, and counts a shared project whole in each team, example 6', async () => {
    await city.wipe();
    await city.sign({
      signedOn: '2025-03-10',
      amount: wan(100000),
      credits: { 'tf-1': 50, 'post-1': 30, 'sub-1': 20 },
    });
    await city.sign({
      signedOn: '2025-03-10',
      amount: '100000.01',
      credits: { 'tf-1': 33.3333, 'tf-2': 66.6667 },
    });
    await city.sign({ signedOn: '2025-03-10', amount: null, credits: {} });
    const told = (await reader.figures('asOf=2025-12-31&groupBy=team')).map(({ code, cohort }) => [
      code,
      cohort.count,
      cohort.creditedCount,
      cohort.creditedAmount,
    ]);
    expect(told).toEqual([
      ['tf-1', 2, '0.833333', '500033333.30333333'],
      ['post-1', 1, '0.300000', '300000000.00'],
      ['sub-1', 1, '0.200000', '200000000.00'],
      ['tf-2', 1, '0.666667', '66666.70666667'],
      [null, 1, '1.000000', '0.00'],
    ]);
    const { cohort } = await reader.one('asOf=2025-12-31');
    expect(cohort).toMatchObject({
      count: 3,
      amountUnknown: 1,
      creditedCount: '3.000000',
      creditedAmount: '1000100000.01',
    });
    const categories = await reader.figures('asOf=2025-12-31&groupBy=category');
    expect(
      categories.map(({ key, cohort: { count, creditedCount } }) => [key, count, creditedCount]),
    ).toEqual([
      ['task-force', 2, '1.500000'],
      ['outbound-post', 1, '0.300000'],
      ['sub-district', 1, '0.200000'],
      [null, 1, '1.000000'],
    ]);
  });

  it('writes any name a team may have', async () => {
    await city.wipe();
    const name = '一专班 "储能"\\\n前线组';
    await city.sign({ signedOn: '2025-03-10' });
    await city.sql(`UPDATE org_units SET name = $1 WHERE code = 'tf-1'`, [name]);
    expect(await reader.figures('asOf=2025-12-31&groupBy=team')).toMatchObject([{ code: 'tf-1', name }]);
    await city.sql(`UPDATE org_units SET name = '一专班' WHERE code = 'tf-1'`);
  });

  it('measures output against capacity in the latest full year that has any', async () => {
    await city.wipe();
    const [full, idle, none] = [
      await city.sign({ signedOn: '2020', capacity: '100', capacityUnit: 't' }),
      await city.sign({ signedOn: '2020', capacity: '300', capacityUnit: 't' }),
      await city.sign({ signedOn: '2020', capacity: '0', capacityUnit: 't' }),
    ];
    await city.report(full, '2023', { output: '110' });
    await city.report(full, '2024-03', { output: '90' });
    await city.report(idle, '2022', { output: '0' });
    await city.report(none, '2023', { output: '5' });
    expect((await reader.one('asOf=2024-12-30')).utilisation).toEqual({
      n: 2,
      ratioOfSums: '27.500000', // 110 of 400
      meanOfRatios: '55.000000', // (110 + 0) / 2
      atOrAbove100: 1,
    });
    expect((await reader.one('asOf=2024-12-31')).utilisation).toMatchObject({
      ratioOfSums: '22.500000',
      atOrAbove100: 0,
    });
    expect(why(await reader.records('utilisation', 'asOf=2024-12-31')).map(([, code]) => code)).toEqual([
      'capacity-zero',
    ]);
  });
});

describe('knowledge and scope', () => {
  afterAll(() => city.wipe());

  it('shows a past as it was known then', async () => {
    const made = await city.sign({ signedOn: '2025-03-10', at: '2025-04-01T00:00:00Z' });
    const id = await city.milestone(made, 'groundbreaking', '2025-05-01', {
      state: 'claimed',
      at: '2025-05-02T00:00:00Z',
    });
    await city.change(
      'milestones',
      id,
      `state = 'verified', decided_at = '2026-01-01', decided_by = (SELECT id FROM users WHERE username = 'verifier')`,
      '2026-01-01T00:00:00Z',
    );
    await city.change(
      'contracts',
      made.contractId,
      `status = 'void', void_reason = '重复'`,
      '2026-03-01T00:00:00Z',
    );
    const at = async (knownAt: string) => {
      const { cohort, groundbreaking } = await reader.one(`asOf=2025-12-31&knownAt=${knownAt}`);
      return [cohort.count, groundbreaking.reached];
    };
    expect(await at('2025-03-31T00:00:00Z')).toEqual([0, 0]);
    expect(await at('2025-06-01T00:00:00Z')).toEqual([1, 0]);
    expect(await at('2026-02-01T00:00:00Z')).toEqual([1, 1]);
    expect(await at('2026-04-01T00:00:00Z')).toEqual([0, 0]);
    const known = 'asOf=2025-12-31&knownAt=2025-06-01T00:00:00Z';
    expect(why(await reader.records('groundbreaking', known)).map(([, code]) => code)).toEqual([
      'claim-waits',
    ]);
  });

  it('shows a team its own contracts and shares, and nothing of confidential ones from above', async () => {
    await city.wipe();
    await city.sign({ title: 'shared', signedOn: '2025-03-10', credits: { 'tf-1': 60, 'tf-2': 40 } });
    await city.sign({
      title: 'secret',
      signedOn: '2025-03-10',
      credits: { 'sub-1': 100 },
      confidential: true,
    });
    const told = async (name: string) => {
      const groups = await new LifecycleReader(await api.as(name)).figures('asOf=2025-12-31&groupBy=team');
      const { cohort } = await new LifecycleReader(await api.as(name)).one('asOf=2025-12-31');
      return [groups.map(({ code }) => code), cohort.count, cohort.creditedCount];
    };
    expect(await told('tf2.lead')).toEqual([['tf-2'], 1, '0.400000']);
    expect(await told('sub1.member')).toEqual([['sub-1'], 1, '1.000000']);
    expect(await told('district1.desk')).toEqual([[], 0, '0.000000']);
    expect(
      (await new LifecycleReader(await api.as('tf2.lead')).records('cohort', 'asOf=2025-12-31')).counted,
    ).toMatchObject([{ label: 'shared', teams: [{ percent: '40' }], creditedPercent: '40' }]);
    expect((await (await api.as('agent1')).get('/dashboards/lifecycle')).status).toBe(403);
  });

  it('refuses what it does not know', async () => {
    for (const query of ['period=2025-13', 'groupBy=colour', 'minAmount=-1', 'teamId=x'])
      expect((await reader.user.get(`/dashboards/lifecycle?${query}`)).status).toBe(400);
    expect((await reader.user.get('/dashboards/lifecycle/records?metric=moon')).status).toBe(400);
    expect((await reader.user.get('/dashboards/lifecycle/records?metric=cohort&cursor=zzz')).status).toBe(
      400,
    );
  });

  it('leaves rates out where there is nothing to divide by, example 3', async () => {
    await city.wipe();
    expect(await reader.one('asOf=2025-12-31')).toMatchObject({
      key: null,
      cohort: { count: 0, amount: '0.00' },
      groundbreaking: { reached: 0, rate: null, amountRate: null, dueRate: null, onTimeRate: null },
      survivalRate: null,
      fundsInPlace: { amount: '0.00', rate: null },
      utilisation: { n: 0, ratioOfSums: null, meanOfRatios: null },
    });
    expect(await reader.figures('groupBy=team')).toEqual([]);
  });
});
