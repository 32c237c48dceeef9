import { Injectable } from '@nestjs/common';
import { inWords, type Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { AmendmentAnswers } from './amendment-answers.js';
import { amendmentErrors } from './amendment.errors.js';
import { Contract } from './contract.entity.js';
import { CONTRACT_AMENDED, contractTold } from './contract.events.js';
import { requireStatus } from './contract.rules.js';
import type { Terms } from './contract-content.js';
import { ContractReferences } from './contract-references.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVersion } from './contract-version.entity.js';
import { CreditLedger } from './credit-ledger.js';
import type { ApprovalDto } from './dto/amendment.dto.js';

/** Decides amendments: somebody else than who proposed them, of no team they credit. */
@Injectable()
export class AmendmentApproval {
  constructor(
    private readonly commands: Commands,
    private readonly references: ContractReferences,
    private readonly terms: ContractTerms,
    private readonly ledger: CreditLedger,
    private readonly answers: AmendmentAnswers,
  ) {}

  approve(actor: Actor, id: string, said: ApprovalDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      await this.decide(unit, id, said, ifVersion);
      return this.answers.of(unit, id);
    });
  }

  /** The same without reading it back. */
  decideFor(actor: Actor, id: string, said: ApprovalDto, ifVersion?: number): Promise<void> {
    return this.commands.run(actor, (unit) => this.decide(unit, id, said, ifVersion));
  }

  private async decide(
    unit: Unit,
    id: string,
    { decision, reason }: ApprovalDto,
    ifVersion?: number,
  ): Promise<void> {
    const [version, contract] = await this.open(unit, id);
    const decided = { decidedAt: unit.at, decidedBy: unit.actor.userId, decisionReason: reason };
    const options = { reason, ifVersion };
    if (decision === 'rejected') {
      unit.change('contract-version.rejected', version, { state: 'rejected', ...decided }, options);
      return;
    }
    requireStatus(contract, 'verified');
    const [before, after] = [await this.terms.latest(unit, contract.id), await this.terms.of(unit, version)];
    const inForce = { state: 'in-force', knownFrom: unit.at } as const;
    unit.change('contract-version.in-force', version, { ...inForce, ...decided }, options);
    await this.enterIntoForce(unit, contract, before, after);
  }

  /** The contract moves on with it, so that whoever ends or amends it at the same moment looks again. */
  private async enterIntoForce(
    unit: Unit,
    contract: Contract,
    before: Terms | null,
    after: Terms,
  ): Promise<void> {
    unit.touch('contract.amended', contract);
    if (contract.kind === 'formal') await this.ledger.enter(unit, before, after);
    unit.emit(contractTold(CONTRACT_AMENDED, contract));
  }

  private async open(unit: Unit, id: string): Promise<[ContractVersion, Contract]> {
    const version = await unit.find(ContractVersion, { id });
    const seen =
      version && version.number > 1 && (await this.references.find(unit.actor, version.contractId));
    const contract = seen && (await unit.find(Contract, { id: version.contractId }));
    if (!contract) throw platformErrors.notFound();
    const { creditedTeamIds } = seen;
    const own = creditedTeamIds.some((team) => unit.actor.unitIds.includes(team));
    if (own || version.createdBy === unit.actor.userId) throw amendmentErrors.amendmentOwn();
    if (version.state !== 'proposed')
      throw amendmentErrors.amendmentDecided({ state: inWords(version.state) });
    return [version, contract];
  }
}

refuseOn('contract_versions_two_persons', () => amendmentErrors.amendmentOwn());
