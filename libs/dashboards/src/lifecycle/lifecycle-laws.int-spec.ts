import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Decimal } from '@taproot/kernel';
import { LifecycleCity } from '../../../../test/support/lifecycle-city.js';
import { instantOf, LifecycleHistories, SPAN } from '../../../../test/support/lifecycle-histories.js';
import { LifecycleReader } from '../../../../test/support/lifecycle-reader.js';
import { Seeded } from '../../../../test/support/seeded.js';
import { TestApi } from '../../../../test/support/test-api.js';
import type { ChangesView } from './changes.view.js';
import type { LifecycleGroupView, SpansView } from './lifecycle.view.js';
import { SPANS, STAGES } from './stages.js';

const CONTRACTS = process.env['TAPROOT_LONG'] ? 3000 : 150;
const CHECKPOINTS = [200, 400, 600];
const AS_OF = ['2024-06-30', '2025-03-31', '2025-12-31'];
const GROUPINGS = ['none', 'team', 'category', 'sector', 'district'];

jest.setTimeout(600_000);

let api: TestApi;
let city: LifecycleCity;
let reader: LifecycleReader;
/** What was shown at each checkpoint, before anything later was recorded. */
const shown = new Map<string, string>();

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  reader = new LifecycleReader(await api.as('leader'));
  const chance = Seeded.fromEnvironment('lifecycle histories');
  let told = 0;
  for (const step of new LifecycleHistories(city, chance).steps(CONTRACTS)) {
    while (told < CHECKPOINTS.length && step.day > CHECKPOINTS[told]!) await show(CHECKPOINTS[told++]!);
    await step.record(instantOf(step.day));
  }
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

const views = (day: number) =>
  AS_OF.flatMap((asOf) => GROUPINGS.map((by) => `asOf=${asOf}&knownAt=${instantOf(day)}&groupBy=${by}`));

async function show(day: number): Promise<void> {
  for (const view of views(day)) shown.set(view, JSON.stringify(await reader.figures(view)));
}

it('figures at a day and a knowledge never change, whatever is recorded later', async () => {
  expect(shown.size).toBe(CHECKPOINTS.length * AS_OF.length * GROUPINGS.length);
  for (const [view, before] of shown)
    expect([view, JSON.stringify(await reader.figures(view))]).toEqual([view, before]);
});

it('what is known now is what the tables say', async () => {
  for (const asOf of AS_OF)
    expect(await reader.figures(`asOf=${asOf}&groupBy=team&knownAt=${instantOf(SPAN)}`)).toEqual(
      await reader.figures(`asOf=${asOf}&groupBy=team`),
    );
});

it('the parts add up to the city', async () => {
  for (const asOf of AS_OF) {
    const { cohort } = await reader.one(`asOf=${asOf}`);
    for (const by of ['team', 'category', 'sector', 'district']) {
      const parts = await reader.figures(`asOf=${asOf}&groupBy=${by}`);
      const sum = (field: 'creditedCount' | 'creditedAmount') =>
        parts.reduce((total, part) => total.plus(part.cohort[field]), new Decimal(0)).toFixed(8);
      expect([by, sum('creditedCount')]).toEqual([by, new Decimal(cohort.count).toFixed(8)]);
      expect([by, sum('creditedAmount')]).toEqual([by, new Decimal(cohort.amount).toFixed(8)]);
    }
  }
});

function figuresOf(group: LifecycleGroupView): Record<string, number> {
  const stages = STAGES.flatMap(({ name, field }) => {
    const { reached, imported, due, reachedOfDue, onTime, undecided } = group[field];
    const all = {
      '': reached,
      '.imported': imported,
      '.due': due,
      '.reachedOfDue': reachedOfDue,
      '.onTime': onTime,
      '.undecided': undecided,
    };
    return Object.entries(all).map(([suffix, n]) => [`${name}${suffix}`, n]);
  });
  const days = SPANS.map(({ name }) => [`days.${name}`, group.days[name satisfies keyof SpansView].n]);
  return Object.fromEntries([
    ['cohort', group.cohort.count],
    ['cohort.amountUnknown', group.cohort.amountUnknown],
    ['utilisation', group.utilisation.n],
    ['utilisation.atOrAbove100', group.utilisation.atOrAbove100],
    ...stages,
    ...days,
  ]) as Record<string, number>;
}

it.each(['', `&knownAt=${instantOf(400)}`, '&period=2024&minAmount=100000000'])(
  'every figure opens into exactly that many records%s',
  async (more) => {
    for (const team of [undefined, api.units['tf-1']]) {
      const filter = `asOf=2025-12-31${more}${team ? `&teamId=${team}` : ''}`;
      for (const [metric, n] of Object.entries(figuresOf(await reader.one(filter))))
        expect([metric, await countRecords(metric, filter)]).toEqual([metric, n]);
    }
  },
);

/** Paged to the end; the total says the same. */
async function countRecords(metric: string, filter: string): Promise<number> {
  let counted = 0;
  let rejected = 0;
  for (let cursor = ''; ;) {
    const page = await reader.records(metric, `${filter}&limit=100${cursor}`);
    counted += page.counted.length;
    rejected += page.rejected.length;
    if (page.nextCursor === null) {
      expect([page.total, page.rejectedTotal]).toEqual([counted, rejected]);
      return counted;
    }
    cursor = `&cursor=${page.nextCursor}`;
  }
}

it('what changed accounts for the difference of every figure', async () => {
  const sides = ['asOf=2024-12-31', 'asOf=2025-12-31'];
  const [before, after] = await Promise.all(sides.map(async (side) => figuresOf(await reader.one(side))));
  const { figures } = await reader.read<ChangesView>('/dashboards/changes?from=2024-12-31&to=2025-12-31');
  const moved = Object.fromEntries(figures.map(({ metric, entered, left }) => [metric, entered - left]));
  const followed = Object.keys(before!).filter((metric) => !FOLLOWED_ELSEWHERE.test(metric));
  const told = followed.map((metric) => [metric, moved[metric] ?? 0]);
  expect(told).toEqual(followed.map((metric) => [metric, after![metric]! - before![metric]!]));
});

/** Parts of other figures, or told by another. */
const FOLLOWED_ELSEWHERE = /amountUnknown|reachedOfDue|atOrAbove100/;
