import { Injectable } from '@nestjs/common';
import { evidenceNamed } from '@taproot/kernel';
import { Database, type Unit } from '@taproot/platform';
import type { Basis, Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { DuplicatesQueries, type DuplicateFound } from './duplicates.queries.js';
import { signingEvidence, type Paper, type SigningEvidence } from './signing-evidence.rules.js';

/** What must hold before a signing is believed: two independent proofs, and that it was not counted already. */
@Injectable()
export class SigningChecks {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesQueries,
  ) {}

  /**
   * Refuses a formal contract without proof, or much like a verified one unless it is said why it is another. An
   * imported row needs no papers; with them it rests on evidence.
   */
  async require(unit: Unit, contract: Contract, notDuplicateReason?: string): Promise<Basis> {
    if (contract.kind !== 'formal') return contract.basis;
    const { ready, present, missing } = await this.evidence(contract.id);
    if (!ready && contract.basis === 'evidence')
      throw contractErrors.evidenceMissing({
        present: evidenceNamed(present),
        missing: evidenceNamed(missing),
      });
    await this.duplicates.queueUp(unit, contract.enterpriseId);
    const found = await this.duplicates.of([contract.id]);
    const counted = found.find(({ status }) => status !== 'submitted');
    if (counted && notDuplicateReason === undefined) throw possibleDuplicate(counted);
    return ready ? 'evidence' : contract.basis;
  }

  private async evidence(contractId: string): Promise<SigningEvidence> {
    const row = await this.database.row<{ papers: Paper[]; coded: boolean }>(EVIDENCE, [contractId]);
    return signingEvidence(row?.papers ?? [], row?.coded ?? false);
  }
}

function possibleDuplicate({ id, title, reasons }: DuplicateFound) {
  return contractErrors.possibleDuplicate({ id, title, reasons: reasons.join(', ') });
}

const EVIDENCE = {
  name: 'contract_signing_evidence',
  text: `SELECT e.id_type = 'uscc' AS coded, (SELECT coalesce(json_agg(json_build_object('kind', x.kind, 'sha256', f.sha256)), '[]')
      FROM contract_evidence x JOIN files f ON f.id = x.file_id WHERE x.contract_id = t.id AND x.version_id IS NULL) AS papers
    FROM contracts t JOIN enterprises e ON e.id = t.enterprise_id WHERE t.id = $1`,
};
