import { newId } from '@taproot/kernel';
import type { Unit } from '@taproot/platform';
import { plain } from './contract-content.js';
import type { ContractVersion } from './contract-version.entity.js';
import { CreditMovement } from './credit-movement.entity.js';
import { movements, type Movement, type Stake } from './ledger.rules.js';

/**
 * Counts on the day the version takes effect, whatever is locked: a register of the past is no late report. Where the day
 * itself is corrected, all leaves the day it counted on.
 */
export function storeMovements(
  unit: Unit,
  version: ContractVersion,
  after: Stake,
  before?: { stake: Stake; on: string },
): void {
  const day = version.effectiveOn;
  if (before && before.on !== day) {
    for (const moved of movements(null, before.stake))
      store(unit, version, 'amendment', taken(moved), before.on);
    for (const moved of movements(null, after)) store(unit, version, 'amendment', moved, day);
    return;
  }
  const kind = before ? 'amendment' : 'signing';
  for (const moved of movements(before?.stake ?? null, after)) store(unit, version, kind, moved, day);
}

const taken = ({ teamId, percent, amount }: Movement): Movement => ({
  teamId,
  percent: percent.negated(),
  amount: amount && amount.negated(),
});

function store(
  unit: Unit,
  { id: versionId, contractId }: ContractVersion,
  kind: CreditMovement['kind'],
  { teamId, percent, amount }: Movement,
  day: string,
): void {
  const moved = { teamId, percent: plain(percent.toString()), amount: amount?.toFixed(2) ?? null };
  const days = { occurredOn: day, creditedOn: day, recordedAt: unit.at };
  const row = { id: newId(), contractId, versionId, kind, ...moved, ...days };
  unit.store(Object.assign(new CreditMovement(), row));
}
