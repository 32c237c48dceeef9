import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  depthWindowStart,
  inspectionDepth,
  inspectionDepthIndex,
  type DepthVisit,
} from './inspection-depth.js';

const AS_OF = '2026-06-30';
const visit: fc.Arbitrary<DepthVisit> = fc.record({
  id: fc.uuid(),
  enterpriseKey: fc.constantFrom('a', 'b', 'c', 'd'),
  occurredOn: fc.constantFrom('2024-06-30', '2024-07-01', '2025-05-05', '2026-03-01', AS_OF, '2026-07-01'),
  kind: fc.constantFrom('outgoing', 'incoming', 'mutual-inspection'),
  metDecisionMaker: fc.boolean(),
  sawSite: fc.boolean(),
  dataExchanged: fc.boolean(),
  siteChosen: fc.boolean(),
  supported: fc.boolean(),
});
const depthOf = (all: DepthVisit[] = []) => inspectionDepth(all, AS_OF).depth;
const history = fc.array(visit, { maxLength: 12 });

describe('inspectionDepth', () => {
  it('never falls with one more visit, nor its index', () => {
    fc.assert(
      fc.property(history, visit, fc.integer({ min: 1, max: 4 }), (visits, extra, r) => {
        const more = [...visits, extra];
        expect(inspectionDepth(more, AS_OF).depth).toBeGreaterThanOrEqual(
          inspectionDepth(visits, AS_OF).depth,
        );
        const [before, after] = [visits, more].map((all) => inspectionDepthIndex(all, r, AS_OF).sum);
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls when more of a visit is true', () => {
    const flag = fc.constantFrom('metDecisionMaker', 'sawSite', 'dataExchanged', 'siteChosen', 'supported');
    fc.assert(
      fc.property(history, visit, flag, (visits, one, name) => {
        const [less, more] = [false, true].map((said) => [...visits, { ...one, [name]: said }]);
        expect(depthOf(more)).toBeGreaterThanOrEqual(depthOf(less));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the highest step it shows', () => {
    fc.assert(
      fc.property(history, (visits) => {
        const { depth, steps } = inspectionDepth(visits, AS_OF);
        expect(Math.max(0, ...steps.map((step) => step.depth))).toBe(depth);
      }),
    );
  });

  it.each([
    ['2026-06-30', '2024-07-01'],
    ['2026-02-28', '2024-02-29'],
    ['2028-02-29', '2026-03-01'],
  ])('looks back from %s to %s', (asOf, start) => {
    expect(depthWindowStart(asOf)).toBe(start);
  });
});
