import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { EventConsumers, Queues, type DeliveredEvent, type EventConsumer } from '@taproot/platform';
import { DueMoves } from './due-moves.js';
import { MOVES_EVENTS } from './moves-events.js';
import { MovesService } from './moves.service.js';

export const MOVES_QUEUE = 'kpi-moves';
/** What touches a team within this time is computed together. */
const TOGETHER_MS = 400;
/** By then the transaction that noted the last of it has committed. */
const COMMITTED_MS = 100;

/** Events note which teams they touched; a job soon after computes these. */
@Injectable()
export class MovesWorker implements EventConsumer, OnApplicationBootstrap {
  readonly name = 'kpi-moves';
  readonly types = MOVES_EVENTS;
  private asked = 0;

  constructor(
    consumers: EventConsumers,
    private readonly queues: Queues,
    private readonly due: DueMoves,
    private readonly moves: MovesService,
  ) {
    consumers.register(this);
  }

  onApplicationBootstrap(): void {
    this.queues.work(MOVES_QUEUE, () => this.moves.compute());
  }

  async handle(event: DeliveredEvent): Promise<void> {
    await this.due.note(event);
    await this.ask();
  }

  /** One job for each stretch of time, however many ask; it runs when the stretch is over. */
  async ask(): Promise<void> {
    const stretch = Math.floor(Date.now() / TOGETHER_MS) + 1;
    if (stretch === this.asked) return;
    const delay = stretch * TOGETHER_MS - Date.now() + COMMITTED_MS;
    await this.queues
      .queue(MOVES_QUEUE)
      .add('compute', {}, { jobId: `moves-${stretch}`, delay, removeOnComplete: true });
    this.asked = stretch;
  }
}
