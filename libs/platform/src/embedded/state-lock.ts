import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { dirname } from 'node:path';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';
import { codeOf, explainFolder, StartError } from './start-error.js';

export interface LockOptions {
  /** How long to wait for another process to let go. */
  waitMs?: number;
  /** Told once, when there is something to wait for. */
  onWait?: (holder: ProcessIdentity) => void;
}

/** One process a folder. A lock whose process is dead is taken over without a word. */
export class StateLock {
  private constructor(
    private readonly file: string,
    private readonly content: string,
  ) {}

  static async acquire(file: string, { waitMs = 0, onWait }: LockOptions = {}): Promise<StateLock> {
    const content = JSON.stringify({ ...(await identify(process.pid)), token: randomUUID() });
    const lock = new StateLock(file, content);
    const deadline = Date.now() + waitMs;
    for (let tries = 0; ; tries++) {
      const holder = await lock.tryOnce().catch((error: unknown) => {
        throw explainFolder(dirname(file), error);
      });
      if (!holder) return lock;
      if (Date.now() >= deadline) throw alreadyRunning(dirname(file), holder.pid);
      if (tries === 0) onWait?.(holder);
      await pause(100);
    }
  }

  /** Lets go, unless somebody took the lock over meanwhile. */
  async release(): Promise<void> {
    if ((await read(this.file)) === this.content) await rm(this.file, { force: true });
  }

  /** Nothing when the lock is ours now, else who holds it. */
  private async tryOnce(): Promise<ProcessIdentity | null> {
    if (await this.place()) return null;
    const found = await read(this.file);
    const holder = found === null ? null : parse(found);
    if (holder && (await isRunning(holder))) return holder;
    if (found !== null) await this.setAside(found);
    return (await this.place()) ? null : parse((await read(this.file)) ?? '');
  }

  /** A link appears with its content or not at all, so that nobody ever reads half a lock. */
  private async place(): Promise<boolean> {
    const draft = `${this.file}.${process.pid}`;
    await writeFile(draft, this.content, { mode: 0o600 });
    try {
      await link(draft, this.file);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      return await this.placeWithoutLinks();
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** exFAT and some network folders know no links. */
  private async placeWithoutLinks(): Promise<boolean> {
    return writeFile(this.file, this.content, { flag: 'wx', mode: 0o600 }).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') return false;
        throw error;
      },
    );
  }

  /** Two may find the same stale lock: whoever moves the other's fresh one away puts it back. */
  private async setAside(stale: string): Promise<void> {
    const aside = `${this.file}.stale-${process.pid}`;
    await rename(this.file, aside).catch(() => undefined);
    const moved = await read(aside);
    if (moved !== null && moved !== stale) await link(aside, this.file).catch(() => undefined);
    await rm(aside, { force: true });
  }
}

function read(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

function parse(content: string): ProcessIdentity | null {
  try {
    const { pid, startedAt } = JSON.parse(content) as ProcessIdentity;
    return Number.isInteger(pid) && pid > 0 ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

function alreadyRunning(folder: string, pid: number): StartError {
  return new StartError(
    `Taproot already runs in ${folder} (process ${pid}): stop it first, or start this one elsewhere with TAPROOT_STATE=/some/folder.`,
    `Taproot 已在 ${folder} 中运行（进程 ${pid}）：请先停止它，或用 TAPROOT_STATE=/其他目录 另行启动。`,
  );
}
