import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { nameKey } from './enterprise-name.rules.js';
import { enterpriseScope } from './enterprise-scope.js';

export interface EnterpriseReference {
  id: string;
  name: string;
  nameKey: string;
}

/** What other capabilities need to know of an enterprise they refer to. */
@Injectable()
export class EnterpriseReferences {
  constructor(private readonly database: Database) {}

  /** By the keys of their names, whoever may see them: for imports by city-wide roles. Several may share one. */
  named(nameKeys: readonly string[]): Promise<EnterpriseReference[]> {
    return this.database.rows<EnterpriseReference & Record<string, unknown>>(NAMED, [nameKeys]);
  }

  /** Outside the actor's scope it does not exist. */
  findFor(actor: Actor, id: string): Promise<EnterpriseReference | undefined> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = enterpriseScope(actor)(params) ?? 'true';
    const text = `SELECT t.id, t.name, t.name_key AS "nameKey" FROM enterprises t WHERE t.id = ${wanted} AND ${scope}`;
    return this.database.row<EnterpriseReference & Record<string, unknown>>(
      prepared('enterprise_seen', text),
      params.values,
    );
  }

  /** Those whose whole name stands in a text, the longest names first; of what the actor may know. */
  namedIn(actor: Actor, text: string): Promise<EnterpriseReference[]> {
    const params = new SqlParams();
    const key = params.add(nameKey(text));
    const scope = enterpriseScope(actor)(params) ?? 'true';
    const sql = `SELECT t.id, t.name, t.name_key AS "nameKey" FROM enterprises t
      WHERE length(t.name_key) >= 2 AND strpos(${key}, t.name_key) > 0 AND ${scope}
      ORDER BY length(t.name_key) DESC LIMIT 200`;
    return this.database.rows<EnterpriseReference & Record<string, unknown>>(
      prepared('enterprises_named', sql),
      params.values,
    );
  }
}

const NAMED = {
  name: 'enterprise_named',
  text: `SELECT n.id, n.name, n.name_key AS "nameKey" FROM unnest($1::text[]) k, LATERAL
    (SELECT id, name, name_key FROM enterprises WHERE name_key = k LIMIT 2) n`,
};
