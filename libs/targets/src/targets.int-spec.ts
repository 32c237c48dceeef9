import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractRows } from '../../../test/support/contract-rows.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { TreeNode } from './target-tree.rules.js';

interface Plan {
  id: string;
  version: number;
  value: string;
}

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let rows: ContractRows;
let staff: TestUser;
let enterpriseId: string;

beforeAll(async () => {
  api = await TestApi.start();
  rows = await ContractRows.open(api.config.databaseUrl);
  staff = await api.as('staff');
  const firm = { name: '苏州甲有限公司', idType: 'none' };
  enterpriseId = (await staff.post<Plan>('/enterprises', firm)).body.id;
});
afterAll(async () => {
  await rows.close();
  await api.stop();
});

const plan = (unit: string, more: object = {}) => ({
  year: 2026,
  orgUnitId: api.units[unit],
  metric: 'contract-amount',
  value: '1000.00',
  ...more,
});

async function set(unit: string, more: object = {}): Promise<Plan> {
  const answer = await staff.post<Plan>('/target-plans', plan(unit, more));
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.body;
}

async function tree(query: string, user = staff): Promise<TreeNode[]> {
  const answer = await user.get<{ items: TreeNode[] }>(`/target-plans/tree?${query}`);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body.items;
}

function byCode(nodes: TreeNode[], code: string): TreeNode | undefined {
  for (const node of nodes) {
    const found = node.orgUnitCode === code ? node : byCode(node.children, code);
    if (found) return found;
  }
  return undefined;
}

const share = (unit: string, percent = '100') => ({ teamId: api.units[unit]!, percent });

describe('a target', () => {
  it('is set once for a unit, year, metric and sector, and changed by version', async () => {
    const said = plan('tf-1', { year: 2030, sector: 'technology', note: '第一年' });
    const made = await staff.post<Plan>('/target-plans', said);
    expect(made).toMatchObject({ status: 201, body: { ...said, curve: null, version: 1 } });
    expect(await staff.post('/target-plans', said)).toMatchObject({
      status: 409,
      body: { code: 'target-exists' },
    });
    const url = `/target-plans/${made.body.id}`;
    expect(await staff.patch(url, { value: '1200' }, 1)).toMatchObject({
      status: 200,
      body: { value: '1200.00', version: 2, note: '第一年' },
    });
    expect((await staff.patch(url, { value: '1300' }, 1)).status).toBe(412);
    expect((await staff.get<Plan>(url)).body).toMatchObject({ value: '1200.00', orgUnitName: '一专班' });
  });

  it('counts without a point that is not there', async () => {
    expect((await set('tf-1', { year: 2030, metric: 'contracts', value: '12' })).value).toBe('12');
  });

  it.each([
    ['of nobody', { orgUnitId: NOBODY }, 422, 'target-unit-unknown'],
    ['of less than nothing', { value: '-1' }, 400, 'invalid-input'],
    ['by eleven months', { curve: Array.from({ length: 11 }, () => '100') }, 400, 'invalid-input'],
    [
      'that falls',
      { curve: ['50', '40', ...Array.from({ length: 10 }, () => '100')] },
      422,
      'curve-not-cumulative',
    ],
    ['that never ends', { curve: Array.from({ length: 12 }, () => '90') }, 422, 'curve-not-cumulative'],
  ])('is refused %s', async (_, more, status, code) => {
    const said = plan('tf-2', { year: 2031, ...more });
    expect(await staff.post('/target-plans', said)).toMatchObject({ status, body: { code } });
  });

  it('is the staff’s to set, and seen within the scope', async () => {
    const { id } = await set('tf-1', { year: 2029 });
    for (const name of ['leader', 'verifier', 'tf1.lead'])
      expect((await (await api.as(name)).post('/target-plans', plan('tf-1'))).status).toBe(403);
    expect((await (await api.as('tf1.member')).get(`/target-plans/${id}`)).status).toBe(200);
    expect((await (await api.as('tf2.lead')).get(`/target-plans/${id}`)).status).toBe(404);
  });
});

describe('the tree', () => {
  beforeAll(async () => {
    for (const [unit, value] of Object.entries({
      city: '1000',
      'district-1': '600',
      'tf-1': '500',
      'sub-1': '300',
    }))
      await set(unit, { value, sector: 'manufacturing' });
    const said = { enterpriseId, amount: '200.00', districtId: api.units['district-1'] };
    const credits = [share('tf-1', '50'), share('sub-1', '50')];
    await rows.contract({ ...said, signedOn: '2026-03-10', credits });
    await rows.contract({ ...said, signedOn: '2026-07-01', credits: [share('tf-1')] });
    await rows.contract({ ...said, signedOn: '2025-12-31', credits: [share('tf-1')] });
    await rows.contract({ ...said, signedOn: '2026', credits: [share('tf-1')] });
    await rows.contract({ ...said, signedOn: '2026-02', credits: [share('tf-1')], kind: 'framework' });
    const { contractId } = await rows.contract({ ...said, signedOn: '2026-02-01', credits: [share('tf-1')] });
    await rows.run(`UPDATE contracts SET status = 'void', void_reason = 'twice', version = 2 WHERE id = $1`, [
      contractId,
    ]);
  });

  it('counts each signing once at every level, formal and not void, by the day', async () => {
    const nodes = await tree('year=2026&metric=contract-amount&asOf=2026-06-30');
    expect(byCode(nodes, 'city')).toMatchObject({
      target: '1000.00',
      actual: '200.00',
      completion: '20.000000',
      sequence: '50.000000',
      gap: '-30.000000',
      light: 'yellow',
      overAllocation: '1.100000', // (600 + 500) ÷ 1000
      requiredPerMonth: '133.33', // (1000 − 200) ÷ 6
      forecast: '200.00',
    });
    // All of it landed in the district: the half of the task force too.
    expect(byCode(nodes, 'district-1')).toMatchObject({ actual: '200.00', overAllocation: '0.500000' });
    expect(byCode(nodes, 'sub-1')).toMatchObject({ actual: '100.00', children: [] });
    expect(byCode(nodes, 'tf-1')).toMatchObject({ actual: '100.00', light: 'yellow' }); // 20 % of 50
  });

  it('counts a date no earlier than its last possible day', async () => {
    const nodes = await tree('year=2026&metric=contract-amount&asOf=2026-12-31');
    expect(byCode(nodes, 'tf-1')).toMatchObject({
      actual: '500.00',
      sequence: '100.000000',
      requiredPerMonth: null,
    });
  });

  it('by sector keeps the others out', async () => {
    await rows.contract({
      enterpriseId,
      amount: '70.00',
      signedOn: '2026-01-05',
      sector: 'services',
      credits: [share('tf-2')],
    });
    const asOf = 'year=2026&metric=contract-amount&asOf=2026-06-30';
    expect((await tree(asOf))[0]).toMatchObject({ actual: '270.00' });
    expect((await tree(asOf))[0]!.sectors).toMatchObject([{ sector: 'manufacturing', actual: '200.00' }]);
    expect((await tree(`${asOf}&sector=manufacturing`))[0]).toMatchObject({ actual: '200.00' });
    expect((await tree(`${asOf}&sector=services`))[0]).toMatchObject({ target: null, actual: '70.00' });
  });

  it('is the same again at an earlier instant, whatever was recorded since', async () => {
    const knownAt = new Date().toISOString();
    const asked = `year=2026&metric=contract-amount&asOf=2026-06-30`;
    const before = await tree(asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const late = { enterpriseId, amount: '5.00', signedOn: '2026-01-09', credits: [share('tf-1')] };
    await rows.contract(late);
    await set('tf-4', { value: '9' });
    expect(await tree(`${asked}&knownAt=${knownAt}`)).toEqual(before);
    expect((await tree(asked))[0]!.actual).toBe('275.00');
  });

  it('begins for others with their own units, and is empty where they have no target', async () => {
    const asked = 'year=2026&metric=contract-amount&asOf=2026-06-30';
    const seen = async (name: string) =>
      (await tree(asked, await api.as(name))).map((node) => node.orgUnitCode);
    expect(await seen('leader')).toEqual(['city']);
    expect(await seen('district1.desk')).toEqual(['district-1']);
    expect(await seen('tf1.member')).toEqual(['tf-1']);
    expect(await seen('post1.member')).toEqual([]);
  });
});

describe('what counts of a project', () => {
  let knownAt: string;
  it('are verified milestones of the year and funds of its reports, by share', async () => {
    const plan = { groundbreakingOn: '2027-09', funds: [{ dueOn: '2027-11-30', amount: '40.00' }] };
    const said = { enterpriseId, amount: '100.00', signedOn: '2027-01-10', plan };
    const shared = await rows.contract({ ...said, credits: [share('tf-1', '60'), share('tf-3', '40')] });
    const other = await rows.contract({ ...said, credits: [share('tf-1')] });
    await rows.milestone(shared.projectId, 'groundbreaking', '2027-05-20');
    await rows.report(shared.projectId, '2027-04', '30.00');
    await rows.report(shared.projectId, '2027-07', '30.00');
    await rows.report(other.projectId, '2026-12', '1.00');
    for (const metric of ['groundbreakings', 'funds-in-place'])
      await set('tf-1', { year: 2027, metric, value: '10' });
    knownAt = new Date().toISOString();
    const at = (metric: string) => tree(`year=2027&metric=${metric}&asOf=2027-06-30&knownAt=${knownAt}`);
    expect(byCode(await at('groundbreakings'), 'tf-1')).toMatchObject({ actual: '0.6', forecast: '1.6' });
    expect((await at('groundbreakings'))[0]).toMatchObject({ actual: '1', forecast: '2' });
    expect(byCode(await at('funds-in-place'), 'tf-1')).toMatchObject({ actual: '18.00', forecast: '82.00' });
  });

  it('in a closed period counts when it was verified', async () => {
    const made = { enterpriseId, amount: '100.00', signedOn: '2019-01-10', credits: [share('tf-1')] };
    const { projectId } = await rows.contract(made);
    await rows.run(`INSERT INTO period_locks SELECT gen_random_uuid(), now(), id, now(), 1, '2019', '2020-01-31'
      FROM users WHERE username = 'staff'`);
    await rows.milestone(projectId, 'completion', '2019-12-28', new Date('2020-03-10T03:00:00Z'));
    const of = async (year: number) =>
      (await tree(`year=${year}&metric=completions&asOf=2026-01-01`))[0]!.actual;
    expect([await of(2019), await of(2020)]).toEqual(['0', '1']);
  });
});

describe('valid leads', () => {
  it('count for who introduced them, once somebody else found them valid', async () => {
    const lead = {
      investorName: '代号',
      title: '线索',
      sector: 'technology',
      sourceChannel: 'visit',
      ownerTeamId: api.units['tf-1'],
      introducerTeamId: api.units['post-1'],
    };
    const lead1 = await api.as('tf1.lead');
    const decision = { decision: 'valid', reason: '真实' };
    for (const more of [{}, { introducerTeamId: api.units['tf-1'] }]) {
      const { id } = (await staff.post<Plan>('/leads', { ...lead, ...more })).body;
      expect((await lead1.post(`/leads/${id}/qualification`, decision)).status).toBe(200);
    }
    const year = new Date().getUTCFullYear();
    await set('post-1', { year, metric: 'valid-leads', value: '12' });
    const nodes = await tree(`year=${year}&metric=valid-leads`);
    expect(byCode(nodes, 'post-1')).toMatchObject({ actual: '1' });
    expect(nodes[0]).toMatchObject({ actual: '1' });
  });

  it('that are open foretell contracts by their probability, secrets only to their own', async () => {
    const year = new Date().getUTCFullYear();
    const lead = {
      investorName: '机密',
      title: '机密',
      sector: 'technology',
      sourceChannel: 'visit',
      ownerTeamId: api.units['sub-1'],
      confidential: true,
      probability: '25',
    };
    expect((await staff.post('/leads', lead)).status).toBe(201);
    await set('sub-1', { year, metric: 'contracts', value: '4' });
    const of = async (name: string) =>
      byCode(await tree(`year=${year}&metric=contracts`, await api.as(name)), 'sub-1')!;
    const own = await of('sub1.member');
    expect(Number(own.forecast) - Number(own.actual)).toBeCloseTo(0.25, 6);
    const above = await of('district1.desk');
    expect(above.forecast).toBe(above.actual);
  });
});
