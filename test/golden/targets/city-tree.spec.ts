import { describe, expect, it } from '@jest/globals';
import { Decimal } from '@taproot/kernel';
import { progressOf, sequenceOf } from '../../../libs/targets/src/target-progress.rules.js';
import { targetTree, type TreeNode } from '../../../libs/targets/src/target-tree.rules.js';

const YI = 100_000_000n; // 1 亿元 in yuan
const yuan = (yi: number) => `${BigInt(yi) * YI}.00`;

/** domain.md §5: manufacturing, services, technology in 亿元. */
const TARGETS: Record<string, [number, number, number]> = {
  city: [600, 200, 150],
  d1: [300, 120, 80],
  d2: [220, 60, 20],
  d3: [140, 40, 60],
};
const SECTORS = ['manufacturing', 'services', 'technology'];
const UNITS = Object.keys(TARGETS).map((id) => ({
  id,
  parentId: id === 'city' ? null : 'city',
  kind: id === 'city' ? 'city' : 'district',
  code: id,
  name: id,
}));

function treeOf(sector: string): TreeNode {
  const plans = Object.entries(TARGETS).map(([orgUnitId, values]) => ({
    orgUnitId,
    sector,
    value: yuan(values[SECTORS.indexOf(sector)]!),
    curve: null,
  }));
  const actuals = [{ teamId: 'd1', districtId: 'd1', sector: 'manufacturing', value: yuan(126) }];
  const found = targetTree({
    metric: 'contract-amount',
    months: 6, // 30 June
    units: UNITS,
    plans,
    actuals: actuals.filter((credit) => credit.sector === sector),
    expected: [],
  });
  return found!;
}

describe('the city’s targets (domain.md §5)', () => {
  it.each([
    ['manufacturing', '1.100000'], // 660 ÷ 600
    ['services', '1.100000'], // 220 ÷ 200
    ['technology', '1.066667'], // 160 ÷ 150
  ])('of %s are handed on %s times', (sector, ratio) => {
    expect(treeOf(sector)).toMatchObject({ target: yuan(TARGETS['city']![SECTORS.indexOf(sector)]!) });
    expect(treeOf(sector).overAllocation).toBe(ratio);
  });

  it('put D1 in manufacturing on watch at the end of June, needing 29 亿 a month', () => {
    expect(treeOf('manufacturing').children[0]).toMatchObject({
      orgUnitId: 'd1',
      actual: yuan(126),
      completion: '42.000000', // 126 ÷ 300
      sequence: '50.000000', // 6 ÷ 12
      gap: '-8.000000',
      light: 'watch',
      requiredPerMonth: yuan(29), // (300 − 126) ÷ 6
    });
  });
});

describe('a year’s published progress at the end of October', () => {
  it.each([
    ['125.64', '42.306667'], // 125.64 − 1000 ÷ 12
    ['165.07', '81.736667'],
    ['70.41', '-12.923333'],
  ])('at %s percent is %s points ahead', (completion, gap) => {
    const progress = progressOf(new Decimal(100), new Decimal(completion), sequenceOf(null, 10));
    expect(progress.gap).toBe(gap);
  });
});
