import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { AppConfig } from '../config/app-config.js';

/** Bytes on disk by their SHA-256: written aside, synced, then renamed, so that a file is whole or absent. */
@Injectable()
export class FileStore {
  constructor(private readonly config: AppConfig) {}

  async keep(content: Readable): Promise<{ sha256: string; size: number }> {
    await mkdir(this.config.filesDir, { recursive: true });
    const aside = path.join(this.config.filesDir, `.incoming-${newId()}`);
    const target = await open(aside, 'wx');
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        await target.writeFile(chunk);
      }
      await target.sync();
    } catch (error) {
      await target.close();
      await rm(aside, { force: true });
      throw error;
    }
    await target.close();
    const sha256 = hash.digest('hex');
    await this.settle(aside, sha256);
    return { sha256, size };
  }

  read(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  pathOf(sha256: string): string {
    return path.join(this.config.filesDir, sha256.slice(0, 2), sha256);
  }

  private async settle(aside: string, sha256: string): Promise<void> {
    const place = this.pathOf(sha256);
    await mkdir(path.dirname(place), { recursive: true });
    const known = await stat(place).then(
      () => true,
      () => false,
    );
    await (known ? rm(aside) : rename(aside, place));
  }
}
