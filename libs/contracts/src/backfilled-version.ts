import type { Share } from './contract.rules.js';
import type { ContractVersion } from './contract-version.entity.js';
import { inCny, type Stake } from './ledger.rules.js';

/** What nobody says of a version that a file brings. */
export const UNDECIDED = {
  performingOn: null,
  fxDate: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
};

export function wholeOf(teamId: string | null): Share[] {
  return teamId === null ? [] : [{ teamId, percent: '100' }];
}

export function stakeOf({ amount, currency, fxRate }: ContractVersion, credits: Share[]): Stake {
  return { amount: inCny(amount, currency, fxRate), credits };
}
