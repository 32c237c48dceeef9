import { Decimal, ratioPercent, type Day } from '@taproot/kernel';
import { cohortOf } from '../cohort.js';
import type { ContractFact } from '../contract-facts.js';
import type { Indicator } from '../indicator.js';

/**
 * Funds paid in, against what the schedules asked for by the as-of day; no more of a contract's than it asked, so that
 * one early payer covers nobody. A contract without a schedule is an omission: all of it is asked and none is there.
 */
export const fundsVsScheduleIndicator: Indicator = {
  code: 'funds-vs-schedule',
  unit: 'percent',
  inYuan: true,
  direction: 'up',
  kind: 'quota',
  reads: ['contracts'],
  formula(facts, context) {
    const { contracts, rejected } = cohortOf(facts, context);
    const asked = contracts.map((contract) => ({ contract, due: dueBy(contract, facts.asOf) }));
    const paying = asked.filter(({ contract, due }) => contract.funds.length > 0 && due.gt(0));
    const counted = paying.map(({ contract: { id, fundsInPlace }, due }) => {
      const contribution = Decimal.min(due, fundsInPlace).toString();
      return { recordType: 'contract', id, contribution };
    });
    const paid = Decimal.sum(0, ...counted.map(({ contribution }) => contribution));
    const whole = Decimal.sum(0, ...asked.map(({ due }) => due));
    const left = asked.filter((one) => !paying.includes(one));
    return {
      numerator: paid,
      denominator: whole,
      raw: ratioPercent(paid, whole),
      expression: `100 × ${paid.toString()} ÷ ${whole.toString()}`,
      missing: 'by-nature',
      counted,
      rejected: [...left.map(({ contract }) => unpaid(contract)), ...rejected],
    };
  },
};

function dueBy({ funds, amount }: ContractFact, asOf: Day): Decimal {
  if (funds.length === 0) return new Decimal(amount ?? 0);
  return Decimal.sum(0, ...funds.filter(({ dueOn }) => dueOn <= asOf).map((one) => one.amount));
}

function unpaid({ id, funds }: ContractFact) {
  return {
    recordType: 'contract',
    id,
    reasonCode: funds.length === 0 ? 'schedule-missing' : 'funds-not-due',
  };
}
