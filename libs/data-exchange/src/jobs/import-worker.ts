import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventConsumers, Queues, type DeliveredEvent, type EventConsumer } from '@taproot/platform';
import { UnrecoverableError, type Job } from 'bullmq';
import { IMPORT_ORDERED } from '../import.events.js';
import { Overtaken } from './import-batch.js';
import { ImportEnd, isFinal } from './import-end.js';
import { IMPORT_JOB, IMPORT_QUEUE, jobId, JOB_OPTIONS } from './import-job.js';
import { ImportRun } from './import-run.js';

/** A small file need not wait for a large one. */
const CONCURRENCY = 2;

interface ImportJobData {
  importId: string;
}

/** An ordered import becomes one job, which goes on where an earlier attempt stopped. */
@Injectable()
export class ImportWorker implements EventConsumer, OnApplicationBootstrap {
  readonly name = 'imports';
  readonly types = [IMPORT_ORDERED];

  constructor(
    consumers: EventConsumers,
    private readonly queues: Queues,
    private readonly imports: ImportRun,
    private readonly end: ImportEnd,
  ) {
    consumers.register(this);
  }

  onApplicationBootstrap(): void {
    this.queues.work(IMPORT_QUEUE, (job: Job<ImportJobData>) => this.process(job), {
      concurrency: CONCURRENCY,
    });
  }

  async handle({ payload }: DeliveredEvent): Promise<void> {
    const importId = String(payload.importId);
    const options = { ...JOB_OPTIONS, jobId: jobId(importId, 0) };
    await this.queues.queue(IMPORT_QUEUE).add(IMPORT_JOB, { importId }, options);
  }

  private async process(job: Job<ImportJobData>): Promise<void> {
    const { importId } = job.data;
    try {
      await this.imports.run(importId);
    } catch (error) {
      if (error instanceof Overtaken) return;
      const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      if (!isLast && !isFinal(error)) throw error;
      await this.end.fail(importId, error);
      throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
    }
  }
}
