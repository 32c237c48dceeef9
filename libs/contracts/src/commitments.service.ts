import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay, hasRole, newId, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, FileReferences, platformErrors, refuseOn } from '@taproot/platform';
import { Commitment, CommitmentFulfilment, FulfilmentEvidence } from './commitment.entity.js';
import { commitmentErrors } from './commitment.errors.js';
import { promisesMoney } from './commitment.rules.js';
import { CommitmentsQueries } from './commitments.queries.js';
import { contractErrors } from './contract.errors.js';
import { canClaim } from './contract.policy.js';
import { requireFiles } from './contract-evidence.entity.js';
import { ContractReferences, type ContractReference } from './contract-references.js';
import { COMMITMENT_FULFILLED } from './contract.events.js';
import type { FulfilDto, PromiseDto } from './dto/commitment.dto.js';

/** What the sides of a contract promise each other, and keep; recorded by its teams or the command center's staff. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly commands: Commands,
    private readonly contracts: ContractReferences,
    private readonly queries: CommitmentsQueries,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  promise(actor: Actor, contractId: string, said: PromiseDto) {
    return this.commands.run(actor, async (unit) => {
      const { status } = await this.own(actor, contractId);
      if (status === 'void') throw commitmentErrors.commitmentOfVoid();
      if (said.fairCompetition === undefined && promisesMoney(said))
        throw commitmentErrors.fairCompetitionUnsaid().at('fairCompetition');
      const commitment = Object.assign(new Commitment(), UNSAID, said, { contractId });
      return this.queries.commitment(unit, unit.add('commitment.made', commitment).id);
    });
  }

  fulfil(actor: Actor, id: string, { occurredOn, evidence = [], ...said }: FulfilDto) {
    return this.commands.run(actor, async (unit) => {
      const commitment = await unit.find(Commitment, { id });
      if (!commitment) throw platformErrors.notFound();
      await this.own(actor, commitment.contractId);
      const { first } = BusinessDate.parse(occurredOn);
      if (first !== null && first > cityDay(unit.at, this.config.timeZone))
        throw commitmentErrors.fulfilledInFuture({ date: occurredOn }).at('occurredOn');
      if (said.quantity !== undefined && commitment.quantity === null)
        throw commitmentErrors.fulfilmentCountless().at('quantity');
      await requireFiles(this.files, actor, evidence);
      const columns = {
        commitmentId: id,
        occurredOn,
        quantity: said.quantity ?? null,
        note: said.note ?? null,
      };
      const kept = unit.add('commitment.fulfilled', Object.assign(new CommitmentFulfilment(), columns));
      for (const paper of evidence) {
        const row = { id: newId(), fulfilmentId: kept.id, addedAt: unit.at, addedBy: actor.userId };
        unit.store(Object.assign(new FulfilmentEvidence(), paper, row));
      }
      const { contractId } = commitment;
      unit.emit({ type: COMMITMENT_FULFILLED, payload: { v: 1, commitmentId: id, contractId } });
      return this.queries.fulfilment(unit, kept.id);
    });
  }

  private async own(actor: Actor, contractId: string): Promise<ContractReference> {
    const contract = await this.contracts.find(actor, contractId);
    if (!contract) throw platformErrors.notFound();
    if (!hasRole(actor, 'command-staff') && !canClaim(actor, contract))
      throw contractErrors.contractOfOthers();
    return contract;
  }
}

const UNSAID: Partial<Commitment> = { quantity: null, unit: null, fairCompetition: null };

refuseOn('fulfilment_evidence_file_id_fkey', () => contractErrors.contractFileUnknown().at('evidence'));
refuseOn('fulfilment_evidence_key', () => contractErrors.evidenceThereAlready().at('evidence'));
