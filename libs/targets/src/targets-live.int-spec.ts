import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../../test/support/contracts.js';
import { ProjectDesk } from '../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { TreeNode } from './target-tree.rules.js';

let api: TestApi;
let desk: ProjectDesk;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  staff = await api.as('staff');
  for (const metric of ['contracts', 'contract-amount', 'groundbreakings', 'funds-in-place'])
    await must(
      staff.post('/target-plans', { year: 2026, orgUnitId: api.units['tf-1'], metric, value: '240000000' }),
    );
});
afterAll(() => api.stop());

async function team(metric: string): Promise<[city: string, team: string]> {
  const url = `/target-plans/tree?year=2026&metric=${metric}&asOf=2026-06-30`;
  const { items } = await must<{ items: TreeNode[] }>(staff.get(url));
  return [items[0]!.actual, items[0]!.children[0]!.actual];
}

describe('what people do moves the tree at once', () => {
  it('from a verified contract to its milestones and reports, by share', async () => {
    const credits = [
      { teamId: api.units['tf-1'], percent: '60' },
      { teamId: api.units['tf-2'], percent: '40' },
    ];
    const { id } = await desk.project({ credits });
    expect(await team('contracts')).toEqual(['1', '0.6']);
    expect(await team('contract-amount')).toEqual(['120000000.00', '72000000.00']);
    await desk.reached(id, 'groundbreaking', '2026-05-20');
    expect(await team('groundbreakings')).toEqual(['1', '0.6']);
    const report = { month: '2026-04', fundsInPlace: '1000.00' };
    await must((await api.as('tf1.member')).post(`/projects/${id}/reports`, report));
    expect(await team('funds-in-place')).toEqual(['1000.00', '600.00']);
  });

  it('until the contract is found to be a mistake', async () => {
    const { contractId } = await desk.project();
    expect(await team('contracts')).toEqual(['2', '1.6']);
    await must(staff.post(`/contracts/${contractId}/void`, { reason: '重复录入' }));
    expect(await team('contracts')).toEqual(['1', '0.6']);
  });
});
