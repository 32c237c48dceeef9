import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { inContractScope } from './contract-scope.js';

/** A paper of a contract is open to whoever sees the contract. */
@Injectable()
export class ContractFileScope {
  constructor(private readonly database: Database) {}

  async sees(actor: Actor, fileId: string): Promise<boolean> {
    const params = new SqlParams();
    const file = params.add(fileId);
    const scope = inContractScope(actor, 'x.contract_id')(params) ?? 'true';
    const text = `SELECT 1 FROM (SELECT file_id, contract_id FROM contract_evidence UNION ALL
        SELECT p.file_id, c.contract_id FROM fulfilment_evidence p JOIN commitment_fulfilments f ON f.id = p.fulfilment_id
          JOIN commitments c ON c.id = f.commitment_id) x
      WHERE x.file_id = ${file} AND ${scope} LIMIT 1`;
    return (await this.database.row(prepared('contract_file', text), params.values)) !== undefined;
  }
}
