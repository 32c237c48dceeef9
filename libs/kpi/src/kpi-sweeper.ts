import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { RunSweep } from './runs/run-sweep.js';
import { DueMoves } from './standing/due-moves.js';
import { MovesWorker } from './standing/moves-worker.js';
import { StandingBoard } from './standing/standing-board.js';

const EVERY_MS = 10_000;

/** A clock of the process, not a job: it must outlive a queue that lost everything. */
@Injectable()
export class KpiSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('kpi');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runs: RunSweep,
    private readonly board: StandingBoard,
    private readonly due: DueMoves,
    private readonly moves: MovesWorker,
  ) {}

  onApplicationBootstrap(): void {
    const turn = () => {
      this.running = this.sweep();
      void this.running.then(() => (this.timer = setTimeout(turn, EVERY_MS)));
    };
    this.timer = setTimeout(turn, 0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
    clearTimeout(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.runs.sweep();
      await this.board.refresh();
      if (await this.due.any()) await this.moves.ask();
    } catch (error) {
      this.log.warn(`will try again: ${(error as Error).message}`);
    }
  }
}
