import { Injectable } from '@nestjs/common';
import { Commands, Database, Queues, SYSTEM } from '@taproot/platform';
import { KpiRun } from './kpi-run.entity.js';
import { BATCH_JOB, FINISH_JOB, jobId, JOB_OPTIONS, RUN_QUEUE } from './run-jobs.js';

/** Teams a job scores at once: enough for a set-based statement, few enough to show progress. */
export const BATCH_TEAMS = 100;

/** Fixes the teams of a run and hands the run to the queue; doing it again changes nothing. */
@Injectable()
export class RunPlan {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  async plan(runId: string): Promise<void> {
    const goes = await this.commands.run(SYSTEM, async (unit) => {
      const run = await unit.lock(KpiRun, runId);
      if (run?.status === 'queued') {
        const total = (await this.database.rows(MAKE_CARDS, [runId, BATCH_TEAMS])).length;
        unit.change('kpi-run.planned', run, { status: 'running', startedAt: unit.at, total });
      }
      return run?.status === 'running';
    });
    if (goes) await this.enqueue(runId);
  }

  /** One job a batch that is not scored yet, and after them the one that ranks. */
  async enqueue(runId: string): Promise<void> {
    const [first] = await this.database.rows<{ generation: number; batches: number[] }>(OPEN_BATCHES, [
      runId,
    ]);
    if (!first) return;
    const { generation, batches } = first;
    const queueName = RUN_QUEUE;
    await this.queues.flow().add({
      name: FINISH_JOB,
      queueName,
      data: { runId },
      opts: { ...JOB_OPTIONS, jobId: jobId(runId, generation, 'finish') },
      children: batches.map((batch) => ({
        name: BATCH_JOB,
        queueName,
        data: { runId, batch },
        opts: { ...JOB_OPTIONS, jobId: jobId(runId, generation, batch), failParentOnFailure: true },
      })),
    });
  }
}

/** Spread by hash: neighbours in age or name are neighbours in size. */
const MAKE_CARDS = {
  name: 'kpi_make_cards',
  text: `INSERT INTO kpi_scorecards (run_id, team_id, category, batch, status)
    SELECT s.run_id, o.id, o.category, (row_number() OVER (ORDER BY md5(o.id::text)) - 1) / $2::int, 'pending'
    FROM kpi_run_schemes s JOIN org_units o ON o.category = s.category WHERE s.run_id = $1
    ON CONFLICT DO NOTHING RETURNING team_id`,
};
const OPEN_BATCHES = {
  name: 'kpi_open_batches',
  text: `SELECT r.generation, array_remove(array_agg(DISTINCT c.batch ORDER BY c.batch), NULL) AS batches
    FROM kpi_runs r LEFT JOIN kpi_scorecards c ON c.run_id = r.id AND c.status = 'pending'
    WHERE r.id = $1 GROUP BY r.id`,
};
