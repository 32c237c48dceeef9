import { Decimal, type Period } from '@taproot/kernel';
import { dateOf } from './dates.js';
import type { Basis, ContractFact } from './contract-facts.js';
import { gathered, type TeamFacts } from './facts.js';
import type { FormulaContext, RejectedRecord } from './indicator.js';
import type { SchemeParams } from './scheme.js';

export type CohortRejection =
  | 'framework'
  | 'not-verified'
  | 'claim-rejected'
  | 'duplicate'
  | 'false-report'
  | 'void'
  | 'signed-later'
  | 'signed-outside-cohort'
  | 'date-too-coarse'
  | 'import-unconfirmed'
  | 'amount-unknown'
  | 'below-threshold';

export interface Cohort {
  contracts: ContractFact[];
  rejected: (RejectedRecord & { reasonCode: CohortRejection })[];
}

type Judging = Pick<FormulaContext, 'period' | 'rules'>;

const MIN_CONTRACT_AMOUNT = '100000000';
/** A heavy project has 18 + 12 months to production, and a year more to its capacity. */
const COHORT_YEARS = 3;

/**
 * The contracts the rates are of (domain.md §2.1): formal, verified, terminated since included, signed by the as-of
 * day in the period or the years before it that the scheme looks at, and of the size it asks for. Each whole.
 */
export function cohortOf(facts: TeamFacts, context: Judging): Cohort {
  const known = lastJudged.get(facts);
  if (known?.rules === context.rules && known.period === context.period) return known.cohort;
  const cohort: Cohort = { contracts: [], rejected: [] };
  for (const contract of gathered(facts.contracts, 'contracts')) {
    const reasonCode = outOfCohort(contract, facts.asOf, context);
    if (reasonCode === null) cohort.contracts.push(contract);
    else cohort.rejected.push({ recordType: 'contract', id: contract.id, reasonCode });
  }
  lastJudged.set(facts, { period: context.period, rules: context.rules, cohort });
  return cohort;
}

/** Eight figures ask for the same cohort one after another. */
const lastJudged = new WeakMap<TeamFacts, Judging & { cohort: Cohort }>();

function outOfCohort(
  contract: ContractFact,
  asOf: string,
  { period, rules }: Judging,
): CohortRejection | null {
  return (
    notAContract(contract) ??
    signedElsewhere(contract, asOf, period, rules.cohortYears ?? COHORT_YEARS) ??
    tooSmall(contract, rules)
  );
}

/** Why it is no verified formal contract at all. */
export function notAContract({ kind, status, refusedAs }: ContractFact): CohortRejection | null {
  if (refusedAs !== null) return refusedAs;
  if (status === 'void') return 'void';
  if (status === 'rejected') return 'claim-rejected';
  if (kind === 'framework') return 'framework';
  return status === 'verified' || status === 'terminated' ? null : 'not-verified';
}

/** Why a scheme does not take it: imported and unconfirmed, or too small. */
export function tooSmall(
  { basis, confirmed, amount }: ContractFact,
  rules: SchemeParams,
): CohortRejection | null {
  if (!counts(basis, rules) && !confirmed) return 'import-unconfirmed';
  const least = new Decimal(rules.minContractAmount ?? MIN_CONTRACT_AMOUNT);
  if (least.isZero()) return null;
  if (amount === null) return 'amount-unknown';
  return least.gt(amount) ? 'below-threshold' : null;
}

/** An import is an office's own word until a verifier confirmed it. */
export function counts(basis: Basis, { countImported }: SchemeParams): boolean {
  return basis === 'evidence' || countImported === true;
}

function signedElsewhere(
  { signedOn }: ContractFact,
  asOf: string,
  period: Period,
  years: number,
): CohortRejection | null {
  const { first, last } = dateOf(signedOn);
  const from = `${String(period.year - years + 1).padStart(4, '0')}-01-01`;
  if (last < from || (first !== null && first > period.last)) return 'signed-outside-cohort';
  if (first === null || first < from || last > period.last) return 'date-too-coarse';
  return last > asOf ? 'signed-later' : null;
}
