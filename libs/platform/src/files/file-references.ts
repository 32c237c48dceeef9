import { Injectable } from '@nestjs/common';
import type { Actor, DomainError } from '@taproot/kernel';
import { Database } from '../database/database.js';
import { FileScopes } from './file-scopes.js';
import { fileErrors } from './file.errors.js';

/** Files a command names. A record opens its files to whoever sees it, so naming one takes the right to open it. */
@Injectable()
export class FileReferences {
  constructor(
    private readonly database: Database,
    private readonly scopes: FileScopes,
  ) {}

  /** Each once; one the actor may not open is refused as one that does not exist. */
  async require(
    actor: Actor,
    ids: readonly string[],
    unknown: () => DomainError,
    path = 'evidence',
  ): Promise<void> {
    if (ids.length === 0) return;
    const asked = new Set(ids.map((id) => id.toLowerCase()));
    if (asked.size < ids.length) throw fileErrors.fileNamedTwice().at(path);
    const files = await this.database.rows<Owned>(OWNERS, [[...asked]]);
    if (files.length < asked.size) throw unknown().at(path);
    for (const file of files) if (!(await this.scopes.opens(actor, file))) throw unknown().at(path);
  }
}

interface Owned extends Record<string, unknown> {
  id: string;
  createdBy: string;
}
const OWNERS = {
  name: 'files_owners',
  text: `SELECT id, created_by AS "createdBy" FROM files WHERE id = ANY($1::uuid[])`,
};
