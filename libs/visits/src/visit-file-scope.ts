import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { visitScope } from './visit-scope.js';

/** A file of a visit is open to whoever sees the visit. */
@Injectable()
export class VisitFileScope {
  constructor(private readonly database: Database) {}

  async sees(actor: Actor, fileId: string): Promise<boolean> {
    const params = new SqlParams();
    const file = params.add([fileId]);
    const scope = visitScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM visits t LEFT JOIN leads l ON l.id = t.lead_id
      WHERE t.files <> '{}' AND t.files @> ${file}::uuid[] AND ${scope} LIMIT 1`;
    return (await this.database.row(prepared('visit_file', text), params.values)) !== undefined;
  }
}
