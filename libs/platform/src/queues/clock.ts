import { Logger } from '@nestjs/common';

/** Does its work again and again, a pause after each; a failure is told and tried again. */
export class Clock {
  private readonly log = new Logger('clock');
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();
  private stopped = true;

  constructor(
    private readonly what: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  start(): void {
    this.stopped = false;
    this.wait();
  }

  /** Waits for work that has begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, this.everyMs);
  }

  private async turn(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.log.warn(`${this.what}, will try again: ${(error as Error).message}`);
    }
    if (!this.stopped) this.wait();
  }
}
