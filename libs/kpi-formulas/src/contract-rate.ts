import { ratioPercent } from '@taproot/kernel';
import { cohortOf } from './cohort.js';
import type { ContractFact, Stage } from './contract-facts.js';
import type { TeamFacts } from './facts.js';
import type { FormulaContext, Measurement, RejectedRecord } from './indicator.js';
import { whyNotReached, type ReachRejection } from './reached.js';

export type RateRejection =
  | ReachRejection
  | 'not-due'
  | 'not-commissioned-a-year'
  | 'review-missing'
  | 'schedule-missing'
  | 'funds-not-due';

/**
 * Of the cohort's contracts that `isAsked`, those that reached the stage by the as-of day. A shared contract is whole.
 * Nothing asked is missing by nature; `notAsked` is why a contract is in neither part.
 */
export function rateReached(
  stage: Stage,
  facts: TeamFacts,
  context: FormulaContext,
  isAsked: (contract: ContractFact) => boolean,
  notAsked: RateRejection,
): Measurement {
  const { contracts, rejected } = cohortOf(facts, context);
  const asked = contracts.filter(isAsked);
  const judged = asked.map((contract) => ({
    id: contract.id,
    reason: whyNotReached(contract, stage, facts.asOf, context.rules),
  }));
  const counted = judged.filter(({ reason }) => reason === null);
  const reject = (id: string, reasonCode: RateRejection): RejectedRecord => ({
    recordType: 'contract',
    id,
    reasonCode,
  });
  return {
    numerator: counted.length,
    denominator: asked.length,
    raw: ratioPercent(counted.length, asked.length),
    expression: `100 × ${counted.length} ÷ ${asked.length}`,
    missing: 'by-nature',
    counted: counted.map(({ id }) => ({ recordType: 'contract', id, contribution: '1' })),
    rejected: [
      ...judged.flatMap(({ id, reason }) => (reason === null ? [] : [reject(id, reason)])),
      ...contracts.filter((one) => !isAsked(one)).map(({ id }) => reject(id, notAsked)),
      ...rejected,
    ],
  };
}
