import { Decimal, Money } from '@taproot/kernel';
import type { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { checkCredits, checkFunds, type FundDue, type Share } from './contract.rules.js';
import type { ContractVersion } from './contract-version.entity.js';
import type { PlanDto } from './dto/contract.dto.js';

/** What may be said of money, shares and plan, when a contract is drafted, corrected or amended. */
export interface TermsSaid {
  amount?: string | null;
  currency?: string;
  fxRate?: string | null;
  fxDate?: string | null;
  credits?: Share[];
  plan?: PlanDto;
}

export type ContractSaid = Partial<
  Pick<
    Contract,
    | 'kind'
    | 'title'
    | 'leadId'
    | 'enterpriseId'
    | 'sector'
    | 'districtId'
    | 'siteClass'
    | 'signedOn'
    | 'designCapacity'
    | 'capacityUnit'
  >
>;

/** A version with the rows that belong to it. */
export interface Terms {
  version: ContractVersion;
  credits: Share[];
  funds: FundDue[];
}

const CONTRACT_FIELDS = [
  'kind',
  'title',
  'leadId',
  'enterpriseId',
  'sector',
  'districtId',
  'siteClass',
  'signedOn',
  'designCapacity',
  'capacityUnit',
] as const;

const PLAN_DATES = [
  'performingOn',
  'groundbreakingOn',
  'completionOn',
  'commissioningOn',
  'capacityAttainmentOn',
] as const;

/** The columns of the contract itself, in the spelling they are kept in. */
export function contractColumns(said: ContractSaid): ContractSaid {
  const given = Object.fromEntries(
    CONTRACT_FIELDS.filter((field) => said[field] !== undefined).map((field) => [field, said[field]]),
  ) as ContractSaid;
  if (given.designCapacity) given.designCapacity = plain(given.designCapacity);
  return given;
}

/** The columns of a version that what was said changes; `before` is what it starts from. */
export function termColumns(said: TermsSaid, before: Partial<ContractVersion>): Partial<ContractVersion> {
  const { amount = before.amount ?? null, currency = before.currency ?? 'CNY' } = said;
  const home = currency === 'CNY';
  const { fxRate = home ? null : before.fxRate, fxDate = home ? null : before.fxDate } = said;
  if (home && fxRate) throw contractErrors.rateOfHome().at('fxRate');
  return {
    amount: amount && Money.parse(amount, currency).text,
    currency,
    fxRate: fxRate ? plain(fxRate) : null,
    fxDate: fxDate ?? null,
    ...planDates(said.plan ?? {}, before),
  };
}

function planDates(plan: PlanDto, before: Partial<ContractVersion>): Partial<ContractVersion> {
  const dated = PLAN_DATES.map((field) => [field, plan[field] === undefined ? before[field] : plan[field]]);
  return Object.fromEntries(dated.map(([field, date]) => [field, date ?? null])) as Partial<ContractVersion>;
}

/** The parts of a version, held to the rules; those not named stay as they were. */
export function partsSaid({ credits, plan }: TermsSaid, before: Pick<Terms, 'credits' | 'funds'>) {
  const parts = {
    credits: credits?.map(({ teamId, percent }) => ({ teamId, percent: plain(percent) })) ?? before.credits,
    funds:
      plan?.funds?.map(({ dueOn, amount }) => ({ dueOn, amount: Money.parse(amount, 'CNY').text })) ??
      before.funds,
  };
  if (credits) checkCredits(parts.credits);
  checkFunds(parts.funds);
  return parts;
}

/** 50.0000 is 50. */
export function plain(decimal: string): string {
  return new Decimal(decimal).toString();
}
