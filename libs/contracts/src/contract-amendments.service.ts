import { Injectable } from '@nestjs/common';
import { cityDay, hasRole, type Actor } from '@taproot/kernel';
import {
  AppConfig,
  Commands,
  FileReferences,
  platformErrors,
  refuseOn,
  retryOn,
  type Unit,
} from '@taproot/platform';
import { AmendmentAnswers } from './amendment-answers.js';
import { amendmentErrors } from './amendment.errors.js';
import { checkEffect, checkSaysSomething } from './amendment.rules.js';
import { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { CONTRACT_AMENDMENT_PROPOSED, contractTold } from './contract.events.js';
import { canClaim } from './contract.policy.js';
import { checkPlan, checkSchedule, requireStatus } from './contract.rules.js';
import { partsSaid, termColumns, type Terms } from './contract-content.js';
import { requireFiles, storeEvidence } from './contract-evidence.entity.js';
import { ContractReferences } from './contract-references.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVersion } from './contract-version.entity.js';
import type { ProposeAmendmentDto } from './dto/amendment.dto.js';

/** Proposes what a verified contract says from a day on: a team of it, or the command center's staff. */
@Injectable()
export class ContractAmendments {
  constructor(
    private readonly commands: Commands,
    private readonly references: ContractReferences,
    private readonly terms: ContractTerms,
    private readonly answers: AmendmentAnswers,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  propose(actor: Actor, contractId: string, said: ProposeAmendmentDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const contract = await this.amendable(unit, contractId);
      if (ifVersion !== undefined && ifVersion !== contract.version)
        throw platformErrors.stale({ version: contract.version });
      checkSaysSomething(said);
      await requireFiles(this.files, actor, said.evidence);
      const latest = await this.terms.latest(unit, contractId);
      if (!latest) throw new Error(`the contract ${contractId} has nothing in force`);
      checkEffect(said.effectiveOn, latest.version.effectiveOn, cityDay(unit.at, this.config.timeZone));
      await this.terms.requireTeams(said.credits);
      const parts = partsSaid(said, latest);
      const amended = await this.version(contractId, latest, said);
      if (said.plan) checkPlan(amended);
      if (said.plan?.funds) checkSchedule(parts.funds, amended.amount);
      const version = unit.add('contract-version.proposed', amended);
      this.terms.store(unit, version.id, parts);
      storeEvidence(unit, contractId, said.evidence ?? [], version.id);
      unit.emit(contractTold(CONTRACT_AMENDMENT_PROPOSED, contract));
      return this.answers.of(unit, version.id);
    });
  }

  private async amendable(unit: Unit, contractId: string): Promise<Contract> {
    const { actor } = unit;
    const seen = await this.references.find(actor, contractId);
    const contract = seen && (await unit.find(Contract, { id: contractId }));
    if (!contract) throw platformErrors.notFound();
    if (!hasRole(actor, 'command-staff') && !canClaim(actor, seen)) throw contractErrors.contractOfOthers();
    requireStatus(contract, 'verified');
    return contract;
  }

  private async version(
    contractId: string,
    latest: Terms,
    said: ProposeAmendmentDto,
  ): Promise<ContractVersion> {
    const { effectiveOn, reason } = said;
    const number = (await this.terms.lastNumber(contractId)) + 1;
    const open = {
      state: 'proposed',
      knownFrom: null,
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
    };
    const columns = termColumns(said, latest.version);
    return Object.assign(new ContractVersion(), open, columns, { contractId, number, effectiveOn, reason });
  }
}

retryOn('contract_versions_number_key');
refuseOn('contract_versions_one_proposed', () => amendmentErrors.amendmentWaits());
