import { describe, expect, it } from '@jest/globals';
import { percentText } from '@taproot/kernel';
import { inspectionDepth, inspectionDepthIndex, type DepthVisit } from '@taproot/kpi-formulas';

const AS_OF = '2026-06-30';
const plain: DepthVisit = {
  id: 'v1',
  enterpriseKey: 'e',
  occurredOn: '2026-05-20',
  kind: 'outgoing',
  metDecisionMaker: false,
  sawSite: false,
  dataExchanged: false,
  siteChosen: false,
  supported: false,
};
const visit = (id: string, change: Partial<DepthVisit> = {}): DepthVisit => ({ ...plain, id, ...change });
const inspection = { kind: 'incoming', metDecisionMaker: true, sawSite: true, supported: true } as const;
const depthOf = (...visits: DepthVisit[]) => inspectionDepth(visits, AS_OF).depth;

describe('depth ladder (domain.md §3)', () => {
  it('has a rung for each claim', () => {
    expect(depthOf()).toBe(0);
    expect(depthOf(visit('a'))).toBe(20);
    expect(depthOf(visit('a', { ...inspection, kind: 'outgoing' }))).toBe(20); // nobody came
    expect(depthOf(visit('a', { kind: 'incoming' }))).toBe(40);
    expect(depthOf(visit('a', { kind: 'mutual-inspection' }))).toBe(40);
    expect(depthOf(visit('a', { ...inspection, sawSite: false }))).toBe(40);
    expect(depthOf(visit('a', inspection))).toBe(60);
    expect(depthOf(visit('a', { ...inspection, dataExchanged: true }))).toBe(60); // there is no second
    expect(depthOf(visit('a', inspection), visit('b', inspection))).toBe(60); // no data
    expect(depthOf(visit('a', inspection), visit('b', { ...inspection, dataExchanged: true }))).toBe(80);
    expect(depthOf(visit('a', { ...inspection, dataExchanged: true }), visit('b', inspection))).toBe(80);
    expect(depthOf(visit('a', { siteChosen: true, supported: true }))).toBe(100);
  });

  it('is 40 where nothing supports a claim from 60 up', () => {
    expect(depthOf(visit('a', { ...inspection, supported: false }))).toBe(40);
    expect(depthOf(visit('a', { siteChosen: true }))).toBe(40);
    expect(depthOf(visit('a', inspection), visit('b', { siteChosen: true }))).toBe(60); // the proof of another stands
    const unproved = visit('b', { ...inspection, dataExchanged: true, supported: false });
    expect(depthOf(visit('a', inspection), unproved)).toBe(60); // no second such visit is proved
  });

  it('looks back 24 months and never ahead', () => {
    expect(depthOf(visit('a', { occurredOn: '2024-07-01' }))).toBe(20); // first day of 24 months to 30 June 2026
    expect(depthOf(visit('a', { occurredOn: '2024-06-30' }))).toBe(0);
    expect(depthOf(visit('a', { occurredOn: '2026-07-01' }))).toBe(0);
  });

  it('shows each rung with the earliest visit that proves it', () => {
    const visits = [
      visit('late', { ...inspection, dataExchanged: true, occurredOn: '2026-06-01' }),
      visit('early', { ...inspection, occurredOn: '2026-03-01' }),
      visit('first', { occurredOn: '2025-12-01' }),
      visit('claim', { siteChosen: true, occurredOn: '2026-06-20' }),
    ];
    expect(inspectionDepth(visits, AS_OF).steps).toEqual([
      { depth: 20, visitId: 'first', reason: 'outgoing-visit' },
      { depth: 40, visitId: 'early', reason: 'incoming-or-mutual-visit' },
      { depth: 40, visitId: 'claim', reason: 'unsupported-site-chosen' },
      { depth: 60, visitId: 'early', reason: 'decision-maker-saw-site' },
      { depth: 80, visitId: 'late', reason: 'second-with-data' },
    ]);
  });
});

describe('depth index (domain.md §11, example 12)', () => {
  const at100 = visit('a', { enterpriseKey: 'a', siteChosen: true, supported: true });
  const at60 = ['b', 'c'].map((key) => visit(key, { ...inspection, enterpriseKey: key }));
  const at20 = ['d', 'e'].map((key) => visit(key, { enterpriseKey: key }));

  it('is 60 for 100, 60, 60 and 20 over R = 4', () => {
    const { value } = inspectionDepthIndex([at100, ...at60, ...at20.slice(0, 1)], 4, AS_OF);
    expect(percentText(value)).toBe('60.000000'); // 240 ÷ 4
  });

  it('stays 60 with a fifth enterprise at 20', () => {
    const { value, chosen, rejected } = inspectionDepthIndex([at100, ...at60, ...at20], 4, AS_OF);
    expect(percentText(value)).toBe('60.000000');
    expect(chosen.map(({ enterpriseKey }) => enterpriseKey)).toEqual(['a', 'b', 'c', 'd']);
    expect(rejected.map(({ enterpriseKey }) => enterpriseKey)).toEqual(['e']);
  });

  it('divides by R, however few the enterprises', () => {
    expect(percentText(inspectionDepthIndex([at100], 12, AS_OF).value)).toBe('8.333333'); // 100 ÷ 12
    expect(percentText(inspectionDepthIndex([], 12, AS_OF).value)).toBe('0.000000');
  });
});
