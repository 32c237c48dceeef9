import { BusinessDate, dayNumber, Decimal } from '@taproot/kernel';

/** What two claims on one project are known by. */
export interface ClaimTraits {
  id: string;
  leadId: string | null;
  districtId: string | null;
  sector: string;
  signedOn: string;
  /** CNY. */
  amount: string | null;
}

export type DuplicateReason = 'same-lead' | 'same-enterprise' | 'amount-close' | 'signed-close';

const MOST_DAYS_APART = 180;
const MOST_PERCENT_APART = 10;

/**
 * Why a contract of the same enterprise (or of one of the same name) may be the same project; empty when it is not:
 * another place or sector, another amount, another season. What is unknown speaks for neither.
 */
export function duplicateReasons(one: ClaimTraits, other: ClaimTraits): DuplicateReason[] {
  const sameLead = one.leadId !== null && one.leadId === other.leadId;
  if (!sameLead && !(samePlace(one, other) && amountsClose(one, other) && datesClose(one, other))) return [];
  return [
    ...(sameLead ? (['same-lead'] as const) : []),
    'same-enterprise',
    ...(amountsClose(one, other) ? (['amount-close'] as const) : []),
    ...(datesClose(one, other) ? (['signed-close'] as const) : []),
  ];
}

function samePlace(one: ClaimTraits, other: ClaimTraits): boolean {
  const placed = one.districtId !== null && other.districtId !== null;
  return one.sector === other.sector && (!placed || one.districtId === other.districtId);
}

function amountsClose(one: ClaimTraits, other: ClaimTraits): boolean {
  if (one.amount === null || other.amount === null) return true;
  const [a, b] = [new Decimal(one.amount), new Decimal(other.amount)];
  return a.minus(b).abs().times(100).lte(Decimal.max(a, b).times(MOST_PERCENT_APART));
}

/** As near as their precision allows. */
function datesClose(one: ClaimTraits, other: ClaimTraits): boolean {
  const [a, b] = [BusinessDate.parse(one.signedOn), BusinessDate.parse(other.signedOn)];
  const gap = Math.max(daysBetween(a, b), daysBetween(b, a));
  return gap <= MOST_DAYS_APART;
}

function daysBetween(a: BusinessDate, b: BusinessDate): number {
  return b.first === null ? 0 : dayNumber(b.first) - dayNumber(a.last);
}
