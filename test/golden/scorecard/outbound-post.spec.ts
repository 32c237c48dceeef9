import { describe, expect, it } from '@jest/globals';
import { Period } from '@taproot/kernel';
import { outboundPostScheme, scoreTeam, type LeadFact, type VisitFact } from '@taproot/kpi-formulas';

const plain: Omit<VisitFact, 'id' | 'enterpriseKey' | 'score'> = {
  occurredOn: '2026-05-12',
  kind: 'outgoing',
  metDecisionMaker: false,
  sawSite: false,
  dataExchanged: false,
  siteChosen: false,
  supported: true,
};
const inspection = { ...plain, kind: 'incoming', metDecisionMaker: true, sawSite: true } as const;
const visits: VisitFact[] = [
  { ...plain, id: 'v1', enterpriseKey: 'e1', score: 85, siteChosen: true },
  { ...inspection, id: 'v2', enterpriseKey: 'e2', score: 70 },
  { ...inspection, id: 'v3', enterpriseKey: 'e3', score: 40 },
];
const lead = (id: string, negotiationOn: string | null): LeadFact => ({
  id,
  filedOn: '2026-03-01',
  qualification: 'valid',
  qualifiedOn: '2026-03-05',
  qualifiedByOutsider: true,
  negotiationOn,
});
const leads = [lead('l1', '2026-04-01'), lead('l2', null), lead('l3', null), lead('l4', null)];
const limits: Record<string, object> = {
  'visit-quality': { r: { default: 24, post: 5 } },
  'inspection-depth': { r: { default: 12, post: 4 } },
  'valid-leads-vs-quota': { quota: { default: 12, post: 7 } },
  'leads-to-negotiation': { quota: { default: 6, post: 2 } },
};
const base = outboundPostScheme(2026);
const scheme = {
  ...base,
  indicators: base.indicators.map((line) => ({ ...line, params: limits[line.code] ?? line.params })),
};
const facts = { teamId: 'post', category: 'outbound-post', asOf: '2026-06-30', visits, leads } as const;
const scoreOf = (capability: string | null) =>
  scoreTeam(scheme, { ...facts, capability }, Period.parse('2026'));

describe('an outbound post on the default weights (domain.md §3)', () => {
  it('spreads the weight of training that does not exist', () => {
    const card = scoreOf(null);
    expect(card.indicators.map(({ code, raw, score }) => [code, raw, score])).toEqual([
      ['visit-quality', '39.000000', '22.500000'], // 195 ÷ 5; 9 of 40
      ['inspection-depth', '55.000000', '70.000000'], // (100 + 60 + 60) ÷ 4; 35 of 50
      ['valid-leads-vs-quota', '57.142857', '57.142857'], // 4 of 7
      ['leads-to-negotiation', '50.000000', '50.000000'], // 1 of 2
      ['capability', null, null],
    ]);
    expect(card).toMatchObject({
      status: 'scored',
      score: '49.135338', // (675 + 2100 + 1142.857142… + 750) ÷ 95 = 4667.857142… ÷ 95
      availableWeight: 95,
    });
  });

  it('takes it in when it does', () => {
    expect(scoreOf('70')).toMatchObject({
      score: '49.178571', // 50 × 5 more: 4917.857142… ÷ 100
      availableWeight: 100,
    });
  });
});
