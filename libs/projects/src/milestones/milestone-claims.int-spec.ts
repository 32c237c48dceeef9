import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../../../test/support/contracts.js';
import { ProjectDesk } from '../../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface QueueItem {
  id: string;
  version: number;
  kind: string;
  occurredOn: string;
  teams: { teamId: string }[];
  evidence: { kind: string }[];
  warnings: { code: string; message: string }[];
}

let api: TestApi;
let desk: ProjectDesk;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  verifier = await api.as('verifier');
});
afterAll(() => api.stop());

const waiting = async (recordType = 'milestone') =>
  (await must<{ items: QueueItem[] }>(verifier.get(`/verification-queue?recordType=${recordType}&limit=200`)))
    .items;

describe('capacity attainment that only the reports speak for', () => {
  it('is seen by those who verify until somebody claims it, and is not decided before', async () => {
    const { id } = await desk.project({
      signedOn: '2024-01-10',
      designCapacity: '1200',
      capacityUnit: '吨',
    });
    const member = await api.as('tf1.member');
    for (const month of ['2025-01', '2025-02', '2025-03']) {
      expect(await waiting('attainment-proposal')).toEqual([]);
      await must(member.post(`/projects/${id}/reports`, { month, outputQuantity: '90' })); // of 100 a month
    }
    const [item, ...others] = await waiting('attainment-proposal');
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      id,
      kind: 'capacity-attainment',
      occurredOn: '2025-03',
      teams: [{ teamId: api.units['tf-1'] }],
      warnings: [{ code: 'claim-missing' }],
    });
    const decision = { recordType: 'attainment-proposal', id, version: item!.version, decision: 'verified' };
    const { items } = await must<{ items: object[] }>(
      verifier.post('/verification-queue/decisions', { items: [{ ...decision, reason: '属实' }] }),
    );
    expect(items).toMatchObject([{ outcome: 'refused', status: 409, code: 'attainment-not-claimed' }]);
    const claim = await desk.claimed(id, 'capacity-attainment', '2025-03');
    expect(await waiting('attainment-proposal')).toEqual([]);
    expect((await waiting()).map((one) => one.id)).toContain(claim.id);
    await must(
      verifier.post(`/milestones/${claim.id}/verification`, { decision: 'rejected', reason: '产量存疑' }),
    );
    expect(await waiting('attainment-proposal')).toEqual([]);
  });
});

describe('milestones in the verification queue', () => {
  it('wait with their evidence and what to look at, the longest first, and leave when decided', async () => {
    const { id } = await desk.project();
    const weak = await desk.claimed(id, 'groundbreaking', '2026-05-01', ['site-photo', 'site-photo']);
    const strong = await desk.claimed(id, 'performing', '2026-04-01');
    const items = await waiting();
    expect(items.map((item) => item.id)).toEqual([weak.id, strong.id]);
    expect(items[0]).toMatchObject({
      kind: 'groundbreaking',
      version: 1,
      teams: [{ teamId: api.units['tf-1'] }],
      evidence: [{ kind: 'site-photo' }, { kind: 'site-photo' }],
      warnings: [{ code: 'evidence-missing' }],
    });
    expect(items[1]!.warnings).toEqual([]);
    const said = { decision: 'verified', reason: '材料齐全', recordType: 'milestone' };
    const batch = [weak, strong].map((item) => ({ ...said, id: item.id, version: item.version }));
    const { items: outcomes } = await must<{ items: object[] }>(
      verifier.post('/verification-queue/decisions', { items: batch }),
    );
    expect(outcomes).toMatchObject([
      { id: weak.id, outcome: 'refused', status: 422, code: 'evidence-short' },
      { id: strong.id, outcome: 'decided' },
    ]);
    expect((await waiting()).map((item) => item.id)).toEqual([weak.id]);
    expect(await desk.read(id)).toMatchObject({ stage: 'performing' });
  });

  it('are not decided from a version that was not looked at', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'performing', '2026-04-01');
    const evidence = await desk.proofs(await api.as('tf1.member'), 'eia-approval');
    await must((await api.as('tf1.member')).post(`/milestones/${claim.id}/evidence`, { evidence }));
    const item = {
      recordType: 'milestone',
      id: claim.id,
      version: claim.version,
      decision: 'verified',
      reason: '齐全',
    };
    const { items } = await must<{ items: object[] }>(
      verifier.post('/verification-queue/decisions', { items: [item] }),
    );
    expect(items).toMatchObject([{ outcome: 'refused', status: 412, code: 'stale' }]);
  });
});
