import { describe, expect, it } from '@jest/globals';
import type { SchemeIndicator } from './scheme.js';
import { schemeFaults } from './scheme-check.js';
import { outboundPostScheme } from './schemes/outbound-post.js';

const scheme = outboundPostScheme(2026);
const withFirst = (change: Partial<SchemeIndicator>) => ({
  ...scheme,
  indicators: scheme.indicators.map((line, i) => (i === 0 ? { ...line, ...change } : line)),
});

describe('schemeFaults', () => {
  it('finds none in the default scheme', () => {
    expect(schemeFaults(scheme)).toEqual([]);
  });

  it.each<[Partial<SchemeIndicator>, string, string]>([
    [{ code: 'luck' }, 'indicators.0.code', 'indicator-unknown'],
    [{ floor: '70' }, 'indicators.0.target', 'band-empty'],
    [{ floor: '80' }, 'indicators.0.target', 'band-upside-down'],
    [{ weight: 31 }, 'indicators', 'weights-not-100'],
    [{ params: {} }, 'indicators.0.params.r', 'parameter-missing'],
    [{ params: { r: { default: 0 } } }, 'indicators.0.params.r', 'parameter-not-whole'],
    [{ params: { r: { default: 24 }, prior: '101' } }, 'indicators.0.params.prior', 'prior-not-percent'],
  ])('finds %j', (change, path, code) => {
    expect(schemeFaults(withFirst(change))).toContainEqual({ path, code });
  });

  it('finds an indicator that stands twice', () => {
    const twice = { ...scheme, indicators: [...scheme.indicators, ...scheme.indicators.slice(0, 1)] };
    expect(schemeFaults(twice)).toContainEqual({ path: 'indicators.5.code', code: 'indicator-twice' });
  });
});
