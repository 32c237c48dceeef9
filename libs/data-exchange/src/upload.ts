import { createHash } from 'node:crypto';
import { DomainError } from '@taproot/kernel';
import { currentRequest, platformErrors, type FileStore, type HeldFile } from '@taproot/platform';
import type { FastifyRequest } from 'fastify';
import { importErrors } from './import.errors.js';

export type ReceivedFile = HeldFile & { name: string };

export interface Received {
  file: ReceivedFile;
  fields: Record<string, unknown>;
}

const MEGABYTE = 1_048_576;
/** Large tables are taken as they come, to the disk; nothing of them is held in memory. */
const LIMIT = 512;
const LIMITS = { fileSize: LIMIT * MEGABYTE, files: 1, fields: 10, fieldSize: MEGABYTE, parts: 12 };

/** One file and its fields, in whatever order they come; the bytes are written as they arrive, and kept by `settle`. */
export async function receive(request: FastifyRequest, store: FileStore): Promise<Received> {
  if (!request.isMultipart()) throw importErrors.importFileMissing();
  const fields: Record<string, unknown> = {};
  let held: HeldFile | undefined;
  let file: ReceivedFile | undefined;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') {
        if (part.valueTruncated) throw platformErrors.tooLarge({ limit: '1 MB' });
        fields[part.fieldname] = part.value;
      } else {
        held = await store.hold(part.file);
        if (part.file.truncated) throw platformErrors.tooLarge({ limit: `${LIMIT} MB` });
        if (part.fieldname === 'file') file = { name: part.filename, ...held };
      }
    }
  } catch (error) {
    await held?.drop();
    throw isOurs(error)
      ? error
      : platformErrors.malformedBody({ why: (error as Error).message.slice(0, 120) });
  }
  if (!file) await held?.drop();
  if (!file) throw importErrors.importFileMissing();
  sameRequest(file, fields);
  return { file, fields };
}

/** A body that stops or lies about itself is the sender's fault; a full disk is not. */
function isOurs(error: unknown): boolean {
  const { statusCode, code, syscall } = error as { statusCode?: number; code?: string; syscall?: string };
  return (
    error instanceof DomainError || statusCode !== undefined || (code !== undefined && syscall !== undefined)
  );
}

/** What the idempotency key stands for: this file with these fields. */
function sameRequest({ sha256, name }: ReceivedFile, fields: object): void {
  const idempotency = currentRequest()?.idempotency;
  if (!idempotency) return;
  const said = JSON.stringify([
    sha256,
    name,
    Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  idempotency.bodyHash = createHash('sha256').update(said).digest('hex');
}
