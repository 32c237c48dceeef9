import { newId, type Actor, type EvidenceKind } from '@taproot/kernel';
import type { FileReferences, Unit } from '@taproot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { contractErrors } from './contract.errors.js';

/** A file that supports a contract, or one of its amendments. Only added to. */
@Entity('contract_evidence')
export class ContractEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid', { nullable: true })
  versionId: string | null;

  @Column('uuid')
  fileId: string;

  @Column('text')
  kind: EvidenceKind;

  @Column('timestamptz')
  addedAt: Date;

  @Column('uuid')
  addedBy: string;
}

export interface EvidenceSaid {
  fileId: string;
  kind: EvidenceKind;
}

export function requireFiles(
  files: FileReferences,
  actor: Actor,
  evidence: readonly EvidenceSaid[] = [],
): Promise<void> {
  const ids = evidence.map(({ fileId }) => fileId);
  return files.require(actor, ids, () => contractErrors.contractFileUnknown());
}

export function storeEvidence(
  unit: Unit,
  contractId: string,
  files: readonly EvidenceSaid[],
  versionId: string | null = null,
): void {
  for (const { fileId, kind } of files) {
    const row = { id: newId(), contractId, versionId, fileId, kind, addedAt: unit.at };
    unit.store(Object.assign(new ContractEvidence(), row, { addedBy: unit.actor.userId }));
  }
}
