import { describe, expect, it } from '@jest/globals';
import { promisesMoney } from './commitment.rules.js';

describe('a promise of money', () => {
  it.each([
    ['government', 'subsidy', undefined, true],
    ['government', '设备补贴', undefined, true],
    ['government', 'infrastructure', '万元', true],
    ['government', 'infrastructure', 'CNY', true],
    ['government', 'infrastructure', '公里', false],
    ['government', 'talent', undefined, false],
    ['enterprise', 'tax', '万元', false], // the enterprise's own promise needs no review
  ] as const)('of the %s: %s in %s is %s', (side, kind, unit, expected) => {
    expect(promisesMoney({ side, kind, unit })).toBe(expected);
  });
});
