import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  FlowProducer,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
  type JobsOptions,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Pool } from 'pg';
import { AppConfig } from '../config/app-config.js';
import { outliveLostConnections } from '../database/lost-connections.js';

/** What every job gets unless it says otherwise: patient retries, bounded retention. */
export const JOB_DEFAULTS: JobsOptions = {
  attempts: 12,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: { age: 3600, count: 2000 },
  removeOnFail: { age: 7 * 86_400, count: 5000 },
};

/** BullMQ on Redis where there is one, else on the database; the callers do not notice which. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly log = new Logger('queues');
  private readonly connection: ConnectionOptions;
  private readonly pool?: Pool;
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private flows?: FlowProducer;

  constructor(private readonly config: AppConfig) {
    if (config.redisUrl) {
      setDefaultBackendFactory();
      this.connection = { url: config.redisUrl, maxRetriesPerRequest: null };
    } else {
      setDefaultBackendFactory(createPostgresBackend);
      this.pool = queuePool(config.databaseUrl, (error) => this.log.warn(error.message));
      this.connection = this.pool as ConnectionOptions;
    }
  }

  queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { ...this.options, defaultJobOptions: JOB_DEFAULTS });
    queue.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
    this.queues.set(name, queue);
    return queue;
  }

  flow(): FlowProducer {
    this.flows ??= new FlowProducer(this.options);
    return this.flows;
  }

  /** Starts a worker; a second one for the same queue in one process is a mistake and stops the boot. */
  work(name: string, processor: Processor, options: Partial<WorkerOptions> = {}): Worker {
    if (this.workers.some((worker) => worker.name === name))
      throw new Error(`two workers for the queue ${name}`);
    const worker = new Worker(name, processor, {
      ...this.options,
      ...this.timing,
      maxStalledCount: 1000,
      ...options,
    });
    worker.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
    worker.on('failed', (job, error) =>
      this.log.warn(`${name} ${job?.name ?? ''} ${job?.id ?? ''}: ${error.message}`),
    );
    this.workers.push(worker);
    return worker;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    await this.flows?.close().catch(() => undefined);
    if (this.pool && !this.pool.ending) await this.pool.end();
  }

  private get options() {
    return { connection: this.connection, prefix: '{taproot}' };
  }

  /** A killed worker's job comes back after its lock ran out. */
  private get timing() {
    return { lockDuration: this.config.jobLockMs, stalledInterval: this.config.jobLockMs / 2 };
  }
}

function queuePool(url: string, onError: (error: Error) => void): Pool {
  const pool = new Pool({ connectionString: url, max: 20, options: '-c search_path=bullmq' });
  pool.on('error', onError);
  outliveLostConnections(pool);
  // Every queue and worker listens to it.
  pool.setMaxListeners(0);
  return pool;
}
