import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { leadScope } from './lead-scope.js';

export interface LeadReference {
  id: string;
  title: string;
  enterpriseId: string | null;
  investorName: string | null;
  /** Of the name it was filed under, a code name perhaps, and of its enterprise. */
  nameKeys: string[];
  confidential: boolean;
  ownerTeamId: string | null;
}

/** What other capabilities need to know of a lead they refer to; outside the actor's scope it does not exist. */
@Injectable()
export class LeadReferences {
  constructor(private readonly database: Database) {}

  find(actor: Actor, id: string): Promise<LeadReference | undefined> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = leadScope(actor)(params) ?? 'true';
    const text = `SELECT t.id, t.title, t.enterprise_id AS "enterpriseId", t.investor_name AS "investorName",
      array_remove(ARRAY[t.name_key, (SELECT name_key FROM enterprises WHERE id = t.enterprise_id)], NULL) AS "nameKeys",
      t.confidential, t.owner_team_id AS "ownerTeamId" FROM leads t WHERE t.id = ${wanted} AND ${scope}`;
    return this.database.row<LeadReference & Record<string, unknown>>(
      prepared('lead_reference', text),
      params.values,
    );
  }
}
