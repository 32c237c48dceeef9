import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractDesk, must } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { ContractFacts } from './contract.facts.js';

interface Lock {
  id: string;
  state: string;
  version: number;
}

let api: TestApi;
let desk: ContractDesk;
let staff: TestUser;
let verifier: TestUser;
let leader: TestUser;
let facts: ContractFacts;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  [staff, verifier, leader] = [await api.as('staff'), await api.as('verifier'), await api.as('leader')];
  facts = api.app.get(ContractFacts, { strict: false });
});
afterAll(() => api.stop());

const approved = { decision: 'approved', reason: '同意' };

async function credited(contractId: string, year: string, knownAt = new Date()) {
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const moved = await facts.movements(null, span, { asOf: '2199-12-31', knownAt });
  return moved
    .filter((one) => one.contractId === contractId)
    .reduce((sum, { amount }) => sum + Number(amount), 0);
}

describe('a locked period', () => {
  it('takes nothing more; reopened by two it takes back what came late', async () => {
    const inTime = await desk.verified({ signedOn: '2024-12-28', amount: '1000.00' });
    const proposal = await must<Lock>(
      staff.post('/period-locks', { period: '2024', lockedOn: '2025-01-31' }),
    );
    expect(proposal.state).toBe('proposed');
    const before = await desk.verified({ signedOn: '2024-12-29', amount: '2000.00' });
    expect((await staff.post(`/period-locks/${proposal.id}/approval`, approved)).status).toBe(403);
    const { lock } = await must<{ lock: Lock }>(
      verifier.post(`/period-locks/${proposal.id}/approval`, approved),
    );
    expect(lock.state).toBe('locked');
    const late = await desk.verified({ signedOn: '2024-12-30', amount: '4000.00' });
    const thisYear = new Date().getFullYear().toString();
    expect(await Promise.all([inTime, before, late].map(({ id }) => credited(id, '2024')))).toEqual([
      1000, 2000, 0,
    ]);
    expect(await credited(late.id, thisYear)).toBe(4000);
    const known = new Date();
    const reopening = `/period-locks/${lock.id}/reopening`;
    expect((await must<Lock>(leader.post(reopening, { reason: '漏报' }))).state).toBe('reopening-proposed');
    expect((await leader.post(`${reopening}-approval`, approved)).status).toBe(403);
    expect((await must<Lock>(staff.post(`${reopening}-approval`, approved))).state).toBe('reopened');
    expect([await credited(late.id, '2024'), await credited(late.id, thisYear)]).toEqual([4000, 0]);
    expect([await credited(late.id, '2024', known), await credited(late.id, thisYear, known)]).toEqual([
      0, 4000,
    ]);
    const after = await desk.verified({ signedOn: '2024-12-31', amount: '8000.00' });
    expect(await credited(after.id, '2024')).toBe(8000);
  });

  it('stays locked where the reopening is refused, and is not locked twice', async () => {
    const { id } = await must<Lock>(staff.post('/period-locks', { period: '2023-Q4' }));
    expect(await verifier.post('/period-locks', { period: '2023-Q4' })).toMatchObject({
      status: 409,
      body: { code: 'period-lock-there' },
    });
    await must(verifier.post(`/period-locks/${id}/approval`, approved));
    await must(verifier.post(`/period-locks/${id}/reopening`, { reason: '漏报' }));
    const refused = { decision: 'rejected', reason: '没有依据' };
    const lock = await must<Lock>(staff.post(`/period-locks/${id}/reopening-approval`, refused));
    expect(lock.state).toBe('locked');
    expect((await verifier.post(`/period-locks/${id}/approval`, approved)).status).toBe(409);
  });

  it('is proposed anew after a refusal', async () => {
    const { id } = await must<Lock>(staff.post('/period-locks', { period: '2023-03' }));
    const refused = { decision: 'rejected', reason: '还有漏报' };
    expect((await leader.post(`/period-locks/${id}/approval`, refused)).body).toEqual({ lock: null });
    expect((await staff.post('/period-locks', { period: '2023-03' })).status).toBe(201);
    const listed = await must<{ items: Lock[] }>(staff.get('/period-locks?state=proposed'));
    expect(listed.items).toHaveLength(1);
  });

  it.each([
    ['a period that is not one', { period: '2023-13' }, 422, 'period-unreadable'],
    ['a period that is not over', { period: '2199' }, 422, 'period-not-over'],
    ['a lock before its end', { period: '2023', lockedOn: '2023-12-30' }, 422, 'period-not-over'],
  ])('refuses %s', async (_, said, status, code) => {
    expect(await staff.post('/period-locks', said)).toMatchObject({ status, body: { code } });
  });
});
