import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventConsumers, Queues, type DeliveredEvent, type EventConsumer } from '@taproot/platform';
import type { Job } from 'bullmq';
import { CALENDAR_CHANGED } from '../calendar/calendar.events.js';
import { CityCalendar } from '../calendar/city-calendar.js';
import { CLOCK_SET } from './ladder.events.js';
import { LadderService } from './ladder.service.js';

export const LADDER_QUEUE = 'task-ladder';
const CONCURRENCY = 4;

/** A clock that was set becomes one delayed job; a clock set otherwise meanwhile makes it find nothing to do. */
@Injectable()
export class LadderWorker implements EventConsumer, OnApplicationBootstrap {
  readonly name = 'task-ladder';
  readonly types = [CLOCK_SET, CALENDAR_CHANGED];

  constructor(
    consumers: EventConsumers,
    private readonly queues: Queues,
    private readonly ladder: LadderService,
    private readonly calendar: CityCalendar,
  ) {
    consumers.register(this);
  }

  onApplicationBootstrap(): void {
    const climb = ({ data }: Job<{ taskId?: string }>) =>
      data.taskId === undefined ? this.reset() : this.ladder.climb(data.taskId);
    this.queues.work(LADDER_QUEUE, climb, { concurrency: CONCURRENCY });
  }

  async handle({ id, type, payload }: DeliveredEvent): Promise<void> {
    const queue = this.queues.queue(LADDER_QUEUE);
    if (type === CALENDAR_CHANGED) {
      await queue.add('reset', {}, { jobId: `reset-${id}` });
      return;
    }
    const at = Date.parse(String(payload.at));
    const taskId = String(payload.taskId);
    await queue.add(
      'climb',
      { taskId },
      { jobId: `climb-${taskId}-${at}`, delay: Math.max(0, at - Date.now()) },
    );
  }

  private reset(): Promise<void> {
    this.calendar.forget();
    return this.ladder.reset();
  }
}
