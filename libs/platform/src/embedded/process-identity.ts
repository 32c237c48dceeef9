import { readFile } from 'node:fs/promises';
import { codeOf } from './start-error.js';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Boot and clock tick it began at; null where the system has no /proc. */
  startedAt: string | null;
}

export async function identify(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: await startOf(pid) };
}

/** False once the process is gone, is a zombie nobody reaps, or its number belongs to another one. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  if (!exists(pid) || (await isZombie(pid))) return false;
  const now = await startOf(pid);
  return startedAt === null || now === null || startedAt === now;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function isZombie(pid: number): Promise<boolean> {
  const state = (await statFields(pid))?.[0];
  return state === 'Z' || state === 'X';
}

async function startOf(pid: number): Promise<string | null> {
  const ticks = (await statFields(pid))?.[19];
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => null);
  return ticks && boot ? `${boot.trim()}/${ticks}` : null;
}

/** Fields of proc(5) stat from the third on: the second, the name, may itself hold blanks and brackets. */
async function statFields(pid: number): Promise<string[] | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
