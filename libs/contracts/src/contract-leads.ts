import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { contractErrors } from './contract.errors.js';

/** A lead stays with the enterprise that its contracts name. */
@Injectable()
export class ContractLeads {
  constructor(private readonly database: Database) {}

  async check(leadId: string, enterpriseId: string): Promise<void> {
    const found = await this.database.row<{ title: string }>(OF_ANOTHER, [leadId, enterpriseId]);
    if (found) throw contractErrors.leadContractDiffers({ title: found.title }).at('enterpriseId');
  }
}

const OF_ANOTHER = {
  name: 'contract_of_another_enterprise',
  text: `SELECT title FROM contracts WHERE lead_id = $1 AND enterprise_id <> $2 AND status NOT IN ('void', 'rejected')
    ORDER BY id LIMIT 1`,
};
