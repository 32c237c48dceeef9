import type { JobsOptions } from 'bullmq';
import type { KpiRun } from './kpi-run.entity.js';

export const RUN_QUEUE = 'kpi-runs';
export const PLAN_JOB = 'plan';
export const BATCH_JOB = 'batch';
export const FINISH_JOB = 'finish';

/** Ten tries over some four minutes outlast a restart of the database. */
export const JOB_OPTIONS: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { age: 3600, count: 2000 },
  removeOnFail: { age: 86_400, count: 2000 },
};

export interface RunJobData {
  runId: KpiRun['id'];
  batch?: number;
}

/** Derived from what the job does, so that asking for it twice makes one job. */
export function jobId(runId: string, generation: number, what: string | number): string {
  return `${runId}-${generation}-${what}`;
}
