import { spawn } from 'node:child_process';

/** The account a command runs as; undefined means our own. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Outcome {
  /** Exit code; null when the command could not be started or was killed. */
  code: number | null;
  /** Both streams, trimmed; the system's own words when the command could not be started. */
  output: string;
}

export interface RunOptions {
  account?: Account;
  cwd?: string;
}

/**
 * Runs a program without a shell. It gets a session of its own, so that Ctrl-C in the terminal reaches us
 * and not it, and none of our environment, whose PG* and LC_* settings would change what it does.
 */
export function run(file: string, args: string[], { account, cwd = '/' }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };
    const posix = process.platform !== 'win32';
    const child = spawn(file, args, {
      cwd,
      ...account,
      ...(posix && { env, detached: true }),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8').trim() }));
  });
}
