import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import type { Unit } from '@taproot/platform';
import { amendmentErrors } from './amendment.errors.js';
import { storeMovements } from './backfilled-movements.js';
import { stakeOf, UNDECIDED, wholeOf } from './backfilled-version.js';
import { CONTRACT_AMENDED, CONTRACT_AMENDMENT_PROPOSED, contractTold } from './contract.events.js';
import { requireStatus, type Share } from './contract.rules.js';
import { termColumns, type TermsSaid } from './contract-content.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVersion } from './contract-version.entity.js';
import type { KnownContract } from './known-contracts.queries.js';

/** What a later file says of money, plan, team and day of signing; `credits` go to the team alone. */
export interface Correction {
  terms?: Omit<TermsSaid, 'credits'>;
  teamId?: string | null;
  signedOn: string;
}

/**
 * What later files of a register say of contracts. What is in force is never rewritten: a version of its own says the new
 * from the same day on, so that figures known before stay what they were. Who may not verify proposes it.
 */
@Injectable()
export class ContractCorrections {
  constructor(private readonly terms: ContractTerms) {}

  async enter(unit: Unit, known: KnownContract, said: Correction, isVerified: boolean): Promise<void> {
    const { contract, version } = known;
    const credits = creditsSaid(known, said);
    const isSigning = version.effectiveOn === contract.signedOn;
    const effectiveOn = isSigning ? said.signedOn : version.effectiveOn;
    const columns = { ...termColumns(said.terms ?? {}, version), effectiveOn };
    if (isSame(columns, version) && credits === known.credits) return;
    if (version.state === 'proposed') return this.reclaim(unit, known, columns, credits);
    if (!isVerified) requireAmendable(known);
    const next = this.add(unit, known, columns, credits, isVerified);
    if (!isVerified) return unit.emit(contractTold(CONTRACT_AMENDMENT_PROPOSED, contract));
    if (contract.kind === 'formal') {
      const before = { stake: stakeOf(version, known.credits), on: version.effectiveOn };
      storeMovements(unit, next, stakeOf(next, credits), before);
    }
    unit.emit(contractTold(CONTRACT_AMENDED, contract));
  }

  /** What was claimed before stays known. */
  private async reclaim(
    unit: Unit,
    { contract, version, credits: claimed, funds }: KnownContract,
    columns: Partial<ContractVersion>,
    credits: Share[],
  ): Promise<void> {
    await this.terms.keepClaim(unit, contract, { version, credits: claimed, funds });
    unit.change('contract-version.imported-again', version, columns);
    if (credits !== claimed) await this.terms.replace(unit, version.id, { credits, funds });
  }

  private add(
    unit: Unit,
    { contract, version, funds, lastNumber }: KnownContract,
    columns: Partial<ContractVersion>,
    credits: Share[],
    isVerified: boolean,
  ): ContractVersion {
    const standing = isVerified
      ? ({ state: 'in-force', knownFrom: unit.at } as const)
      : ({ state: 'proposed', knownFrom: null } as const);
    const own = { contractId: contract.id, number: lastNumber + 1, reason: 'import', ...standing };
    const next = Object.assign(new ContractVersion(), version, UNDECIDED, columns, own, { id: newId() });
    unit.add('contract-version.imported', next);
    this.terms.store(unit, next.id, { credits, funds });
    return next;
  }
}

function creditsSaid({ credits }: KnownContract, { teamId }: Correction): Share[] {
  if (teamId === undefined) return credits;
  const whole = wholeOf(teamId);
  const isSaid = credits.length === whole.length && credits.every((one) => one.teamId === teamId);
  return isSaid ? credits : whole;
}

function isSame(columns: Partial<ContractVersion>, version: ContractVersion): boolean {
  return Object.entries(columns).every(([field, said]) => version[field as keyof ContractVersion] === said);
}

function requireAmendable({ contract, waits }: KnownContract): void {
  requireStatus(contract, 'verified');
  if (waits) throw amendmentErrors.amendmentWaits();
}
