import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractFacts, type ContractFact, type MovementFact } from '@taproot/contracts';
import { must } from '../../../test/support/contracts.js';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

let api: TestApi;
let verifier: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  [verifier, staff] = [await api.as('verifier'), await api.as('staff')];
});
afterAll(() => api.stop());

const HEAD = 'key,firm,name,team,signed,amount,start';
const COLUMNS = {
  enterpriseName: { column: 'firm' },
  title: { column: 'name' },
  ownerTeamCode: { column: 'team' },
  contractSignedOn: { column: 'signed' },
  contractAmount: { column: 'amount', currency: 'CNY' },
  plannedGroundbreakingOn: { column: 'start' },
};

function send(user: TestUser, source: string, ...lines: string[]): Promise<ImportAnswer> {
  const mapping = { source, key: 'key', columns: COLUMNS };
  return importFile(user, [HEAD, ...lines].join('\n'), { entity: 'projects', mapping, mode: 'commit' });
}

interface Contract {
  id: string;
  version: number;
  amount: string;
  credits: { teamId: string; percent: string }[];
  plan: { funds: object[] };
  versions: { number: number; state: string; amount: string }[];
}

async function contractOf(job: ImportAnswer): Promise<Contract> {
  const rows = await must<{ items: { recordId: string }[] }>(staff.get(`/imports/${job.id}/rows`));
  const url = `/projects/${rows.items[0]!.recordId}`;
  const { contractId } = await must<{ contractId: string }>(staff.get(url));
  return must<Contract>(staff.get(`/contracts/${contractId}`));
}

const AS_OF = '2025-12-31';

/** An instant after all that is written, and before anything to come. */
async function now(): Promise<Date> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const at = new Date();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return at;
}

interface Figures {
  facts: ContractFact[];
  movements: MovementFact[];
  dashboards: object[];
}

/** All that scores and dashboards say, as it was known then. */
async function figures(knownAt: Date): Promise<Figures> {
  const facts = api.app.get(ContractFacts, { strict: false });
  const view = { asOf: AS_OF, knownAt };
  const leader = await api.as('leader');
  const query = `asOf=${AS_OF}&knownAt=${knownAt.toISOString()}`;
  return {
    facts: await facts.ofTeams(null, view),
    movements: await facts.movements(null, { from: '2024-01-01', to: AS_OF }, view),
    dashboards: [
      await must<object>(leader.get(`/dashboards/lifecycle?${query}&groupBy=team`)),
      await must<object>(leader.get(`/dashboards/lifecycle?${query}&period=2025`)),
      await must<object>(leader.get(`/dashboards/lifecycle/records?${query}&metric=cohort`)),
    ],
  };
}

const sumOf = (movements: MovementFact[], contractId: string, year: string) =>
  movements
    .filter((one) => one.contractId === contractId && one.creditedOn.startsWith(year))
    .reduce((sum, { amount }) => sum + Number(amount), 0);

describe('a later file', () => {
  it('leaves every figure known before it as it was, and says the new from now on', async () => {
    const first = await contractOf(
      await send(verifier, 'quarter', 'K1,恒能公司,电芯,tf-1,2025-03-01,100000000,2025-09'),
    );
    const at = await now();
    const before = await figures(at);
    await send(verifier, 'quarter', 'K1,恒能公司,电芯,tf-2,2024-11-20,120000000,2026-03');
    expect(await figures(at)).toEqual(before);
    const contract = await must<Contract>(staff.get(`/contracts/${first.id}`));
    expect(contract.versions).toMatchObject([
      { number: 1, state: 'in-force', amount: '100000000.00' },
      { number: 2, state: 'in-force', amount: '120000000.00' },
    ]);
    const { facts, movements } = await figures(new Date());
    expect(facts.find(({ id }) => id === first.id)).toMatchObject({
      signedOn: '2024-11-20',
      amountCny: '120000000.00',
      credits: [{ teamId: api.units['tf-2'], percent: '100' }],
      // Later plans never move what was due.
      firstPlan: { groundbreakingOn: '2025-09' },
    });
    // What was credited in the year of the wrong day has left it.
    expect(['2024', '2025'].map((year) => sumOf(movements, first.id, year))).toEqual([120_000_000, 0]);
  });

  it('of staff leaves what is known of a claim that waits', async () => {
    await send(staff, 'claims', 'K1,华阳公司,光伏,tf-3,2025-05-01,50000000,2025-12');
    const at = await now();
    const before = await figures(at);
    await send(staff, 'claims', 'K1,华阳公司,光伏,tf-4,2025-05-01,80000000,2026-01');
    expect(await figures(at)).toEqual(before);
    const waiting = (await figures(new Date())).facts.filter(({ rejected }) => rejected === 'waiting');
    expect(waiting).toMatchObject([{ amount: '80000000.00', credits: [{ teamId: api.units['tf-4'] }] }]);
  });

  it('changes the amount, not the shares and instalments that people agreed on since', async () => {
    const line = (amount: string) => `K1,捷拓公司,风电,tf-1,2025-02-01,${amount},2025-10`;
    const { id } = await contractOf(await send(verifier, 'shares', line('100000000')));
    const credits = [
      { teamId: api.units['tf-1'], percent: '60' },
      { teamId: api.units['tf-2'], percent: '40' },
    ];
    const plan = { funds: [{ dueOn: '2025-12-31', amount: '30000000.00' }] };
    const said = { effectiveOn: '2025-06-01', credits, plan, reason: '联合招引' };
    for (const decision of ['rejected', 'approved']) {
      const amendment = await must<{ id: string }>(staff.post(`/contracts/${id}/amendments`, said));
      const answer = { decision, reason: '审批' };
      await must(verifier.post(`/contract-amendments/${amendment.id}/approval`, answer));
    }
    expect(await send(verifier, 'shares', line('150000000'))).toMatchObject({ updated: 1, rejected: 0 });
    expect(await must(staff.get(`/contracts/${id}`))).toMatchObject({
      amount: '150000000.00',
      credits,
      plan,
    });
    const { movements } = await figures(new Date());
    const held = credits.map(({ teamId }) =>
      movements
        .filter((one) => one.contractId === id && one.teamId === teamId)
        .reduce((sum, { amount }) => sum + Number(amount), 0),
    );
    expect(held).toEqual([90_000_000, 60_000_000]);
  });

  it('of somebody who may not verify proposes to amend what is in force', async () => {
    const line = (amount: string, signed = '2025-04-01') =>
      `K1,博远公司,装备,tf-1,${signed},${amount},2025-11`;
    const { id } = await contractOf(await send(verifier, 'proposal', line('100000000')));
    expect(await send(staff, 'proposal', line('200000000'))).toMatchObject({ updated: 1 });
    const waits = await must<Contract>(staff.get(`/contracts/${id}`));
    expect(waits).toMatchObject({ amount: '100000000.00', versions: [{}, { state: 'proposed' }] });
    expect(await send(staff, 'proposal', line('300000000'))).toMatchObject({ rejected: 1 });
    expect(await send(staff, 'proposal', line('200000000', '2025-04-02'))).toMatchObject({ rejected: 1 });
    const { items } = await must<{ items: { id: string; version: number }[] }>(
      verifier.get('/verification-queue?recordType=contract-amendment'),
    );
    const decided = items.map(({ id: amendment, version }) => ({ ...DECIDED, id: amendment, version }));
    await must(verifier.post('/verification-queue/decisions', { items: decided }));
    expect(await must(staff.get(`/contracts/${id}`))).toMatchObject({ amount: '200000000.00' });
  });
});

const DECIDED = { recordType: 'contract-amendment', decision: 'verified', reason: '属实' };
