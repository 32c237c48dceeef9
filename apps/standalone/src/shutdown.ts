import { setTimeout as pause } from 'node:timers/promises';

/** Thrown at a checkpoint of the start when somebody has asked to stop meanwhile. */
export class StopRequested extends Error {}

interface Part {
  name: string;
  close: () => Promise<void>;
  /** Closed even when a second Ctrl-C skips the rest. */
  essential: boolean;
}

/** Ctrl-C arrives twice under npm: from the terminal, and passed on by npm. */
const ONE_KEYPRESS_MS = 1_000;
const PATIENCE_MS = 15_000;

/** What was started, closed in the opposite order at the first SIGINT or SIGTERM. */
export class Shutdown {
  exitCode = 0;
  private readonly parts: Part[] = [];
  private askedAt = 0;
  private forced = false;
  private ask: () => void = () => undefined;
  private force: () => void = () => undefined;
  readonly asked = new Promise<void>((resolve) => (this.ask = resolve));
  private readonly hurry = new Promise<'forced'>((resolve) => (this.force = () => resolve('forced')));

  constructor(private readonly log: (line: string) => void) {}

  watchSignals(): void {
    process.on('SIGINT', () => this.request());
    process.on('SIGTERM', () => this.request());
    // A closed terminal ends us; one that was left with nohup (output to a file) does not.
    process.on('SIGHUP', () => process.stdout.isTTY && this.request());
    process.on('uncaughtException', (error) => this.crash(error));
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
  }

  add(name: string, close: () => Promise<void>, essential = false): void {
    this.parts.push({ name, close, essential });
    this.checkpoint();
  }

  checkpoint(): void {
    if (this.askedAt > 0) throw new StopRequested();
  }

  async closeAll(): Promise<void> {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) {
      if (!this.forced || part.essential) await this.close(part);
    }
  }

  private async close({ name, close, essential }: Part): Promise<void> {
    const late = pause(PATIENCE_MS, 'late' as const, { ref: false });
    const ends: Promise<'late' | 'forced' | void>[] = essential ? [close()] : [close(), late, this.hurry];
    const outcome = await Promise.race(ends).catch((error: unknown) => {
      this.log(`${name} did not stop cleanly: ${String(error)}`);
    });
    if (outcome === 'late')
      this.log(`${name} did not stop within ${PATIENCE_MS / 1000} s; going on without it.`);
  }

  request(): void {
    const sinceLast = Date.now() - this.askedAt;
    if (this.askedAt === 0) {
      this.log('Stopping… 正在停止…');
      this.ask();
    } else if (sinceLast < ONE_KEYPRESS_MS) {
      return;
    } else if (this.forced) {
      process.exit(130);
    } else {
      this.forced = true;
      this.exitCode = 130;
      this.force();
    }
    this.askedAt = Date.now();
  }

  private crash(error: unknown): void {
    this.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.exitCode = 1;
    if (this.askedAt === 0) this.request();
  }
}
