import { Decimal, ratioPercent, type Day, type Period } from '@taproot/kernel';
import { dateOf } from '../dates.js';
import { notAContract, tooSmall, type CohortRejection } from '../cohort.js';
import type { ContractFact, CreditFact } from '../contract-facts.js';
import { gathered } from '../facts.js';
import { groupBy } from '../group-by.js';
import type { FormulaContext, Indicator } from '../indicator.js';

interface Judgement {
  amount: Decimal | null;
  reason: CreditRejection | CohortRejection | null;
}

export type CreditRejection = 'credited-outside-period' | 'amount-unknown';

/**
 * Contract amounts credited to the team in the period, its share only, against the target as far as its sequence has
 * come (domain.md §3, task force). Without a target nothing can be said.
 */
export const signedVsTargetIndicator: Indicator = {
  code: 'signed-vs-target',
  unit: 'percent',
  inYuan: true,
  direction: 'up',
  kind: 'quota',
  reads: ['contracts', 'credits', 'signedTarget'],
  formula(facts, context) {
    const target = gathered(facts.signedTarget, 'signedTarget');
    const credits = gathered(facts.credits, 'credits');
    const own = groupBy(credits, ({ contractId }) => contractId);
    const contracts = gathered(facts.contracts, 'contracts');
    const judged = contracts.map((contract) => ({
      id: contract.id,
      ...creditOf(contract, own.get(contract.id) ?? [], facts.asOf, context),
    }));
    judged.push(...givenAway(contracts, own, facts.asOf, context));
    const counted = judged.flatMap(({ id, amount }) =>
      amount === null ? [] : [{ recordType: 'contract', id, contribution: amount.toString() }],
    );
    const sum = Decimal.sum(0, ...counted.map(({ contribution }) => contribution));
    const asked = new Decimal(target?.amount ?? 0);
    return {
      numerator: sum,
      denominator: target === null ? null : asked,
      raw: ratioPercent(sum, asked),
      expression: `100 × ${sum.toString()} ÷ ${asked.toString()}`,
      missing: 'by-nature',
      counted,
      rejected: judged.flatMap(({ id, reason }) =>
        reason === null ? [] : [{ recordType: 'contract', id, reasonCode: reason }],
      ),
    };
  },
};

function creditOf(
  contract: ContractFact,
  credits: readonly CreditFact[],
  asOf: Day,
  { period, rules }: FormulaContext,
): Judgement {
  const refused = notAContract(contract) ?? tooSmall(contract, rules);
  return refused === null ? movedIn(credits, period, asOf) : { amount: null, reason: refused };
}

/** What left the team with its share of a contract leaves its figure too. */
function givenAway(
  contracts: readonly ContractFact[],
  credits: ReadonlyMap<string, CreditFact[]>,
  asOf: Day,
  { period }: FormulaContext,
) {
  const kept = new Set(contracts.map(({ id }) => id));
  return [...credits].flatMap(([id, own]) => (kept.has(id) ? [] : [{ id, ...movedIn(own, period, asOf) }]));
}

function movedIn(credits: readonly CreditFact[], period: Period, asOf: Day): Judgement {
  const mine = credits.filter(({ creditedOn }) => isIn(creditedOn, period, asOf));
  if (mine.length === 0) return { amount: null, reason: 'credited-outside-period' };
  const known = mine.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (known.length === 0) return { amount: null, reason: 'amount-unknown' };
  return { amount: Decimal.sum(0, ...known), reason: null };
}

function isIn(creditedOn: string, period: Period, asOf: Day): boolean {
  const date = dateOf(creditedOn);
  return date.isWithin(period) && date.happenedBy(asOf);
}
