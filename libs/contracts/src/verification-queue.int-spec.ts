import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ContractDesk, must, type ContractAnswer } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Item {
  recordType: string;
  id: string;
  version: number;
  title: string;
  kind: string;
  teams: { teamName: string }[];
  evidence: { kind: string }[];
  warnings: { code: string; message: string; recordId: string | null }[];
}
interface Outcome {
  id: string;
  outcome: string;
  status: number | null;
  code: string | null;
  message: string | null;
}

let api: TestApi;
let desk: ContractDesk;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  verifier = await api.as('verifier');
});
afterAll(() => api.stop());

async function lowered(contractId: string, amount: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.config.databaseUrl });
  await client.connect();
  await client.query('UPDATE contract_versions SET amount = $2 WHERE contract_id = $1', [contractId, amount]);
  await client.end();
}

const queue = async (query = '') =>
  (await must<{ items: Item[] }>(verifier.get(`/verification-queue?limit=200${query}`))).items;
const item = async (id: string) => (await queue()).find((one) => one.id === id);
const codes = (one: Item | undefined) => one?.warnings.map(({ code }) => code);
const decide = (items: object[], by = verifier, headers: Record<string, string> = {}) =>
  must<{ items: Outcome[] }>(by.post('/verification-queue/decisions', { items }, headers));
const yes = ({ id, version }: { id: string; version: number }, recordType = 'contract') => ({
  recordType,
  id,
  version,
  decision: 'verified',
  reason: '属实',
});

describe('the verification queue', () => {
  it('holds what waits, longest first, with its papers, and lets go of what was decided', async () => {
    const first = await desk.submitted();
    const second = await desk.submitted(
      { credits: [{ teamId: api.units['tf-2'], percent: '100' }] },
      'tf2.lead',
    );
    const waiting = (await queue()).map(({ id }) => id);
    expect(waiting.indexOf(first.id)).toBeLessThan(waiting.indexOf(second.id));
    expect(await item(first.id)).toMatchObject({
      recordType: 'contract',
      kind: 'formal',
      version: first.version,
      teams: [{ teamName: '一专班' }],
      evidence: [{ kind: 'contract-text' }, { kind: 'legal-review' }],
      warnings: [],
    });
    const theirs = await queue(`&teamId=${api.units['tf-2']}&recordType=contract`);
    expect(theirs.map(({ id }) => id)).toEqual([second.id]);
    const next = await must<{ items: Item[]; nextCursor: string }>(
      verifier.get('/verification-queue?limit=1'),
    );
    const rest = await queue(`&cursor=${next.nextCursor}`);
    expect([...next.items, ...rest].map(({ id }) => id)).toEqual(waiting);
    await verifier.post(`/contracts/${first.id}/verification`, { decision: 'verified', reason: '属实' });
    expect(await item(first.id)).toBeUndefined();
  });

  it('shows the double claim of two task forces on one project, on both', async () => {
    const enterpriseId = await desk.enterprise();
    const one = await desk.submitted({ enterpriseId });
    const credits = [{ teamId: api.units['tf-2'], percent: '100' }];
    const two = await desk.submitted({ enterpriseId, credits, amount: '125000000.00' }, 'tf2.lead');
    expect((await item(one.id))?.warnings).toMatchObject([{ code: 'double-claim', recordId: two.id }]);
    expect((await item(two.id))?.warnings[0]?.message).toContain('一专班');
    await verifier.post(`/contracts/${one.id}/verification`, { decision: 'verified', reason: '属实' });
    expect((await item(two.id))?.warnings).toMatchObject([{ code: 'possible-duplicate', recordId: one.id }]);
  });

  it('warns of missing proofs, unknown amounts, schedules beyond the amount and crowded signings', async () => {
    const bare = await desk.draft({ amount: null });
    await (await api.as('tf1.member')).post(`/contracts/${bare.id}/submission`);
    expect(codes(await item(bare.id))).toEqual(['evidence-missing', 'amount-unknown']);
    const funds = [{ dueOn: '2026-12-31', amount: '100000000.00' }];
    const { id } = await desk.submitted({ plan: { funds } });
    // As a later file may.
    await lowered(id, '50000000');
    expect(codes(await item(id))).toEqual(['funds-exceed-amount']);
    const credits = [{ teamId: api.units['tf-2'], percent: '100' }];
    const last = [];
    for (const signedOn of ['2025-12-29', '2025-12-30', '2025-12-31'])
      last.push(await desk.submitted({ signedOn, credits }, 'tf2.lead'));
    expect(codes(await item(last[0]!.id))).toEqual(['month-end-burst', 'december-burst']);
  });
});

describe('a batch of decisions', () => {
  it('answers for each; what is refused leaves the rest alone', async () => {
    const [good, doubled, bare] = [await desk.submitted(), await desk.submitted(), await desk.draft()];
    const enterpriseId = doubled.enterpriseId;
    const twin = await desk.submitted({ enterpriseId });
    await (await api.as('tf1.member')).post(`/contracts/${bare.id}/submission`);
    const stale = await desk.submitted();
    const { items } = await decide([
      yes(good),
      yes(doubled),
      yes(twin),
      yes({ ...bare, version: 2 }),
      yes({ ...stale, version: 1 }),
      yes({ id: '01900000-0000-7000-8000-000000000001', version: 1 }),
    ]);
    expect(items.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['decided', null],
      ['decided', null],
      ['refused', 'possible-duplicate'],
      ['refused', 'evidence-missing'],
      ['refused', 'stale'],
      ['refused', 'not-found'],
    ]);
    const read = await verifier.get<ContractAnswer>(`/contracts/${good.id}`);
    expect(read.body).toMatchObject({ status: 'verified', versions: [{ state: 'in-force' }] });
    expect((await verifier.get<ContractAnswer>(`/contracts/${twin.id}`)).body.status).toBe('submitted');
  });

  it('sent twice under one key is decided once and answered alike', async () => {
    const contract = await desk.submitted();
    const key = { 'idempotency-key': 'batch-1' };
    const first = await decide([yes(contract)], verifier, key);
    expect(await decide([yes(contract)], verifier, key)).toEqual(first);
    expect((await decide([yes(contract)])).items).toMatchObject([{ outcome: 'refused', status: 409 }]);
  });

  it('lets staff decide amendments and no contracts', async () => {
    const [contract, other] = [await desk.verified(), await desk.submitted()];
    const said = { effectiveOn: '2026-06-01', amount: '1.00', reason: '缩减' };
    const amendment = await must<{ id: string; version: number }>(
      (await api.as('tf1.member')).post(`/contracts/${contract.id}/amendments`, said),
    );
    expect(await item(amendment.id)).toMatchObject({ recordType: 'contract-amendment', kind: 'amendment' });
    const staff = await api.as('staff');
    const { items } = await decide([yes(amendment, 'contract-amendment'), yes(other)], staff);
    expect(items.map(({ outcome, status }) => [outcome, status])).toEqual([
      ['decided', null],
      ['refused', 403],
    ]);
    expect((await staff.get<ContractAnswer>(`/contracts/${contract.id}`)).body.amount).toBe('1.00');
  });
});
