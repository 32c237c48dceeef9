import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';

/** Projects by their own id or by that of their contract, whoever may see them: for imports by city-wide roles. */
@Injectable()
export class ProjectReferences {
  constructor(private readonly database: Database) {}

  /** The id asked for → the project's. */
  async of(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.rows<{ asked: string; id: string }>(FOUND, [ids]);
    return new Map(found.map(({ asked, id }) => [asked, id]));
  }
}

const FOUND = {
  name: 'projects_referred',
  text: `SELECT id AS asked, id FROM projects WHERE id = ANY($1::uuid[])
    UNION ALL SELECT contract_id, id FROM projects WHERE contract_id = ANY($1::uuid[])`,
};
