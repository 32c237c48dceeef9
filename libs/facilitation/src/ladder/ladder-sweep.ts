import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AppConfig } from '@taproot/platform';
import { LadderService } from './ladder.service.js';

const LONGEST_PAUSE_MS = 10_000;

/** Climbs where a job got lost. A clock of the process, not a job: it must outlive a queue that lost everything. */
@Injectable()
export class LadderSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ladder');
  private readonly everyMs: number;
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly ladder: LadderService,
    { jobLockMs }: AppConfig,
  ) {
    this.everyMs = Math.min(LONGEST_PAUSE_MS, jobLockMs);
  }

  onApplicationBootstrap(): void {
    this.wait();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  async sweep(seconds = (2 * this.everyMs) / 1000): Promise<void> {
    for (const id of await this.ladder.lost(seconds)) {
      if (this.stopped) return;
      await this.ladder.climb(id);
    }
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      this.running = this.sweep()
        .catch((error: Error) => this.log.warn(`will try again: ${error.message}`))
        .then(() => (this.stopped ? undefined : this.wait()));
    }, this.everyMs);
  }
}
