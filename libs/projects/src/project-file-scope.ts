import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { ofProjectScope } from './project-scope.js';

/** A file of a claim is open to whoever sees the project. */
@Injectable()
export class ProjectFileScope {
  constructor(private readonly database: Database) {}

  async sees(actor: Actor, fileId: string): Promise<boolean> {
    const params = new SqlParams();
    const file = params.add(fileId);
    const scope = ofProjectScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM milestone_evidence e JOIN milestones t ON t.id = e.milestone_id
      WHERE e.file_id = ${file} AND ${scope} LIMIT 1`;
    return (await this.database.row(prepared('milestone_file', text), params.values)) !== undefined;
  }
}
