import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database, Queues } from '@taproot/platform';
import { IMPORT_JOB, IMPORT_QUEUE, jobId, JOB_OPTIONS } from './import-job.js';

const EVERY_MS = 10_000;
/** Silence after which an import's job is looked for. */
const QUIET_SECONDS = 10;
/** Silence after which a job that is there is no longer believed. */
const LOST_SECONDS = 300;

interface QuietImport {
  [column: string]: unknown;
  id: string;
  generation: number;
  quiet: number;
}

/**
 * Takes up imports whose job is gone: a queue that was emptied, an event that never arrived. A clock of the process,
 * not a job: it must outlive a queue that lost everything.
 */
@Injectable()
export class ImportSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('imports');
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    const turn = () => {
      this.running = this.sweep().catch((error: Error) => this.log.warn(`will try again: ${error.message}`));
      void this.running.then(() => (this.timer = setTimeout(turn, EVERY_MS)));
    };
    this.timer = setTimeout(turn, EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
    clearTimeout(this.timer);
  }

  async sweep(quietSeconds = QUIET_SECONDS): Promise<void> {
    for (const quiet of await this.database.rows<QuietImport>(QUIET, [quietSeconds]))
      if (!(await this.isAlive(quiet))) await this.again(quiet);
  }

  /** For the one who is first to say so. */
  private async again({ id, generation }: QuietImport): Promise<void> {
    const next = await this.database.row<{ generation: number }>(NEXT_GENERATION, [id, generation]);
    if (!next) return;
    const options = { ...JOB_OPTIONS, jobId: jobId(id, next.generation) };
    await this.queues.queue(IMPORT_QUEUE).add(IMPORT_JOB, { importId: id }, options);
  }

  private async isAlive({ id, generation, quiet }: QuietImport): Promise<boolean> {
    if (quiet > LOST_SECONDS) return false;
    const job = await this.queues.queue(IMPORT_QUEUE).getJob(jobId(id, generation));
    const state = await job?.getState();
    return state !== undefined && ALIVE.has(state);
  }
}

const ALIVE = new Set(['waiting', 'active', 'delayed', 'prioritized', 'paused']);

const QUIET = {
  name: 'imports_quiet',
  text: `SELECT id, generation, quiet::int FROM (
      SELECT id, generation, extract(epoch FROM now() - greatest(updated_at, progressed_at)) AS quiet
      FROM imports WHERE status IN ('queued', 'running')) unfinished
    WHERE quiet > $1`,
};
const NEXT_GENERATION = {
  name: 'import_next_generation',
  text: `UPDATE imports SET generation = generation + 1, progressed_at = now()
    WHERE id = $1 AND generation = $2 AND status IN ('queued', 'running') RETURNING generation`,
};
