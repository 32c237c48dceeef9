import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Credit } from './credit-units.rules.js';
import { targetTree, type TreeNode, type TreeUnit } from './target-tree.rules.js';

const unit = (id: string, parentId: string | null, kind: string): TreeUnit => ({
  id,
  parentId,
  kind,
  code: id,
  name: id,
});
const UNITS = [
  unit('city', null, 'city'),
  unit('d1', 'city', 'district'),
  unit('d2', 'city', 'district'),
  unit('sub1', 'd1', 'team'),
  unit('tf1', 'city', 'team'),
  unit('tf2', 'city', 'team'),
];
const plan = (orgUnitId: string, value = '10', sector: string | null = null) => ({
  orgUnitId,
  sector,
  value,
  curve: null,
});
const credit = (teamId: string | null, districtId: string | null, value: string): Credit => ({
  teamId,
  districtId,
  sector: 'technology',
  value,
});

function tree(credits: Credit[], plans = UNITS.map(({ id }) => plan(id)), expected?: Credit[]) {
  return targetTree({ metric: 'contracts', months: 6, units: UNITS, plans, actuals: credits, expected })!;
}

function actuals(node: TreeNode): Record<string, string> {
  return Object.assign({ [node.orgUnitId]: node.actual }, ...node.children.map(actuals)) as Record<
    string,
    string
  >;
}

describe('credits', () => {
  it('go up from their team; the share of a team of no district goes to where the project lands', () => {
    const shared = [credit('sub1', 'd1', '0.5'), credit('tf1', 'd1', '0.5')];
    expect(actuals(tree(shared))).toEqual({ city: '1', d1: '1', d2: '0', sub1: '0.5', tf1: '0.5', tf2: '0' });
  });

  it('of a project that went to another district stay where they were agreed', () => {
    const transferred = [credit('sub1', 'd2', '0.5'), credit('d2', 'd2', '0.5')];
    expect(actuals(tree(transferred))).toMatchObject({ city: '1', d1: '0.5', d2: '0.5' });
  });

  it('of nobody are the city’s', () => {
    expect(actuals(tree([credit(null, null, '1')]))).toMatchObject({ city: '1', d1: '0', tf1: '0' });
  });

  it('are counted once by every unit, whoever holds them', () => {
    const of = (ids: string[]) => fc.option(fc.constantFrom(...ids), { nil: null });
    const any = fc.record({
      teamId: of(['sub1', 'tf1', 'tf2', 'd1', 'd2', 'city']),
      districtId: of(['d1', 'd2']),
      sector: fc.constantFrom('technology', 'services'),
      value: fc.integer({ min: 0, max: 1000 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(any), (credits) => {
        const found = actuals(tree(credits));
        const whole = credits.reduce((sum, { value }) => sum + Number(value), 0);
        expect(found['city']).toBe(String(whole));
        expect(Number(found['d1']) + Number(found['d2'])).toBeLessThanOrEqual(whole);
        expect(Number(found['sub1'])).toBeLessThanOrEqual(Number(found['d1']));
      }),
    );
  });
});

describe('the tree', () => {
  it('shows units with a target and those above them', () => {
    const root = tree([], [plan('sub1')]);
    expect(Object.keys(actuals(root)).toSorted()).toEqual(['city', 'd1', 'sub1']);
    expect(root).toMatchObject({ target: null, completion: null, overAllocation: null });
  });

  it('adds up targets by sector where there is none of all', () => {
    const root = tree([], [plan('city', '6', 'technology'), plan('city', '4', 'services'), plan('d1', '11')]);
    expect(root).toMatchObject({ target: '10', overAllocation: '1.100000' });
    expect(root.sectors.map(({ sector, target }) => [sector, target])).toEqual([
      ['services', '4'],
      ['technology', '6'],
    ]);
  });

  it('foresees what was reached with what is expected, or else as the year went', () => {
    const reached = [credit('tf1', null, '3')];
    expect(tree(reached, undefined, [credit('tf1', null, '0.6')]).forecast).toBe('3.6');
    expect(tree(reached).forecast).toBe('6'); // 3 in six months
  });
});
