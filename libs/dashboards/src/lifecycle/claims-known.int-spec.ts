import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

let api: TestApi;
let desk: ContractDesk;
let leader: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  leader = await api.as('leader');
});
afterAll(() => api.stop());

async function now(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const at = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return at;
}

/** Signings of the leader's first picture, team by team, and the records behind them. */
async function figures(knownAt: string) {
  const view = `asOf=2026-06-30&knownAt=${knownAt}`;
  const { items } = await must<{ items: object[] }>(leader.get(`/dashboards/command-center?${view}`));
  return {
    items,
    records: await must<object>(leader.get(`/dashboards/lifecycle/records?${view}&metric=cohort`)),
  };
}

it('a claim that was refused, corrected and verified is known as it was claimed then, by whom and for how much', async () => {
  const member = await api.as('tf1.member');
  const verifier = await api.as('verifier');
  const { id } = await desk.submitted({ amount: '120000000.00' });
  await must(verifier.post(`/contracts/${id}/verification`, { decision: 'rejected', reason: '金额不符' }));
  const refused = await now();
  const before = await figures(refused);
  const { version } = await must<{ version: number }>(member.get(`/contracts/${id}`));
  const shared = ['tf-1', 'tf-2'].map((code) => ({ teamId: api.units[code], percent: '50' }));
  await must(member.patch(`/contracts/${id}`, { amount: '80000000.00', credits: shared }, version));
  await must(member.post(`/contracts/${id}/submission`));
  await must(verifier.post(`/contracts/${id}/verification`, { decision: 'verified', reason: '属实' }));
  expect(await figures(refused)).toEqual(before);
  expect(before.records).toMatchObject({
    counted: [],
    rejected: [{ id, amount: '120000000.00', reasonCode: 'refused', teams: [{ id: api.units['tf-1'] }] }],
  });
  expect((await figures(await now())).records).toMatchObject({
    counted: [{ id, amount: '80000000.00', teams: [{ percent: '50' }, { percent: '50' }] }],
  });
});
