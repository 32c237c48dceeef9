import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './process-identity.js';
import { run } from './run-command.js';

/** Lines of postmaster.pid, as in miscadmin.h (LOCK_FILE_LINE_*). */
const PID = 0;

export type ServerState = 'none' | 'stale' | 'running';

/**
 * What postmaster.pid stands for: no server, one that is gone although its number may be another process's
 * by now, or a living one (left behind when its parent was killed).
 */
export async function serverState(dataDir: string): Promise<ServerState> {
  const lines = await readLines(dataDir);
  if (!lines) return 'none';
  const pid = Number(lines[PID]);
  if (!Number.isInteger(pid) || pid <= 0) return 'stale';
  if (!(await isRunning({ pid, startedAt: null }))) return 'stale';
  return (await servesFrom(pid, dataDir)) ? 'running' : 'stale';
}

/**
 * PostgreSQL will not start while the number in its file belongs to a living process of the same user. Our own
 * number it ignores, being its grandparent's, and still makes its other check: that no backend of the old server
 * is attached to the shared memory. Deleting the file would skip that one.
 */
export async function disownStalePid(dataDir: string): Promise<void> {
  const lines = await readLines(dataDir);
  if (!lines) return;
  lines[PID] = String(process.pid);
  await writeFile(join(dataDir, 'postmaster.pid'), lines.join('\n'));
}

async function readLines(dataDir: string): Promise<string[] | null> {
  const content = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => null);
  return content === null ? null : content.split('\n');
}

/** A server works inside its data directory; where there is no /proc, its command line names it. */
async function servesFrom(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return cwd !== null && cwd === (await realpath(dataDir));
  }
  const { output } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
  return output.includes(dataDir);
}
