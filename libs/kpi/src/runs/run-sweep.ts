import { Injectable } from '@nestjs/common';
import { Database, Queues } from '@taproot/platform';
import { jobId, RUN_QUEUE } from './run-jobs.js';
import { RunPlan } from './run-plan.js';

/** Silence after which a run's jobs are looked for. */
export const QUIET_SECONDS = 10;
/** Silence after which jobs that are there are no longer believed. */
const LOST_SECONDS = 300;

interface QuietRun {
  [column: string]: unknown;
  id: string;
  status: 'queued' | 'running';
  generation: number;
  quiet: number;
}

/**
 * Takes up runs whose jobs are gone: a queue that was emptied, an event that never arrived. Each time the jobs get a
 * new generation of ids, so that remains of the old ones are not in the way; what both do is done once.
 */
@Injectable()
export class RunSweep {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly plan: RunPlan,
  ) {}

  async sweep(): Promise<void> {
    for (const run of await this.database.rows<QuietRun>(QUIET, [QUIET_SECONDS])) {
      if (run.status === 'queued') await this.plan.plan(run.id);
      else if (!(await this.isAlive(run))) await this.again(run);
    }
  }

  /** For the one who is first to say so. */
  private async again({ id, generation }: QuietRun): Promise<void> {
    const next = await this.database.row(NEXT_GENERATION, [id, generation]);
    if (next) await this.plan.enqueue(id);
  }

  private async isAlive({ id, generation, quiet }: QuietRun): Promise<boolean> {
    if (quiet > LOST_SECONDS) return false;
    const job = await this.queues.queue(RUN_QUEUE).getJob(jobId(id, generation, 'finish'));
    const state = await job?.getState();
    return state !== undefined && ALIVE.has(state);
  }
}

const ALIVE = new Set(['waiting', 'waiting-children', 'active', 'delayed', 'prioritized', 'paused']);

const QUIET = {
  name: 'kpi_quiet_runs',
  text: `SELECT id, status, generation, quiet::int FROM (
      SELECT r.id, r.status, r.generation, extract(epoch FROM now() - greatest(r.updated_at, r.swept_at,
        (SELECT max(c.computed_at) FROM kpi_scorecards c WHERE c.run_id = r.id))) AS quiet
      FROM kpi_runs r WHERE r.status IN ('queued', 'running')) open
    WHERE quiet > $1`,
};
const NEXT_GENERATION = {
  name: 'kpi_next_generation',
  text: `UPDATE kpi_runs SET generation = generation + 1, swept_at = now()
    WHERE id = $1 AND generation = $2 AND status = 'running' RETURNING generation`,
};
