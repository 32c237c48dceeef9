import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, platformErrors, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { CONTRACT_TERMINATED, CONTRACT_VOIDED, contractTold } from './contract.events.js';
import { checkEnd, requireStatus } from './contract.rules.js';
import { ContractAnswers } from './contract-answers.js';
import { ContractReferences } from './contract-references.js';
import { ContractVerification } from './contract-verification.service.js';
import type { TerminationDto, VerificationDto, VoidDto } from './dto/contract-decision.dto.js';

/** What the command center and the verifiers do with a contract. */
@Injectable()
export class ContractDecisions {
  constructor(
    private readonly commands: Commands,
    private readonly verification: ContractVerification,
    private readonly references: ContractReferences,
    private readonly answers: ContractAnswers,
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

  /** It was entered by mistake or twice: out of cohorts and ledger from now on, for whoever looks from now on. */
  void(actor: Actor, id: string, { reason, duplicateOf }: VoidDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.seen(unit, id);
      requireStatus(contract, 'draft', 'submitted', 'rejected', 'verified', 'terminated');
      const voided = {
        status: 'void',
        voidReason: reason,
        terminatedOn: null,
        terminationReason: null,
      } as const;
      const twice = { duplicateOf: duplicateOf ?? contract.duplicateOf };
      unit.change('contract.voided', contract, { ...voided, ...twice }, { reason, ifVersion });
      unit.emit(contractTold(CONTRACT_VOIDED, contract));
      return this.answers.of(unit, id);
    });
  }

  private async seen(unit: Unit, id: string): Promise<Contract> {
    const seen = await this.references.find(unit.actor, id);
    const contract = seen && (await unit.find(Contract, { id }));
    if (!contract) throw platformErrors.notFound();
    return contract;
  }
}
