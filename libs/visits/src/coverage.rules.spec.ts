import { describe, expect, it } from '@jest/globals';
import { inspectionDepth, type DepthVisit } from '@taproot/kpi-formulas';
import fc from 'fast-check';
import { teamCoverage, totalOf } from './coverage.rules.js';

const team = (teamName: string, targets: number, visited: number, deep: number) => ({
  teamId: teamName,
  teamName,
  targets,
  visited,
  deep,
});

describe('coverage of target lists', () => {
  it('counts rates over all targets and flags the first and the last, ties together', () => {
    const rows = teamCoverage([
      team('a', 3, 2, 1),
      team('b', 7, 7, 4),
      team('c', 6, 4, 2),
      team('d', 2, 2, 2),
    ]);
    expect(
      rows.map(({ teamName, visitedRate, coverage, flag }) => [teamName, visitedRate, coverage, flag]),
    ).toEqual([
      ['d', '100.000000', '100.000000', null], // two targets are too few to rank
      ['b', '100.000000', '57.142857', 'first'], // 4 of 7
      ['a', '66.666667', '33.333333', 'last'], // 1 of 3
      ['c', '66.666667', '33.333333', 'last'], // 2 of 6
    ]);
  });

  it('flags nobody where all are equal', () => {
    expect(teamCoverage([team('a', 3, 0, 0), team('b', 4, 1, 0)]).map(({ flag }) => flag)).toEqual([
      null,
      null,
    ]);
  });

  it('has no rate without a target', () => {
    expect(totalOf([])).toEqual({ targets: 0, visited: 0, deep: 0, visitedRate: null, coverage: null });
  });

  /** What the coverage statement counts as deep, without the evidence that only higher rungs ask for. */
  it('depth 40 is a visit received or a site chosen, whatever supports it', () => {
    const visit: fc.Arbitrary<DepthVisit> = fc.record({
      id: fc.uuid(),
      enterpriseKey: fc.constant('e'),
      occurredOn: fc.constant('2026-03-01'),
      kind: fc.constantFrom('outgoing', 'incoming', 'mutual-inspection'),
      metDecisionMaker: fc.boolean(),
      sawSite: fc.boolean(),
      dataExchanged: fc.boolean(),
      siteChosen: fc.boolean(),
      supported: fc.boolean(),
    });
    const rule = (visits: DepthVisit[]) => {
      const deep = visits.some(({ kind, siteChosen }) => kind !== 'outgoing' || siteChosen);
      expect(inspectionDepth(visits, '2026-06-30').depth >= 40).toBe(deep);
      expect(inspectionDepth(visits, '2026-06-30').depth > 0).toBe(visits.length > 0);
    };
    fc.assert(fc.property(fc.array(visit, { maxLength: 4 }), rule), { numRuns: 2000 });
  });
});
