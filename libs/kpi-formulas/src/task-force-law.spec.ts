import { describe, expect, it } from '@jest/globals';
import { dayFromNumber, dayNumber, Decimal, Period } from '@taproot/kernel';
import fc from 'fast-check';
import { STAGES, type ContractFact, type MilestoneFact } from './contract-facts.js';
import type { TeamFacts } from './facts.js';
import { taskForceScheme } from './schemes/task-force.js';
import { scoreTeam, type Scorecard } from './scorecard.js';

const [EARLIEST, LATEST] = [dayNumber('2023-06-01'), dayNumber('2026-12-31')];
const day = fc.integer({ min: EARLIEST, max: LATEST }).map((n) => dayFromNumber(n));
const date = fc.oneof(
  { weight: 5, arbitrary: day },
  fc.constantFrom('2025', '2025-Q2', '2026-03', '../2026-05-20'),
);
const milliard = fc.integer({ min: 0, max: 3000 }).map((n) => `${n}000000`);
const milestone: fc.Arbitrary<MilestoneFact> = fc.record({
  id: fc.constant('milestone'),
  stage: fc.constantFrom(...STAGES),
  occurredOn: date,
  state: fc.constantFrom('verified' as const, 'verified', 'claimed', 'rejected', 'withdrawn', 'lost'),
  basis: fc.constantFrom('evidence' as const, 'evidence', 'import'),
});
const contract: fc.Arbitrary<ContractFact> = fc.record({
  id: fc.constant(''),
  kind: fc.constantFrom('formal' as const, 'formal', 'formal', 'framework'),
  status: fc.constantFrom('verified' as const, 'verified', 'verified', 'terminated', 'rejected', 'void'),
  refusedAs: fc.constant(null),
  signedOn: date,
  basis: fc.constantFrom('evidence' as const, 'evidence', 'import'),
  confirmed: fc.boolean(),
  amount: fc.option(milliard, { freq: 9 }),
  siteClass: fc.constantFrom('leased', 'land', 'heavy', null),
  plan: fc.record({ groundbreaking: date, commissioning: date }, { requiredKeys: [] }),
  funds: fc.array(fc.record({ dueOn: day, amount: milliard }), { maxLength: 3 }),
  fundsInPlace: milliard,
  milestones: fc.array(milestone, { maxLength: 5 }),
  lostWorkingDays: fc.record({ performing: fc.nat(20), groundbreaking: fc.nat(60) }, { requiredKeys: [] }),
  reviewScore: fc.option(fc.nat(100).map(String)),
});
const facts: fc.Arbitrary<TeamFacts & { contracts: ContractFact[] }> = fc
  .record({
    teamId: fc.constant('team'),
    category: fc.constant('task-force' as const),
    asOf: fc.constantFrom('2026-03-31', '2026-06-30', '2026-10-15'),
    contracts: fc
      .array(contract, { minLength: 1, maxLength: 9 })
      .map((some) => some.map((one, i) => ({ ...one, id: `c${i}` }))),
    falseReports: fc.constant([]),
    signedTarget: fc.option(milliard.map((amount) => ({ id: 'target', amount }))),
    satisfaction: fc.constant({ id: 's', score: '80', answers: 9, missing: null, rankable: true }),
  })
  .map((known) => ({
    ...known,
    credits: known.contracts.map(({ id, amount, signedOn }) => ({
      contractId: id,
      amount,
      creditedOn: signedOn,
    })),
  }));
const period = fc.constantFrom('2026', '2025', '2026-Q2', '2026-06').map((text) => Period.parse(text));
/** With the city's rates and without; low thresholds so that most contracts count. */
const scheme = fc
  .record({
    prior: fc.option(fc.nat(100).map(String)),
    imported: fc.boolean(),
    years: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ prior, imported, years }) => {
    const base = taskForceScheme(2026);
    return {
      ...base,
      indicators: base.indicators.map((line) => ({ ...line, params: prior === null ? {} : { prior } })),
      params: { ...base.params, countImported: imported, cohortYears: years },
    };
  });

/** As much to go by, and no more points. */
function holds(after: Scorecard, before: Scorecard): boolean {
  const equal = after.status === before.status && after.availableWeight === before.availableWeight;
  return equal && (before.score === null || Number(after.score) <= Number(before.score));
}

function replaced(
  known: TeamFacts & { contracts: ContractFact[] },
  at: number,
  change: Partial<ContractFact>,
) {
  const chosen = at % known.contracts.length;
  return {
    ...known,
    contracts: known.contracts.map((one, i) => (i === chosen ? { ...one, ...change } : one)),
  };
}

describe('law of the task force’s indicators (domain.md §3)', () => {
  it('terminating a contract never raises the score', () => {
    fc.assert(
      fc.property(scheme, facts, period, fc.nat(), (rules, known, span, at) => {
        const chosen = known.contracts[at % known.contracts.length]!;
        fc.pre(chosen.status === 'verified');
        const ended = replaced(known, at, { status: 'terminated' });
        expect(holds(scoreTeam(rules, ended, span), scoreTeam(rules, known, span))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('losing a verified milestone never raises the score', () => {
    fc.assert(
      fc.property(scheme, facts, period, fc.nat(), fc.nat(), (rules, known, span, at, which) => {
        const chosen = known.contracts[at % known.contracts.length]!;
        const verified = chosen.milestones.filter(({ state }) => state === 'verified');
        fc.pre(verified.length > 0);
        const gone = verified[which % verified.length]!;
        const milestones = chosen.milestones.map((one) =>
          one === gone ? { ...one, state: 'lost' as const } : one,
        );
        expect(
          holds(scoreTeam(rules, replaced(known, at, { milestones }), span), scoreTeam(rules, known, span)),
        ).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('sharing the credit of a contract never raises the score', () => {
    fc.assert(
      fc.property(
        scheme,
        facts,
        period,
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (rules, known, span, at, percent) => {
          const chosen = known.contracts[at % known.contracts.length]!;
          const credits = known.credits!.map((one) =>
            one.contractId === chosen.id && one.amount !== null
              ? { ...one, amount: new Decimal(one.amount).times(percent).div(100).toString() }
              : one,
          );
          expect(holds(scoreTeam(rules, { ...known, credits }, span), scoreTeam(rules, known, span))).toBe(
            true,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('judges every contract once in every figure, and gives equal facts equal bytes', () => {
    fc.assert(
      fc.property(scheme, facts, period, (rules, known, span) => {
        const card = scoreTeam(rules, known, span);
        for (const { code, counted, rejected } of card.indicators) {
          if (code === 'enterprise-satisfaction') continue;
          const seen = [...counted, ...rejected].map(({ id }) => id).toSorted();
          expect(seen).toEqual(known.contracts.map(({ id }) => id).toSorted());
        }
        expect(JSON.stringify(scoreTeam(rules, structuredClone(known), span))).toBe(JSON.stringify(card));
      }),
      { numRuns: 300 },
    );
  });
});
