import type { Actor } from '@taproot/kernel';
import type { JobsOptions } from 'bullmq';
import type { ImportMode } from '../import.entity.js';
import type { ImportEntity } from '../reading/mapping.types.js';
import type { ImportTarget, SheetContext } from '../targets/import-target.js';

export const IMPORT_QUEUE = 'imports';
export const IMPORT_JOB = 'import';

/** Ten tries over some four minutes outlast a restart of the database. */
export const JOB_OPTIONS: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { age: 3600, count: 2000 },
  removeOnFail: { age: 86_400, count: 2000 },
};

/** Derived from what the job does, so that asking for it twice makes one job. */
export function jobId(importId: string, generation: number): string {
  return `${importId}-${generation}`;
}

/** An import under way: who does it, from what, into what. */
export interface ImportJob extends SheetContext {
  id: string;
  entity: ImportEntity;
  mode: ImportMode;
  actor: Actor;
  target: ImportTarget;
}
