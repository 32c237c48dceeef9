import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig, Queues } from '@taproot/platform';
import { lastMonthEnd, MONTH_END_CRON } from './month-end.rules.js';
import { RunsService } from './runs.service.js';

export const MONTH_END_QUEUE = 'kpi-month-ends';
const SCHEDULER = 'month-end';

/** Every month's end orders a run. The schedule lives in the queue; workers that start again write the same one. */
@Injectable()
export class MonthEndRuns implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly runs: RunsService,
    private readonly config: AppConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.queues.work(MONTH_END_QUEUE, () => this.order());
    await this.schedule();
  }

  /** Brings the schedule in the queue to what the settings say. */
  async schedule(): Promise<void> {
    const queue = this.queues.queue(MONTH_END_QUEUE);
    if (!this.config.monthlyRuns) {
      await queue.removeJobScheduler(SCHEDULER);
      return;
    }
    const repeat = { pattern: MONTH_END_CRON, tz: this.config.timeZone };
    await queue.upsertJobScheduler(SCHEDULER, repeat, { name: 'order' });
  }

  /** For the month that ended last; a second call finds the run of the first. */
  async order(now = new Date()): Promise<void> {
    await this.runs.orderScheduled(lastMonthEnd(now, this.config.timeZone));
  }
}
