import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ContractDesk, must, type ContractAnswer } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { ContractFacts } from './contract.facts.js';

interface AmendmentAnswer {
  id: string;
  contractId: string;
  number: number;
  state: string;
  version: number;
}

let api: TestApi;
let desk: ContractDesk;
let member: TestUser;
let staff: TestUser;
let verifier: TestUser;
let facts: ContractFacts;
let database: pg.Client;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  [member, staff, verifier] = [await api.as('tf1.member'), await api.as('staff'), await api.as('verifier')];
  facts = api.app.get(ContractFacts, { strict: false });
  database = new pg.Client({ connectionString: api.config.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await api.stop();
});

const approved = { decision: 'approved', reason: '属实' };

async function amended(contractId: string, said: object, by = member) {
  const { id } = await must<AmendmentAnswer>(
    by.post(`/contracts/${contractId}/amendments`, { reason: '补充协议', ...said }),
  );
  return must<AmendmentAnswer>(verifier.post(`/contract-amendments/${id}/approval`, approved));
}

async function factOf(id: string, asOf: string, knownAt = new Date()) {
  return (await facts.ofTeams(null, { asOf, knownAt })).find((fact) => fact.id === id);
}

async function credited(id: string, from: string, to: string, knownAt = new Date()) {
  const moved = await facts.movements(null, { from, to }, { asOf: to, knownAt });
  return moved.filter(({ contractId }) => contractId === id).map(({ teamId, amount }) => [teamId, amount]);
}

describe('an amendment (domain.md §11, example 4)', () => {
  it('says what holds from its day on; credit moves in its period', async () => {
    const { id } = await desk.verified({ signedOn: '2025-03-10', amount: '1200000000.00' });
    const tf1 = api.units['tf-1'];
    await amended(id, { effectiveOn: '2025-11-20', amount: '900000000.00' });
    const third = await amended(id, { effectiveOn: '2026-04-15', amount: '1100000000.00' }, staff);
    expect(third).toMatchObject({ contractId: id, number: 3, state: 'in-force' });
    const amounts = ['2025-09-30', '2025-12-31', '2026-06-30'].map((asOf) => factOf(id, asOf));
    expect((await Promise.all(amounts)).map((fact) => fact?.amountCny)).toEqual([
      '1200000000.00', // funds 200 million are 16.67 % of it
      '900000000.00', // 450 million: 50.00
      '1100000000.00', // 750 million: 68.18
    ]);
    expect(await credited(id, '2025-01-01', '2025-12-31')).toEqual([
      [tf1, '1200000000.00'],
      [tf1, '-300000000.00'], // 900 million in 2025
    ]);
    expect(await credited(id, '2026-01-01', '2026-12-31')).toEqual([[tf1, '200000000.00']]);
    const read = (await member.get<ContractAnswer>(`/contracts/${id}`)).body;
    expect(read).toMatchObject({ amount: '1100000000.00', signedOn: '2025-03-10' });
    expect(read.versions.map(({ number, amount }) => [number, amount])).toEqual([
      [1, '1200000000.00'],
      [2, '900000000.00'],
      [3, '1100000000.00'],
    ]);
  });

  it('of shares moves credit between teams, the whole stays', async () => {
    const { id } = await desk.verified({ amount: '100000.00' });
    const credits = [
      { teamId: api.units['tf-1'], percent: '50' },
      { teamId: api.units['post-1'], percent: '30' },
      { teamId: api.units['sub-1'], percent: '20' },
    ];
    await amended(id, { effectiveOn: '2026-05-01', credits });
    const moved = await credited(id, '2026-05-01', '2026-05-31');
    expect(new Map(moved as [string, string][])).toEqual(
      new Map([
        [api.units['tf-1'], '-50000.00'],
        [api.units['post-1'], '30000.00'],
        [api.units['sub-1'], '20000.00'],
      ]),
    );
    expect((await factOf(id, '2026-04-30'))?.credits).toHaveLength(1);
    expect((await factOf(id, '2026-05-01'))?.credits).toHaveLength(3);
  });

  it('keeps plan and schedule that it does not name, and leaves the first plan what it was', async () => {
    const plan = {
      groundbreakingOn: '2026-09-30',
      completionOn: '2027-12-31',
      funds: [{ dueOn: '2026-12-31', amount: '1000.00' }],
    };
    const { id } = await desk.verified({ plan });
    await amended(id, { effectiveOn: '2026-05-01', plan: { groundbreakingOn: '2027-03-31' } });
    const { body } = await member.get<ContractAnswer>(`/contracts/${id}`);
    expect(body.plan).toMatchObject({ ...plan, groundbreakingOn: '2027-03-31' });
    expect(await factOf(id, '2026-06-30')).toMatchObject({
      firstPlan: { groundbreakingOn: '2026-09-30', completionOn: '2027-12-31' },
      funds: plan.funds,
    });
  });

  it.each([
    ['says nothing', { effectiveOn: '2026-05-01' }, 422, 'amendment-says-nothing'],
    ['comes before the signing', { effectiveOn: '2026-01-01', amount: '1' }, 422, 'amendment-too-early'],
    ['is still to come', { effectiveOn: '2199', amount: '1' }, 422, 'amendment-in-future'],
  ])('that %s is refused', async (_, said, status, code) => {
    const { id } = await desk.verified();
    const answer = await member.post(`/contracts/${id}/amendments`, { reason: '变更', ...said });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is approved by somebody else, once, one at a time, and may be refused', async () => {
    const { id } = await desk.verified();
    const said = { effectiveOn: '2026-05-01', amount: '90000000.00', reason: '缩减' };
    const proposal = await must<AmendmentAnswer>(staff.post(`/contracts/${id}/amendments`, said));
    expect(proposal).toMatchObject({ state: 'proposed', number: 2, version: 1 });
    const approval = `/contract-amendments/${proposal.id}/approval`;
    expect(await staff.post(approval, approved)).toMatchObject({
      status: 403,
      body: { code: 'amendment-own' },
    });
    expect(await member.post(`/contracts/${id}/amendments`, said)).toMatchObject({
      status: 409,
      body: { code: 'amendment-waits' },
    });
    const refused = { decision: 'rejected', reason: '没有补充协议' };
    expect((await verifier.post(approval, refused)).body).toMatchObject({ state: 'rejected' });
    expect((await verifier.post(approval, approved)).status).toBe(409);
    expect((await factOf(id, '2026-06-30'))?.amountCny).toBe('120000000.00');
    expect((await member.post(`/contracts/${id}/amendments`, said)).status).toBe(201);
  });

  it('approved twice at the same moment moves credit once', async () => {
    const { id } = await desk.verified();
    const said = { effectiveOn: '2026-05-01', amount: '90000000.00', reason: '缩减' };
    const proposal = await must<AmendmentAnswer>(member.post(`/contracts/${id}/amendments`, said));
    const answers = await Promise.all(
      ['verifier', 'verifier2', 'staff', 'leader'].map(async (name) =>
        (await api.as(name)).post(`/contract-amendments/${proposal.id}/approval`, approved),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect(await credited(id, '2026-05-01', '2026-05-31')).toEqual([[api.units['tf-1'], '-30000000.00']]);
  });

  it('in force is not changed by anybody', async () => {
    const { versions } = await desk.verified();
    const version = versions[0]!.id;
    for (const sql of [
      'UPDATE contract_versions SET amount = 1, version = version + 1 WHERE id = $1',
      'UPDATE contract_credits SET percent = 99 WHERE version_id = $1',
      'DELETE FROM contract_credits WHERE version_id = $1',
      'DELETE FROM credit_movements WHERE version_id = $1',
    ])
      await expect(database.query(sql, [version])).rejects.toThrow(/not changed|only added to/);
  });
});

describe('facts', () => {
  it('say why a claim is in no cohort, as it was known', async () => {
    const kinds = [
      await desk.submitted(),
      await desk.submitted(),
      await desk.submitted(),
      await desk.submitted({ kind: 'framework' }),
      await desk.verified(),
      await desk.verified({ signedOn: '2026' }),
      await desk.verified(),
    ];
    const [waiting, refused, invented, framework, doubled, coarse, counted] = kinds.map(({ id }) => id);
    const before = new Date();
    const reject = (id: string, more: object) =>
      verifier.post(`/contracts/${id}/verification`, {
        decision: 'rejected',
        reason: '仅有仪式照片',
        ...more,
      });
    await reject(refused!, {});
    await reject(invented!, { falseReport: true });
    await staff.post(`/contracts/${doubled}/void`, { reason: '重复录入', duplicateOf: counted });
    await staff.post(`/contracts/${counted}/termination`, { occurredOn: '2026-07-15', reason: '退出' });
    const all = await facts.ofTeams([api.units['tf-1']!], { asOf: '2026-06-30', knownAt: new Date() });
    const said = new Map(all.map((fact) => [fact.id, [fact.rejected, fact.status, fact.reason]]));
    expect(said.get(waiting!)).toEqual(['waiting', 'submitted', null]);
    expect(said.get(refused!)).toEqual(['refused', 'rejected', '仅有仪式照片']);
    expect(said.get(invented!)).toEqual(['false-report', 'rejected', '仅有仪式照片']);
    expect(said.get(framework!)).toEqual(['framework', 'submitted', null]);
    expect(said.get(doubled!)).toEqual(['duplicate', 'void', '重复录入']);
    expect(said.get(coarse!)).toEqual(['signed-later', 'verified', '材料齐全']);
    expect(said.get(counted!)?.slice(0, 2)).toEqual([null, 'verified']);
    const later = await factOf(counted!, '2026-07-31');
    expect(later).toMatchObject({ rejected: null, status: 'terminated', terminatedOn: '2026-07-15' });
    expect(await factOf(doubled!, '2026-06-30', before)).toMatchObject({
      rejected: null,
      status: 'verified',
    });
    expect(await factOf(refused!, '2026-06-30', before)).toMatchObject({ rejected: 'waiting' });
    expect(await credited(doubled!, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(await credited(doubled!, '2026-01-01', '2026-12-31', before)).toHaveLength(1);
    expect(await facts.ofTeams([api.units['tf-2']!], { asOf: '2026-06-30', knownAt: new Date() })).toEqual(
      [],
    );
  });
});
