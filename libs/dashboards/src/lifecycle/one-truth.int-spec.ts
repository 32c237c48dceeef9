import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ContractFacts, type ContractFact } from '@taproot/contracts';
import { BusinessDate, cityDay, Decimal } from '@taproot/kernel';
import { ProjectFacts, STAGES as MILESTONES, type ProjectFact } from '@taproot/projects';
import { LifecycleCity } from '../../../../test/support/lifecycle-city.js';
import { instantOf, LifecycleHistories, SPAN } from '../../../../test/support/lifecycle-histories.js';
import { LifecycleReader } from '../../../../test/support/lifecycle-reader.js';
import { Seeded } from '../../../../test/support/seeded.js';
import { TestApi } from '../../../../test/support/test-api.js';
import type { LifecycleGroupView } from './lifecycle.view.js';
import { STAGES } from './stages.js';

const CONTRACTS = process.env['TAPROOT_LONG'] ? 3000 : 150;
const AS_OF = ['2024-06-30', '2024-12-31', '2025-07-31', '2025-12-31'];
const KNOWN = [200, 400, 600, SPAN].map((day) => new Date(instantOf(day)));

interface Fact {
  contract: ContractFact;
  project: ProjectFact | undefined;
}

jest.setTimeout(600_000);

let api: TestApi;
let city: LifecycleCity;
let reader: LifecycleReader;

beforeAll(async () => {
  api = await TestApi.start();
  city = await LifecycleCity.start(api);
  reader = new LifecycleReader(await api.as('leader'));
  const chance = Seeded.fromEnvironment('one truth');
  for (const step of new LifecycleHistories(city, chance).steps(CONTRACTS))
    await step.record(instantOf(step.day));
});
afterAll(async () => {
  await city.end();
  await api.stop();
});

/** What scores are made of. */
async function factsOf(asOf: string, knownAt: Date): Promise<Fact[]> {
  const view = { asOf, knownAt };
  const contracts = await api.app.get(ContractFacts, { strict: false }).ofTeams(null, view);
  const ids = contracts.map(({ id }) => id);
  const projects = await api.app.get(ProjectFacts, { strict: false }).ofContracts(ids, view);
  const projectOf = new Map(projects.map((project) => [project.contractId, project]));
  return contracts
    .filter(({ rejected }) => rejected === null)
    .map((contract) => ({ contract, project: projectOf.get(contract.id) }));
}

const happened = (date: string | null | undefined, asOf: string) =>
  !!date && BusinessDate.parse(date).happenedBy(asOf);

function sum(amounts: (string | null | undefined)[]): string {
  return amounts.reduce((total, amount) => total.plus(amount ?? 0), new Decimal(0)).toFixed();
}

/** The lifecycle view's figures of some contracts, from the facts that scores are made of. */
function figuresOf(facts: Fact[], asOf: string) {
  const stages = STAGES.map(({ name, field }) => {
    const reached = ({ project }: Fact) =>
      (project?.milestones ?? []).some(
        ({ stage, state, occurredOn }) =>
          state === 'verified' &&
          happened(occurredOn, asOf) &&
          MILESTONES.indexOf(stage) >= MILESTONES.indexOf(name),
      );
    const due = ({ contract }: Fact) => happened(contract.firstPlan[`${field}On`], asOf);
    const counts = [facts.filter(reached), facts.filter(due), facts.filter((f) => reached(f) && due(f))];
    return [name, counts.map(({ length }) => length)];
  });
  return {
    count: facts.length,
    amount: sum(facts.map(({ contract }) => contract.amountCny)),
    amountUnknown: facts.filter(({ contract }) => contract.amountCny === null).length,
    funds: sum(facts.map(({ project }) => project?.fundsInPlace)),
    stages,
  };
}

function shown(group: LifecycleGroupView) {
  return {
    count: group.cohort.count,
    amount: sum([group.cohort.amount]),
    amountUnknown: group.cohort.amountUnknown,
    funds: sum([group.fundsInPlace.amount]),
    stages: STAGES.map(({ name, field }) => {
      const { reached, due, reachedOfDue } = group[field];
      return [name, [reached, due, reachedOfDue]];
    }),
  };
}

describe('scores and dashboards', () => {
  it.each(AS_OF)(
    'say the same of the city and of every team as of %s, whenever it was known',
    async (asOf) => {
      for (const knownAt of KNOWN) {
        const view = `asOf=${asOf}&knownAt=${knownAt.toISOString()}`;
        const facts = await factsOf(asOf, knownAt);
        expect(shown(await reader.one(view))).toEqual(figuresOf(facts, asOf));
        const teams = await reader.figures(`${view}&groupBy=team`);
        for (const team of teams) {
          const own = facts.filter(({ contract: { credits } }) =>
            team.key === null ? credits.length === 0 : credits.some(({ teamId }) => teamId === team.key),
          );
          expect([team.key, shown(team)]).toEqual([team.key, figuresOf(own, asOf)]);
        }
      }
    },
  );

  it('each plan and first schedule of a project’s contract is the same date', async () => {
    for (const { contract, project } of await factsOf('2025-12-31', KNOWN[3]!)) {
      const planned = STAGES.flatMap(({ name, field }) => {
        const date = contract.firstPlan[`${field}On`];
        return date === null ? [] : [[name, date]];
      });
      expect(project?.plan).toEqual(Object.fromEntries(planned));
    }
  });
});

describe('pages of contracts and projects', () => {
  it('show what is in force today, an amendment dated only to this year not before the year is over', async () => {
    const today = cityDay(new Date());
    const made = await city.sign({ signedOn: '2025-01-10', amount: '70000000.00', credits: { 'tf-4': 100 } });
    const later = {
      number: 2,
      effectiveOn: today.slice(0, 4),
      amount: '90000000.00',
      credits: { 'tf-3': 100 },
    };
    await city.amend(made, later);
    const facts = await factsOf(today, new Date());
    const isOver = today.endsWith('-12-31');
    expect(facts.find(({ contract }) => contract.id === made.contractId)!.contract).toMatchObject({
      amountCny: isOver ? '90000000.00' : '70000000.00',
      credits: [{ teamId: api.units[isOver ? 'tf-3' : 'tf-4'] }],
    });
    for (const { contract } of facts) await samePages(contract);
    const team = api.units[isOver ? 'tf-3' : 'tf-4']!;
    const { items } = await reader.read<{ items: { contractId: string }[] }>(`/projects?teamId=${team}`);
    expect(items.map(({ contractId }) => contractId)).toEqual([made.contractId]);
  });
});

async function samePages({ id, amountCny, credits }: ContractFact): Promise<void> {
  const cents = amountCny && new Decimal(amountCny).toFixed(2);
  const said = { amountCny: cents, credits: credits.map(({ teamId }) => teamId).toSorted() };
  interface Page {
    amountCny: string | null;
    credits: { teamId: string }[];
  }
  const page = await reader.read<Page>(`/contracts/${id}`);
  const projects = await reader.read<{ items: Page[] }>(`/projects?contractId=${id}`);
  for (const one of [page, ...projects.items])
    expect({ amountCny: one.amountCny, credits: one.credits.map(({ teamId }) => teamId).toSorted() }).toEqual(
      said,
    );
}
