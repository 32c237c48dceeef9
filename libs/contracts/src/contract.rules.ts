import { BusinessDate, Decimal, type Day, inWords } from '@taproot/kernel';
import type { Contract, ContractStatus } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import type { ContractVersion } from './contract-version.entity.js';

export interface Share {
  teamId: string;
  /** Percent points. */
  percent: string;
}

export interface FundDue {
  dueOn: Day;
  amount: string;
}

/** Shares are positive, one a team, and whole. */
export function checkCredits(credits: readonly Share[]): void {
  if (credits.some(({ percent }) => new Decimal(percent).lte(0)))
    throw contractErrors.creditNothing().at('credits');
  if (new Set(credits.map(({ teamId }) => teamId)).size < credits.length)
    throw contractErrors.creditedTwice().at('credits');
  const sum = Decimal.sum(0, ...credits.map(({ percent }) => percent));
  if (!sum.eq(100)) throw contractErrors.creditsNotWhole({ sum: sum.toString() }).at('credits');
}

export function checkFunds(funds: readonly FundDue[]): void {
  const days = funds.map(({ dueOn }) => dueOn);
  const twice = days.find((day, at) => days.indexOf(day) !== at);
  if (twice !== undefined) throw contractErrors.fundsDueTwice({ day: twice }).at('plan.funds');
}

/** A plan runs forwards, as far as its dates can tell. */
export function checkPlan({ groundbreakingOn, completionOn }: Partial<ContractVersion>): void {
  if (!groundbreakingOn || !completionOn) return;
  const { first } = BusinessDate.parse(groundbreakingOn);
  if (first !== null && BusinessDate.parse(completionOn).last < first)
    throw contractErrors.planRunsBackwards({ date: groundbreakingOn }).at('plan.completionOn');
}

/** What is to be paid in is part of what was agreed; nothing is known of an amount that nobody knows. */
export function checkSchedule(funds: readonly FundDue[], amount: string | null | undefined): void {
  if (!amount) return;
  const sum = Decimal.sum(0, ...funds.map((due) => due.amount));
  if (sum.gt(amount))
    throw contractErrors.fundsExceedAmount({ sum: sum.toFixed(2), amount }).at('plan.funds');
}

export function checkSignedOn(signedOn: string, today: Day): void {
  const { first } = BusinessDate.parse(signedOn);
  if (first !== null && first > today) throw contractErrors.signedInFuture({ date: signedOn }).at('signedOn');
}

/** An end lies between the signing and today, as far as the dates can tell. */
export function checkEnd(signedOn: string, occurredOn: string, today: Day): void {
  const [signed, ended] = [BusinessDate.parse(signedOn), BusinessDate.parse(occurredOn)];
  if (ended.first !== null && ended.first > today)
    throw contractErrors.endInFuture({ date: occurredOn }).at('occurredOn');
  if (signed.first !== null && ended.last < signed.first)
    throw contractErrors.endBeforeSigning({ date: signedOn }).at('occurredOn');
}

export function requireStatus({ status }: Contract, ...needed: ContractStatus[]): void {
  if (!needed.includes(status))
    throw contractErrors.contractStatusForbids({ status: inWords(status), needed: inWords(...needed) });
}

/** A rejected contract is corrected and submitted again; a false report is not. */
export function requireCorrectable(contract: Contract): void {
  requireStatus(contract, 'draft', 'rejected');
  if (contract.falseReport) throw contractErrors.falseReportFinal();
}
