import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventConsumers, Queues, type DeliveredEvent, type EventConsumer } from '@taproot/platform';
import { UnrecoverableError, type Job } from 'bullmq';
import { KPI_RUN_ORDERED } from '../kpi.events.js';
import { RunBatches } from './run-batches.js';
import { isFinal, RunEnd } from './run-end.js';
import {
  BATCH_JOB,
  FINISH_JOB,
  jobId,
  JOB_OPTIONS,
  PLAN_JOB,
  RUN_QUEUE,
  type RunJobData,
} from './run-jobs.js';
import { RunPlan } from './run-plan.js';

/** While one batch is with the database, another is with the formulas. */
const CONCURRENCY = 2;

/** An ordered run becomes a job that plans it; the plan a flow: batches, and after them the job that ranks. */
@Injectable()
export class RunWorker implements EventConsumer, OnApplicationBootstrap {
  readonly name = 'kpi-runs';
  readonly types = [KPI_RUN_ORDERED];

  constructor(
    consumers: EventConsumers,
    private readonly queues: Queues,
    private readonly plan: RunPlan,
    private readonly batches: RunBatches,
    private readonly end: RunEnd,
  ) {
    consumers.register(this);
  }

  onApplicationBootstrap(): void {
    this.queues.work(RUN_QUEUE, (job: Job<RunJobData>) => this.process(job), { concurrency: CONCURRENCY });
  }

  async handle({ payload }: DeliveredEvent): Promise<void> {
    const runId = String(payload.runId);
    await this.queues
      .queue(RUN_QUEUE)
      .add(PLAN_JOB, { runId }, { ...JOB_OPTIONS, jobId: jobId(runId, 0, 'plan') });
  }

  private async process(job: Job<RunJobData>): Promise<void> {
    try {
      await this.step(job);
    } catch (error) {
      const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (!isLast && !isFinal(error)) throw error;
      await this.end.fail(job.data.runId, error);
      throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }

  private async step({ name, data: { runId, batch = 0 } }: Job<RunJobData>): Promise<void> {
    if (name === PLAN_JOB) return this.plan.plan(runId);
    if (name === BATCH_JOB) return this.batches.score(runId, batch);
    if (name !== FINISH_JOB) throw new Error(`no such job: ${name}`);
    return this.batches.finish(runId);
  }
}
