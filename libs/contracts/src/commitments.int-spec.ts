import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Promised {
  id: string;
  state: string;
  fulfilled: string | null;
  fulfilments: object[];
}

let api: TestApi;
let desk: ContractDesk;
let member: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  member = await api.as('tf1.member');
});
afterAll(() => api.stop());

const promised = async (contractId: string) =>
  (await must<{ items: Promised[] }>(member.get(`/contracts/${contractId}/commitments`))).items;

describe('what a contract promises', () => {
  it('is kept in parts, with papers, until it is whole', async () => {
    const { id } = await desk.verified();
    const said = {
      side: 'enterprise',
      kind: 'jobs',
      what: '新增就业',
      quantity: '200',
      unit: '人',
      dueOn: '2026-06',
    };
    const made = await must<Promised>(member.post(`/contracts/${id}/commitments`, said));
    expect(made).toMatchObject({ ...said, fulfilled: '0', fulfilments: [] });
    const evidence = [await desk.stored(member, 'other')];
    const part = { occurredOn: '2026-03', quantity: '80', evidence };
    const kept = await member.post(`/commitments/${made.id}/fulfilments`, part);
    expect(kept).toMatchObject({ status: 201, body: { commitmentId: made.id, quantity: '80', evidence } });
    expect(await promised(id)).toMatchObject([
      { state: 'overdue', fulfilled: '80', fulfilments: [kept.body] },
    ]);
    await member.post(`/commitments/${made.id}/fulfilments`, { occurredOn: '2026-06-30', quantity: '120' });
    expect(await promised(id)).toMatchObject([{ state: 'fulfilled', fulfilled: '200' }]);
    const lead = await api.as('tf1.lead');
    expect((await lead.get(`/files/${evidence[0]!.fileId}`)).status).toBe(200);
    expect((await (await api.as('tf2.lead')).get(`/files/${evidence[0]!.fileId}`)).status).toBe(404);
  });

  it('in money by the government says whether the fair-competition review was passed', async () => {
    const { id } = await desk.draft();
    const said = { side: 'government', kind: 'subsidy', what: '设备补贴', unit: '万元', dueOn: '2027' };
    const url = `/contracts/${id}/commitments`;
    expect(await member.post(url, said)).toMatchObject({
      status: 422,
      body: { code: 'fair-competition-unsaid' },
    });
    expect(await member.post(url, { ...said, fairCompetition: true })).toMatchObject({
      status: 201,
      body: { fairCompetition: true, state: 'open' },
    });
  });

  it('is not kept before it happens, nor counted where nothing is', async () => {
    const { id } = await desk.draft();
    const said = { side: 'government', kind: 'road', what: '修通园区道路', dueOn: '2027' };
    const made = await must<Promised>(member.post(`/contracts/${id}/commitments`, said));
    const url = `/commitments/${made.id}/fulfilments`;
    expect((await member.post(url, { occurredOn: '2199' })).status).toBe(422);
    expect((await member.post(url, { occurredOn: '2026', quantity: '1' })).status).toBe(422);
    expect((await member.post(url, { occurredOn: '2026-05' })).status).toBe(201);
    expect(await promised(id)).toMatchObject([{ state: 'fulfilled', fulfilled: null }]);
  });
});
