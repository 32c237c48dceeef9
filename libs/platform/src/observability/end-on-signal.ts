import { setTimeout as pause } from 'node:timers/promises';

/** Less than the ten seconds after which a container is killed. */
const PATIENCE_MS = 8000;

/** Closes at SIGINT or SIGTERM, and ends all the same when that takes too long: a queue that is away answers nobody. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = async () => {
    await Promise.race([close(), pause(PATIENCE_MS)]).catch((error: unknown) =>
      process.stderr.write(`${String(error)}\n`),
    );
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
}
