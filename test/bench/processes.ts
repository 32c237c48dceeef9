/** What processes used, as Linux tells it in /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** CPU time comes in hundredths of a second, whatever the kernel's own clock. */
const TICK_MS = 10;

interface Stat {
  parent: number;
  /** CPU milliseconds of the process itself, and of its children that ended. */
  own: number;
  ended: number;
}

/** Resident megabytes now, and the most there ever were. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** The PostgreSQL server that started this connection's own process. */
export async function postmasterOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return statOf(rows[0]!.pid)!.parent;
}

/** CPU milliseconds so far of one process and of a whole PostgreSQL server, its ended processes included. */
export function cpuOf(pid: number, postmaster: number): number {
  const { own, ended } = statOf(postmaster)!;
  const children = processes().filter(({ parent }) => parent === postmaster);
  return children.reduce((sum, child) => sum + child.own, statOf(pid)!.own + own + ended);
}

function processes(): Stat[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => statOf(Number(pid))).filter((stat) => stat !== undefined);
}

/** Undefined when it ended meanwhile. Columns as in proc(5), counted after the name, which may hold spaces. */
function statOf(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ms = (from: number) => (Number(fields[from]) + Number(fields[from + 1])) * TICK_MS;
    return { parent: Number(fields[1]), own: ms(11), ended: ms(13) };
  } catch {
    return undefined;
  }
}
