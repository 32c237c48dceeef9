import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { platformErrors } from '../platform.errors.js';
import { AppConfig } from '../config/app-config.js';

/** A file that has arrived and is not kept yet. */
export interface HeldFile {
  sha256: string;
  size: number;
  /** Where it lies meanwhile. */
  path: string;
  /** Keeps it. */
  settle(): Promise<void>;
  /** Leaves nothing behind of what was not kept. */
  drop(): Promise<void>;
}

/** Bytes on disk by their SHA-256: written aside, synced, then renamed, so that a file is whole or absent. */
@Injectable()
export class FileStore {
  constructor(private readonly config: AppConfig) {}

  async keep(content: Readable): Promise<{ sha256: string; size: number }> {
    const held = await this.hold(content);
    await held.settle();
    return held;
  }

  /** Takes a file in, to be looked at before it is kept. */
  async hold(content: Readable): Promise<HeldFile> {
    await mkdir(this.config.filesDir, { recursive: true });
    const aside = path.join(this.config.filesDir, `.incoming-${newId()}`);
    const drop = () => rm(aside, { force: true });
    try {
      const { sha256, size } = await written(content, aside);
      return { sha256, size, path: aside, drop, settle: () => this.settle(aside, sha256) };
    } catch (error) {
      await drop();
      throw error;
    }
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

async function written(content: Readable, aside: string): Promise<{ sha256: string; size: number }> {
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
    return { sha256: hash.digest('hex'), size };
  } catch (error) {
    throw isOfDisk(error) ? error : platformErrors.malformedForm();
  } finally {
    await target.close();
  }
}

/** A full disk is ours; whatever else breaks a stream is the sender's, who stopped in the middle. */
function isOfDisk(error: unknown): boolean {
  return (error as { syscall?: string }).syscall !== undefined;
}
