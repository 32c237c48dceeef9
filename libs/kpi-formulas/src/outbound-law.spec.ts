import { describe, expect, it } from '@jest/globals';
import { dayFromNumber, dayNumber, Period } from '@taproot/kernel';
import fc from 'fast-check';
import type { LeadFact, TeamFacts, VisitFact } from './facts.js';
import { outboundPostScheme } from './schemes/outbound-post.js';
import { scoreTeam } from './scorecard.js';

const [EARLIEST, LATEST] = [dayNumber('2024-05-01'), dayNumber('2026-08-31')];
const day = fc.integer({ min: EARLIEST, max: LATEST }).map((n) => dayFromNumber(n));
const flags = { metDecisionMaker: fc.boolean(), sawSite: fc.boolean(), dataExchanged: fc.boolean() };
const visit: fc.Arbitrary<VisitFact> = fc.record({
  id: fc.uuid(),
  enterpriseKey: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  occurredOn: fc.oneof(
    day,
    fc.integer({ min: 0, max: 90 }).map((n) => dayFromNumber(dayNumber('2026-04-01') + n)),
  ),
  score: fc.nat(200).map((half) => half / 2),
  kind: fc.constantFrom('outgoing', 'incoming', 'mutual-inspection'),
  ...flags,
  siteChosen: fc.boolean(),
  supported: fc.boolean(),
});
const lead: fc.Arbitrary<LeadFact> = fc.record({
  id: fc.uuid(),
  filedOn: fc.option(fc.oneof(day, fc.constantFrom('2026', '2026-Q2', '2026-05', '../2026-05-20'))),
  qualification: fc.constantFrom('valid', 'invalid', null),
  qualifiedOn: fc.option(day),
  qualifiedByOutsider: fc.boolean(),
  negotiationOn: fc.option(day),
});
const facts: fc.Arbitrary<TeamFacts> = fc.record({
  teamId: fc.constant('team'),
  category: fc.constant('outbound-post' as const),
  asOf: fc.constantFrom('2026-05-15', '2026-06-30', '2026-07-31'),
  visits: fc.array(visit, { maxLength: 25 }),
  leads: fc.array(lead, { maxLength: 12 }),
  capability: fc.option(fc.nat(100).map(String)),
});
const period = fc.constantFrom('2026', '2026-Q2', '2026-06').map((text) => Period.parse(text));
/** Small numbers, so that the limits are reached. */
const scheme = fc
  .record({ r: fc.integer({ min: 1, max: 24 }), quota: fc.integer({ min: 1, max: 12 }) })
  .map((n) => {
    const base = outboundPostScheme(2026);
    const params = { r: { default: n.r }, quota: { default: n.quota } };
    return { ...base, indicators: base.indicators.map((line) => ({ ...line, params })) };
  });

describe('law of the outbound indicators (domain.md §3)', () => {
  it('one more visit, to a known or a new enterprise, never lowers the score', () => {
    const extra = fc
      .tuple(visit, fc.boolean())
      .map(([v, isNew]) => (isNew ? { ...v, enterpriseKey: 'new' } : v));
    fc.assert(
      fc.property(scheme, facts, period, extra, (rules, known, span, more) => {
        const before = scoreTeam(rules, known, span);
        const after = scoreTeam(rules, { ...known, visits: [...(known.visits ?? []), more] }, span);
        expect(Number(after.score)).toBeGreaterThanOrEqual(Number(before.score));
        after.indicators.forEach((now, i) => {
          expect(Number(now.score)).toBeGreaterThanOrEqual(Number(before.indicators[i]?.score));
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('one more lead never lowers the score', () => {
    fc.assert(
      fc.property(scheme, facts, period, lead, (rules, known, span, more) => {
        const before = scoreTeam(rules, known, span);
        const after = scoreTeam(rules, { ...known, leads: [...(known.leads ?? []), more] }, span);
        expect(Number(after.score)).toBeGreaterThanOrEqual(Number(before.score));
      }),
      { numRuns: 1500 },
    );
  });

  it('counts or rejects every lead, and every visit of the period, once', () => {
    fc.assert(
      fc.property(scheme, facts, period, (rules, known, span) => {
        const card = scoreTeam(rules, known, span);
        const seen = (code: string) => {
          const figure = card.indicators.find((one) => one.code === code);
          return [...(figure?.counted ?? []), ...(figure?.rejected ?? [])].length;
        };
        const inPeriod = known.visits?.filter(
          (v) => span.contains(v.occurredOn) && v.occurredOn <= known.asOf,
        );
        expect(seen('visit-quality')).toBe(inPeriod?.length);
        expect([seen('valid-leads-vs-quota'), seen('leads-to-negotiation')]).toEqual([
          known.leads?.length,
          known.leads?.length,
        ]);
      }),
    );
  });
});
