import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LifecycleCity, type Made } from '../../../../test/support/lifecycle-city.js';
import { LifecycleReader } from '../../../../test/support/lifecycle-reader.js';
import { TestApi } from '../../../../test/support/test-api.js';
import type { ChangesView } from './changes.view.js';
import type { CommandCenterView, TeamDashboardView } from './command-center.view.js';

let api: TestApi;
let city: LifecycleCity;
let reader: LifecycleReader;
let grown: Made;

const BEFORE = '2025-06-01T00:00:00Z';
const LATER = '2026-02-01T00:00:00Z';
const wan = (n: number) => `${n}0000.00`;

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  reader = new LifecycleReader(await api.as('leader'));
  const plan = { groundbreaking: '2025-09-30' };
  grown = await city.sign({ title: 'grown', signedOn: '2025-03-10', amount: wan(50000), plan, at: BEFORE });
  await city.milestone(grown, 'groundbreaking', '2025-09-01', { at: '2025-09-10T00:00:00Z' });
  await city.amend(grown, {
    number: 2,
    effectiveOn: '2025-10-01',
    amount: wan(60000),
    credits: { 'tf-1': 50, 'tf-2': 50 },
    at: LATER,
  });
  await city.report(grown, '2025-11', { funds: wan(1000), at: LATER });
  const twice = await city.sign({ title: 'twice', signedOn: '2025-03-10', amount: wan(50000), at: BEFORE });
  await city.change('contracts', twice.contractId, `status = 'void', void_reason = '重复录入'`, LATER);
  await city.sign({
    title: 'intent',
    kind: 'framework',
    signedOn: '2025-04-10',
    amount: wan(800000),
    at: BEFORE,
  });
  await city.sign({
    title: 'ceremony',
    status: 'rejected',
    signedOn: '2025-04-10',
    amount: wan(9000),
    at: BEFORE,
  });
  const other = await city.sign({
    title: 'quiet',
    signedOn: '2025-04-10',
    amount: wan(20000),
    credits: { 'tf-2': 100 },
    at: BEFORE,
  });
  await city.milestone(other, 'capacity-attainment', '2025-08-01', { at: BEFORE });
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

const changes = (query: string) => reader.read<ChangesView>(`/dashboards/changes?${query}`);
const told = ({ items }: ChangesView) =>
  items.map(({ label, changes: moves }) => [label, moves.map(({ metric, change }) => `${metric} ${change}`)]);

it('names what happened between two days', async () => {
  const found = await changes('from=2025-08-31&to=2025-12-31');
  expect(told(found)).toEqual([
    [
      'grown',
      [
        'cohort changed',
        'performing entered',
        'groundbreaking entered',
        'groundbreaking.due entered',
        'groundbreaking.onTime entered',
        'fundsInPlace entered',
        'days.signed->groundbreaking entered',
        'credits changed',
      ],
    ],
  ]);
  const [{ changes: moves } = { changes: [] }] = found.items;
  expect(moves.find(({ metric }) => metric === 'cohort')).toMatchObject({
    before: '500000000',
    after: '600000000',
  });
  expect(moves.find(({ metric }) => metric === 'credits')).toMatchObject({
    before: '一专班 100%',
    after: expect.stringContaining('二专班 50%'),
  });
  expect(found).toMatchObject({ total: 1, nextCursor: null });
});

it('names what became known between two instants, and why a contract left', async () => {
  const found = await changes('from=2025-07-01T00:00:00Z&to=2026-03-01T00:00:00Z&asOf=2025-06-30');
  expect(told(found)).toEqual([['twice', ['cohort left', 'survival left', 'credits left']]]);
  expect(found.items[0]).toMatchObject({ status: 'void', said: '重复录入' });
  expect(found.from).toEqual({ asOf: '2025-06-30', knownAt: '2025-07-01T00:00:00.000Z' });
});

it('accounts for the difference of every figure', async () => {
  const from = await reader.one('asOf=2025-05-01&knownAt=2025-07-01T00:00:00Z');
  const to = await reader.one('asOf=2025-05-01&knownAt=2026-03-01T00:00:00Z');
  const { figures } = await changes('from=2025-07-01T00:00:00Z&to=2026-03-01T00:00:00Z&asOf=2025-05-01');
  const moved = (metric: string) => {
    const { entered, left } = figures.find((one) => one.metric === metric) ?? { entered: 0, left: 0 };
    return entered - left;
  };
  expect(to.cohort.count - from.cohort.count).toBe(moved('cohort'));
  expect(to.groundbreaking.due - from.groundbreaking.due).toBe(moved('groundbreaking.due'));
});

it('shows signed above ground and what took root below, by task force', async () => {
  const { items, total } = await reader.read<CommandCenterView>('/dashboards/command-center?asOf=2025-12-31');
  const tf1 = items.find(({ code }) => code === 'tf-1')!;
  expect(items.map(({ code }) => code)).toEqual(['tf-2', 'tf-1', 'tf-3', 'tf-4']);
  expect(tf1).toMatchObject({
    signings: 4,
    signed: { count: 1, creditedCount: '0.500000', creditedAmount: '300000000.00' },
    frameworks: { count: 1, creditedAmount: '8000000000.00' },
    rejected: [
      { reasonCode: 'framework', count: 1 },
      { reasonCode: 'refused', count: 1 },
      { reasonCode: 'void', count: 1 },
    ],
    started: { count: 1, creditedAmount: '300000000.00', rate: '100.000000', amountRate: '100.000000' },
    producing: { count: 0, creditedAmount: '0.00', rate: '0.000000' },
    atCapacity: { count: 0 },
    fundsInPlace: { creditedAmount: '5000000.00', rate: '1.666667' }, // 500 of 30,000
  });
  expect(items.at(-1)).toMatchObject({
    signings: 0,
    signed: { count: 0, creditedAmount: '0.00' },
    started: { rate: null },
  });
  expect(total).toMatchObject({
    signings: 5,
    signed: { count: 2, creditedAmount: '800000000.00' },
    atCapacity: { count: 1 },
  });
});

it('shows a team its page, and strangers none', async () => {
  const url = `/dashboards/team/${api.units['tf-1']}`;
  const member = await api.as('tf1.member');
  const { body } = await member.get<TeamDashboardView>(`${url}?asOf=2025-12-31`);
  expect(body).toMatchObject({
    team: { code: 'tf-1', category: 'task-force' },
    roots: { signed: { count: 1, creditedAmount: '300000000.00' } },
    lifecycle: { cohort: { count: 1, creditedAmount: '300000000.00' }, groundbreaking: { onTime: 1 } },
  });
  expect((await (await api.as('tf2.lead')).get(url)).status).toBe(404);
  expect((await reader.user.get(`/dashboards/team/${api.units['city']}`)).status).toBe(404);
});
