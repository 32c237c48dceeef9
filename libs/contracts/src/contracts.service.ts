import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, FileReferences, platformErrors, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { CONTRACT_SUBMITTED, contractTold } from './contract.events.js';
import { canClaim } from './contract.policy.js';
import { requireCorrectable, requireStatus } from './contract.rules.js';
import { ContractAnswers } from './contract-answers.js';
import { ContractDrafts } from './contract-drafts.service.js';
import { requireFiles, storeEvidence, type EvidenceSaid } from './contract-evidence.entity.js';
import { ContractReferences } from './contract-references.js';
import type { CorrectContractDto, DraftContractDto } from './dto/contract.dto.js';

/** What the claiming teams do with a contract. */
@Injectable()
export class ContractsService {
  constructor(
    private readonly commands: Commands,
    private readonly drafts: ContractDrafts,
    private readonly references: ContractReferences,
    private readonly answers: ContractAnswers,
    private readonly files: FileReferences,
  ) {}

  draft(actor: Actor, input: DraftContractDto) {
    return this.commands.run(actor, async (unit) => {
      const { id } = await this.drafts.write(actor, input);
      return this.answers.of(unit, id);
    });
  }

  correct(actor: Actor, id: string, { reason, ...said }: CorrectContractDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.claimed(unit, id);
      requireCorrectable(contract);
      await this.drafts.rewrite(unit, contract, said, { ifVersion, reason });
      return this.answers.of(unit, id);
    });
  }

  /** Papers may follow while nobody decided. */
  addEvidence(actor: Actor, id: string, evidence: EvidenceSaid[], ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.claimed(unit, id);
      requireStatus(contract, 'draft', 'submitted', 'rejected');
      if (contract.falseReport) throw contractErrors.falseReportFinal();
      await requireFiles(this.files, actor, evidence);
      unit.touch('contract.evidence-added', contract, { ifVersion });
      storeEvidence(unit, id, evidence);
      return this.answers.of(unit, id);
    });
  }

  submit(actor: Actor, id: string, note?: string, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.claimed(unit, id);
      requireCorrectable(contract);
      const submitted = { status: 'submitted', submittedAt: unit.at, submittedBy: actor.userId } as const;
      unit.change(
        'contract.submitted',
        contract,
        { ...submitted, ...UNDECIDED },
        { ifVersion, reason: note },
      );
      unit.emit(contractTold(CONTRACT_SUBMITTED, contract));
      return this.answers.of(unit, id);
    });
  }

  private async claimed(unit: Unit, id: string): Promise<Contract> {
    const seen = await this.references.find(unit.actor, id);
    const contract = seen && (await unit.find(Contract, { id }));
    if (!contract) throw platformErrors.notFound();
    if (!canClaim(unit.actor, seen)) throw contractErrors.contractOfOthers();
    return contract;
  }
}

const UNDECIDED = { decidedAt: null, decidedBy: null, decisionReason: null, duplicateOf: null } as const;
