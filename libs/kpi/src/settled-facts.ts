import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { kpiErrors } from './kpi.errors.js';

/** A command takes its moment before its transaction begins; by this much at most, we assume. */
const HEAD_START_MS = 400;
const PATIENCE_MS = 60_000;
const POLL_MS = 20;
const REMEMBERED = 200;

interface OpenTransaction {
  [column: string]: unknown;
  key: string;
}

/**
 * What was known at an instant is final only when every transaction that may carry an earlier moment is over. A figure
 * waits for them, so that it equals its records whenever they are read again.
 */
@Injectable()
export class SettledFacts {
  private readonly settled = new Map<number, Promise<void>>();

  constructor(private readonly database: Database) {}

  /** Resolves when nothing recorded up to `knownAt` can still appear. Throws `facts-not-settled` after a minute. */
  upTo(knownAt: Date): Promise<void> {
    const key = knownAt.getTime();
    const known = this.settled.get(key);
    if (known) return known;
    if (this.settled.size >= REMEMBERED) this.settled.clear();
    const waiting = this.wait(key);
    this.settled.set(key, waiting);
    waiting.catch(() => this.settled.delete(key));
    return waiting;
  }

  private async wait(knownAt: number): Promise<void> {
    await pause(Math.max(0, knownAt + HEAD_START_MS - Date.now()));
    const open = new Set(await this.open());
    for (const deadline = Date.now() + PATIENCE_MS; open.size > 0;) {
      if (Date.now() > deadline) throw kpiErrors.factsNotSettled();
      await pause(POLL_MS);
      const still = new Set(await this.open());
      for (const transaction of open) if (!still.has(transaction)) open.delete(transaction);
    }
  }

  private async open(): Promise<string[]> {
    return (await this.database.rows<OpenTransaction>(OPEN)).map(({ key }) => key);
  }
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

/** Transactions that have written or may yet write; a single long read (an export) is none of them. */
const OPEN = {
  name: 'kpi_open_transactions',
  text: `SELECT pid || ' ' || extract(epoch FROM xact_start) AS key FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
      AND (backend_xid IS NOT NULL OR state LIKE 'idle in transaction%')`,
};
