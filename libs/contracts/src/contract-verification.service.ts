import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { LeadSigning } from '@taproot/leads';
import { Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { CONTRACT_REJECTED, CONTRACT_VERIFIED, contractTold } from './contract.events.js';
import { isImpartial } from './contract.policy.js';
import { requireStatus } from './contract.rules.js';
import type { Terms } from './contract-content.js';
import { ContractReferences } from './contract-references.js';
import { ContractTerms } from './contract-terms.js';
import { CreditLedger } from './credit-ledger.js';
import type { VerificationDto } from './dto/contract-decision.dto.js';
import { SigningChecks } from './signing-checks.js';

/** Decides submitted contracts: a person who gains nothing by it, on evidence, each signing once. */
@Injectable()
export class ContractVerification {
  constructor(
    private readonly commands: Commands,
    private readonly references: ContractReferences,
    private readonly checks: SigningChecks,
    private readonly terms: ContractTerms,
    private readonly ledger: CreditLedger,
    private readonly leads: LeadSigning,
  ) {}

  decide(actor: Actor, id: string, said: VerificationDto, ifVersion?: number): Promise<Contract> {
    return this.commands.run(actor, async (unit) => {
      // Whoever decides at the same moment waits here, and then finds it decided.
      const contract = await unit.lock(Contract, id);
      const seen = contract && (await this.references.find(actor, id));
      if (!seen) throw platformErrors.notFound();
      if (!isImpartial(actor, seen)) throw contractErrors.ownClaim();
      requireStatus(contract, 'submitted');
      if (ifVersion !== undefined && ifVersion !== contract.version)
        throw platformErrors.stale({ version: contract.version });
      if (said.decision === 'rejected') reject(unit, contract, said);
      else await this.verify(unit, contract, said);
      return contract;
    });
  }

  private async verify(unit: Unit, contract: Contract, said: VerificationDto): Promise<void> {
    if (said.falseReport) throw contractErrors.falseReportOnlyRejected().at('falseReport');
    if (said.duplicateOf) throw contractErrors.duplicateOnlyRejected().at('duplicateOf');
    const basis = await this.checks.require(unit, contract, said.notDuplicateReason);
    const terms = await this.terms.proposed(unit, contract.id);
    if (!terms) throw new Error(`the contract ${contract.id} has no version to verify`);
    const { reason, notDuplicateReason = null } = said;
    const decided = { status: 'verified', basis, notDuplicateReason, ...decision(unit, reason) } as const;
    unit.change('contract.verified', contract, decided, { reason });
    await this.enterIntoForce(unit, contract, terms);
    unit.emit(contractTold(CONTRACT_VERIFIED, contract));
  }

  /** From now on the contract says this, counts for its teams, and its lead is signed. Frameworks are intent only. */
  private async enterIntoForce(unit: Unit, contract: Contract, terms: Terms): Promise<void> {
    unit.change('contract-version.in-force', terms.version, {
      state: 'in-force',
      knownFrom: unit.at,
      decidedAt: unit.at,
      decidedBy: unit.actor.userId,
    });
    if (contract.kind !== 'formal') return;
    await this.ledger.enter(unit, null, terms);
    if (contract.leadId) await this.leads.sign(unit, contract.leadId, contract.signedOn, contract.title);
  }
}

function reject(unit: Unit, contract: Contract, said: VerificationDto): void {
  const { reason, falseReport = false, duplicateOf = null } = said;
  const decided = { status: 'rejected', falseReport, duplicateOf, ...decision(unit, reason) } as const;
  unit.change('contract.rejected', contract, decided, { reason });
  unit.emit(contractTold(CONTRACT_REJECTED, contract));
}

function decision(unit: Unit, decisionReason: string) {
  return { decidedAt: unit.at, decidedBy: unit.actor.userId, decisionReason };
}

refuseOn('contracts_two_persons', () => contractErrors.ownClaim());
refuseOn('contracts_duplicate_of_fkey', () => contractErrors.duplicateUnknown().at('duplicateOf'));
