import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { LeadSigning } from '@taproot/leads';
import { AppConfig, Commands, platformErrors, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { CONTRACT_TERMINATED, CONTRACT_VOIDED, contractTold } from './contract.events.js';
import { checkEnd, requireStatus } from './contract.rules.js';
import { ContractAnswers } from './contract-answers.js';
import { ContractReferences } from './contract-references.js';
import { ContractVerification } from './contract-verification.service.js';
import type { TerminationDto, VerificationDto, VoidDto } from './dto/contract-decision.dto.js';

/** A contract that has signed its lead. */
const SIGNING: readonly Contract['status'][] = ['verified', 'terminated'];

/** What the command center and the verifiers do with a contract. */
@Injectable()
export class ContractDecisions {
  constructor(
    private readonly commands: Commands,
    private readonly verification: ContractVerification,
    private readonly references: ContractReferences,
    private readonly answers: ContractAnswers,
    private readonly leads: LeadSigning,
    private readonly config: AppConfig,
  ) {}

  verify(actor: Actor, id: string, said: VerificationDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      await this.verification.decide(actor, id, said, ifVersion);
      return this.answers.of(unit, id);
    });
  }

  /** It stays in its cohort, with its plan and its credit. */
  terminate(actor: Actor, id: string, { occurredOn, reason }: TerminationDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.seen(unit, id);
      requireStatus(contract, 'verified');
      checkEnd(contract.signedOn, occurredOn, cityDay(unit.at, this.config.timeZone));
      const ended = { status: 'terminated', terminatedOn: occurredOn, terminationReason: reason } as const;
      unit.change('contract.terminated', contract, ended, { reason, ifVersion });
      unit.emit(contractTold(CONTRACT_TERMINATED, contract));
      return this.answers.of(unit, id);
    });
  }

  /**
   * It was entered by mistake or twice: out of cohorts and ledger from now on, for whoever looks from now on; a lead that
   * no other contract signs is open again.
   */
  void(actor: Actor, id: string, { reason, duplicateOf }: VoidDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.seen(unit, id);
      const before = contract.status;
      requireStatus(contract, 'draft', 'submitted', 'rejected', 'verified', 'terminated');
      const voided = {
        status: 'void',
        voidReason: reason,
        terminatedOn: null,
        terminationReason: null,
      } as const;
      const twice = { duplicateOf: duplicateOf ?? contract.duplicateOf };
      unit.change('contract.voided', contract, { ...voided, ...twice }, { reason, ifVersion });
      if (SIGNING.includes(before)) await this.unsign(unit, contract, reason);
      unit.emit(contractTold(CONTRACT_VOIDED, contract));
      return this.answers.of(unit, id);
    });
  }

  private async unsign(unit: Unit, { id, kind, leadId }: Contract, reason: string): Promise<void> {
    if (kind !== 'formal' || leadId === null) return;
    await this.leads.undo(unit, leadId, reason, async () => {
      const others = await unit.findMany(Contract, { leadId, kind: 'formal' });
      return others.some((other) => other.id !== id && SIGNING.includes(other.status));
    });
  }

  private async seen(unit: Unit, id: string): Promise<Contract> {
    const seen = await this.references.find(unit.actor, id);
    const contract = seen && (await unit.find(Contract, { id }));
    if (!contract) throw platformErrors.notFound();
    return contract;
  }
}
