import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { METRICS, type Metric } from '@taproot/campaigns';
import { Decimal } from '@taproot/kernel';
import { must } from '../../../test/support/contracts.js';
import { ProjectDesk } from '../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { TreeNode } from './target-tree.rules.js';

interface Behind {
  actual: string;
  total: number;
  items: { recordType: string; id: string | null; label: string | null; contribution: string }[];
  nextCursor: string | null;
}

let api: TestApi;
let staff: TestUser;
let shared: { id: string; contractId: string };

/** Leads are found valid today; what the projects reached is dated. */
const yearOf = (metric: Metric) => (metric === 'valid-leads' ? new Date().getUTCFullYear() : 2026);

beforeAll(async () => {
  api = await TestApi.start();
  const desk = new ProjectDesk(api);
  staff = await api.as('staff');
  for (const metric of METRICS)
    for (const unit of ['city', 'tf-1', 'tf-2', 'sub-1'])
      await must(
        staff.post('/target-plans', {
          year: yearOf(metric),
          orgUnitId: api.units[unit],
          metric,
          value: '100',
        }),
      );
  const credits = [
    { teamId: api.units['tf-1'], percent: '60' },
    { teamId: api.units['tf-2'], percent: '40' },
  ];
  shared = await desk.project({ credits });
  const own = await desk.project();
  for (const { id } of [shared, own]) await desk.reached(id, 'groundbreaking', '2026-05-20');
  const report = { month: '2026-04', fundsInPlace: '1000.00' };
  await must((await api.as('tf1.member')).post(`/projects/${shared.id}/reports`, report));
  const lead = {
    investorName: '代号甲',
    title: '保密线索',
    sector: 'technology',
    sourceChannel: 'visit',
    ownerTeamId: api.units['tf-1'],
    introducerTeamId: api.units['sub-1'],
    confidential: true,
  };
  const { id } = await must<{ id: string }>(staff.post('/leads', lead));
  const decided = { decision: 'valid', reason: '真实' };
  await must((await api.as('tf1.lead')).post(`/leads/${id}/qualification`, decided));
});
afterAll(() => api.stop());

async function behind(unit: string, metric: Metric, more = '', user = staff): Promise<Behind> {
  const url = `/target-plans/tree/records?year=${yearOf(metric)}&metric=${metric}&orgUnitId=${api.units[unit]}${more}`;
  return must<Behind>(user.get(url));
}

async function nodes(metric: Metric): Promise<TreeNode[]> {
  const { items } = await must<{ items: TreeNode[] }>(
    staff.get(`/target-plans/tree?year=${yearOf(metric)}&metric=${metric}`),
  );
  const all = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(all)];
  return items.flatMap(all);
}

const sum = ({ items }: Behind) => Decimal.sum(0, ...items.map(({ contribution }) => contribution));

describe('the records behind a target', () => {
  it.each(METRICS)('%s: add up to what every unit of the tree reached', async (metric) => {
    const tree = await nodes(metric);
    expect(tree).toHaveLength(5);
    for (const { orgUnitCode, actual } of tree) {
      const found = await behind(orgUnitCode, metric);
      expect([orgUnitCode, found.actual, sum(found).toNumber()]).toEqual([
        orgUnitCode,
        actual,
        Number(actual),
      ]);
      expect(found.items).toHaveLength(found.total);
    }
  });

  it('of one share are that share, the larger first, page by page', async () => {
    const first = await behind('tf-1', 'contracts', '&limit=1');
    expect(first).toMatchObject({ actual: '1.6', total: 2, items: [{ contribution: '1' }] });
    const second = await behind('tf-1', 'contracts', `&limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({
      actual: '1.6',
      total: 2,
      items: [{ recordType: 'contract', id: shared.contractId, contribution: '0.6' }],
      nextCursor: null,
    });
    expect(await behind('tf-2', 'groundbreakings')).toMatchObject({
      items: [{ recordType: 'project', id: shared.id, contribution: '0.4', countedOn: '2026-05-20' }],
    });
    expect(await behind('tf-2', 'funds-in-place')).toMatchObject({ items: [{ contribution: '400.00' }] });
  });

  it('count for whoever may not be told them, without a name', async () => {
    const seen = async (user: string) => behind('sub-1', 'valid-leads', '', await api.as(user));
    const told = { recordType: 'lead', label: '保密线索', contribution: '1' };
    const untold = { id: null, label: null, enterpriseName: null, contribution: '1' };
    expect((await seen('sub1.member')).items).toMatchObject([told]);
    expect((await seen('district1.desk')).items).toMatchObject([untold]);
  });

  it('are told of the own units only, and cursors are the own ones', async () => {
    const asked = (unit: string, more = '') =>
      `/target-plans/tree/records?year=2026&metric=contracts&orgUnitId=${unit}${more}`;
    const member = await api.as('tf2.lead');
    expect((await member.get(asked(api.units['tf-1']!))).status).toBe(404);
    expect((await staff.get(asked('01900000-0000-7000-8000-000000000001'))).status).toBe(404);
    expect((await staff.get(asked(api.units['tf-1']!, '&cursor=bm90'))).status).toBe(400);
  });
});
