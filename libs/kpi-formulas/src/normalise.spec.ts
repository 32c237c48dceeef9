import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './normalise.js';

const number = fc.integer({ min: -1000, max: 1000 });

describe('normalise', () => {
  it('stays within 0 and 100, is 0 at the floor and 100 at the target', () => {
    const band = fc.tuple(number, number).filter(([floor, target]) => floor !== target);
    fc.assert(
      fc.property(number, band, (x, [floor, target]) => {
        const score = Number(normalise(x, { floor, target }));
        expect(score >= 0 && score <= 100).toBe(true);
        expect(Number(normalise(floor, { floor, target }))).toBe(0);
        expect(Number(normalise(target, { floor, target }))).toBe(100);
      }),
    );
  });

  it('never falls towards the target, whichever side that is', () => {
    const band = fc.tuple(number, number).filter(([floor, target]) => floor !== target);
    fc.assert(
      fc.property(number, fc.nat(100), band, (x, step, [floor, target]) => {
        const nearer = x + (target > floor ? step : -step);
        const [before, after] = [x, nearer].map((value) => Number(normalise(value, { floor, target })));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  it('keeps null, and refuses a band without width', () => {
    expect(normalise(null, { floor: 0, target: 100 })).toBeNull();
    expect(() => normalise(1, { floor: 50, target: '50.0' })).toThrow(
      expect.objectContaining({ code: 'band-empty', status: 422 }),
    );
  });
});
