import { Injectable } from '@nestjs/common';
import { checked, outcomeOf, type BulkOutcome, type Unit } from '@taproot/platform';
import { ImportedLeadDto, ReimportedLeadDto } from './dto/imported-lead.dto.js';
import { LeadsService } from './leads.service.js';

/** What a row of a file says of a lead; with an id, of the one that is known. */
export interface ImportedLead {
  id: string | null;
  said: Record<string, unknown>;
}

/** Rows of a file, held to the rules of a filing; all of them in the unit of their batch. */
@Injectable()
export class LeadImports {
  constructor(private readonly leads: LeadsService) {}

  async importBatch(unit: Unit, rows: readonly ImportedLead[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) outcomes.push(await outcomeOf(() => this.one(unit, row)));
    return outcomes;
  }

  private async one(unit: Unit, { id, said }: ImportedLead): Promise<BulkOutcome> {
    if (id === null) {
      const lead = await this.leads.take(unit.actor, checked(ImportedLeadDto, said));
      return { id: lead.id, outcome: 'created' };
    }
    const lead = await this.leads.retake(unit.actor, id, checked(ReimportedLeadDto, said));
    return { id, outcome: lead.updatedAt === unit.at ? 'updated' : 'unchanged' };
  }
}
