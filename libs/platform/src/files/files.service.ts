import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands } from '../database/commands.js';
import { Database } from '../database/database.js';
import { currentRequest } from '../http/request-context.js';
import { platformErrors } from '../platform.errors.js';
import { FileScopes } from './file-scopes.js';
import { FileStore } from './file-store.js';
import { contentType, safeName } from './file-types.js';
import { StoredFile } from './file.entity.js';
import { fileErrors } from './file.errors.js';

export interface Upload {
  filename: string;
  content: Readable & { truncated?: boolean };
}

@Injectable()
export class FilesService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scopes: FileScopes,
  ) {}

  async keep(actor: Actor, { filename, content }: Upload): Promise<StoredFile> {
    const held = await this.store.hold(content);
    try {
      if (content.truncated) throw platformErrors.tooLarge({ limit: '20 MB' });
      if (held.size === 0) throw fileErrors.fileEmpty();
      const mediaType = await contentType(held.path);
      if (!mediaType) throw fileErrors.fileTypeRefused();
      await held.settle();
      return await this.record(actor, {
        name: safeName(filename),
        mediaType,
        sha256: held.sha256,
        size: held.size,
      });
    } finally {
      await held.drop();
    }
  }

  async open(actor: Actor, id: string): Promise<{ file: StoredFile; content: Readable }> {
    const file = await this.database.row<StoredFile>(BY_ID, [id]);
    if (!file || !(await this.scopes.opens(actor, file))) throw platformErrors.notFound();
    return { file, content: this.store.read(file.sha256) };
  }

  private record(
    actor: Actor,
    said: Pick<StoredFile, 'name' | 'size' | 'sha256' | 'mediaType'>,
  ): Promise<StoredFile> {
    const idempotency = currentRequest()?.idempotency;
    if (idempotency) idempotency.bodyHash = said.sha256;
    return this.commands.run(actor, (unit) => unit.add('file.stored', Object.assign(new StoredFile(), said)));
  }
}

const BY_ID = {
  name: 'file_by_id',
  text: `SELECT id, name, size, sha256, media_type AS "mediaType", created_by AS "createdBy" FROM files WHERE id = $1`,
};
