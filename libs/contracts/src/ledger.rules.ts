import { Decimal, Money } from '@taproot/kernel';
import type { Share } from './contract.rules.js';

/** What a version of a contract says of amount and shares. */
export interface Stake {
  /** CNY, or null where it is unknown. */
  amount: Decimal | null;
  credits: readonly Share[];
}

/** What one team gains or loses; the team is null where nobody is credited. */
export interface Movement {
  teamId: string | null;
  percent: Decimal;
  amount: Decimal | null;
}

/** CNY of an amount, to the cent; null without an amount or a rate. */
export function inCny(amount: string | null, currency: string, fxRate: string | null): Decimal | null {
  if (amount === null || (currency !== 'CNY' && fxRate === null)) return null;
  return new Decimal(amount).times(currency === 'CNY' ? 1 : fxRate!).toDecimalPlaces(2);
}

/** New shares less old ones, team by team; what did not move is left out. Sums are those of the whole. */
export function movements(before: Stake | null, after: Stake): Movement[] {
  const [old, now] = [before ? sharesOf(before) : [], sharesOf(after)];
  const teams = new Set([...old, ...now].map(({ teamId }) => teamId));
  return [...teams]
    .map((teamId) => {
      const [was, is] = [of(old, teamId), of(now, teamId)];
      const known = was?.amount ?? is?.amount ?? null;
      return {
        teamId,
        percent: new Decimal(is?.percent ?? 0).minus(was?.percent ?? 0),
        amount: known && new Decimal(is?.amount ?? 0).minus(was?.amount ?? 0),
      };
    })
    .filter(({ percent, amount }) => before === null || !percent.isZero() || !(amount ?? percent).isZero());
}

/** In the order of the teams, so that the odd cent goes to the same one whatever order they were named in. */
function sharesOf({ amount, credits: named }: Stake): Movement[] {
  const credits = named.toSorted((a, b) => (a.teamId < b.teamId ? -1 : 1));
  if (credits.length === 0) return [{ teamId: null, percent: new Decimal(100), amount }];
  const parts = amount && Money.parse(amount.toFixed(2), 'CNY').split(credits.map(({ percent }) => percent));
  return credits.map(({ teamId, percent }, at) => ({
    teamId,
    percent: new Decimal(percent),
    amount: parts?.[at]?.amount ?? null,
  }));
}

function of(shares: Movement[], teamId: string | null): Movement | undefined {
  return shares.find((share) => share.teamId === teamId);
}
