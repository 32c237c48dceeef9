import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

let api: TestApi;
let desk: ContractDesk;
let member: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  [member, staff] = [await api.as('tf1.member'), await api.as('staff')];
});
afterAll(() => api.stop());

async function lead(stage: 'filed' | 'negotiation' = 'filed'): Promise<string> {
  const said = { title: '储能', investorName: '代号海燕', sector: 'manufacturing', sourceChannel: 'visit' };
  const { id } = await must<{ id: string }>(
    member.post('/leads', { ...said, ownerTeamId: api.units['tf-1'] }),
  );
  if (stage === 'filed') return id;
  await must(staff.post(`/leads/${id}/qualification`, { decision: 'valid', reason: '属实' }));
  await must(staff.post(`/leads/${id}/negotiation`, {}));
  return id;
}

const stageOf = async (id: string) => (await must<{ stage: string }>(staff.get(`/leads/${id}`))).stage;

const makeVoid = (id: string) => must(staff.post(`/contracts/${id}/void`, { reason: '录入了别家的合同' }));

describe('the lead of a contract that is void', () => {
  it('is again what it was before, and its history says why', async () => {
    const leadId = await lead('negotiation');
    const { id } = await desk.verified({ leadId });
    expect(await stageOf(leadId)).toBe('signed');
    await makeVoid(id);
    expect(await stageOf(leadId)).toBe('negotiation');
    const { items } = await must<{ items: object[] }>(staff.get(`/leads/${leadId}/history`));
    expect(items).toContainEqual(
      expect.objectContaining({
        field: 'stage',
        from: 'signed',
        to: 'negotiation',
        reason: '录入了别家的合同',
      }),
    );
    await desk.verified({ leadId });
    expect(await stageOf(leadId)).toBe('signed');
  });

  it('stays signed by another contract, ended since or not, until the last is void', async () => {
    const leadId = await lead();
    const [first, second] = [await desk.verified({ leadId }), await desk.verified({ leadId })];
    const end = { occurredOn: '2026-05-20', reason: '投资方退出' };
    await must(staff.post(`/contracts/${second.id}/termination`, end));
    await makeVoid(first.id);
    expect(await stageOf(leadId)).toBe('signed');
    await makeVoid(second.id);
    expect(await stageOf(leadId)).toBe('filed');
  });

  it('is open once, when its two contracts are declared void at the same moment', async () => {
    const leadId = await lead();
    const both = [await desk.verified({ leadId }), await desk.verified({ leadId })];
    await Promise.all(both.map(({ id }) => makeVoid(id)));
    expect(await stageOf(leadId)).toBe('filed');
  });

  it('stays as it is when only a claim or a framework is void', async () => {
    const leadId = await lead();
    await desk.verified({ leadId });
    await makeVoid((await desk.submitted({ leadId })).id);
    expect(await stageOf(leadId)).toBe('signed');
  });
});

describe('the enterprise of a lead', () => {
  it('is the one its contract names, until that is void', async () => {
    const leadId = await lead();
    const contract = await desk.draft({ leadId });
    const [other, { version }] = [
      await desk.enterprise(),
      await must<{ version: number }>(member.get(`/leads/${leadId}`)),
    ];
    const own = await member.patch(`/leads/${leadId}`, { enterpriseId: contract.enterpriseId }, version);
    expect(own.status).toBe(200);
    const refused = await member.patch(`/leads/${leadId}`, { enterpriseId: other }, version + 1);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'lead-contract-differs', errors: [{ path: 'enterpriseId' }] },
    });
    await makeVoid(contract.id);
    const moved = await member.patch(`/leads/${leadId}`, { enterpriseId: other }, version + 1);
    expect(moved).toMatchObject({ status: 200, body: { enterpriseId: other } });
  });
});
