import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../test/support/contracts.js';
import { TestApi } from '../../../test/support/test-api.js';

let api: TestApi;
let desk: ContractDesk;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
});
afterAll(() => api.stop());

it('contracts are found by what they say, and come in the order asked for', async () => {
  const land = await desk.verified({ title: '供地', siteClass: 'land', signedOn: '2025-11' });
  const leased = await desk.draft({
    title: '租赁',
    siteClass: 'leased',
    sector: 'services',
    signedOn: '2026-02',
  });
  const staff = await api.as('staff');
  const ids = async (query: string) =>
    (await must<{ items: { id: string }[] }>(staff.get(`/contracts?${query}`))).items.map(({ id }) => id);
  expect(await ids('siteClass=land')).toEqual([land.id]);
  expect(await ids('siteClass=land&siteClass=leased&sort=signedOn')).toEqual([land.id, leased.id]);
  expect(await ids('sort=-signedOn')).toEqual([leased.id, land.id]);
  expect(await ids('basis=evidence&status=verified')).toEqual([land.id]);
  expect(await ids('basis=import')).toEqual([]);
  expect(await ids('sector=services&signedFrom=2026-01-01')).toEqual([leased.id]);
  expect((await staff.get('/contracts?siteClass=castle')).status).toBe(400);
});
