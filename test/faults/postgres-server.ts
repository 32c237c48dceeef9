import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../migrations/migrate.js';
import { Program } from '../support/programs.js';
import { eventually, query } from './fault-site.js';

/** A PostgreSQL of the test's own with every promise of durability kept, to be crashed and started again. */
export class PostgresServer {
  private constructor(
    readonly url: string,
    private readonly holder: Program,
    private readonly stateDir: string,
  ) {}

  static async start(): Promise<PostgresServer> {
    const stateDir = await mkdtemp(path.join(tmpdir(), 'taproot-postgres-'));
    await chmod(stateDir, 0o711); // run by root, the server's own user must be able to pass
    const holder = Program.source('test/support/hold-embedded.ts', [stateDir]);
    const url = await holder.says(/postgres:\/\/\S+/);
    await migrate(url);
    return new PostgresServer(url, holder, stateDir);
  }

  /** Immediate shutdown: every connection is cut, nothing is written out; the next start recovers from the log. */
  async crash(): Promise<void> {
    const pid = await this.pid();
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** The very command it was started with, by its own user, at the same port. */
  async begin(): Promise<void> {
    const line = await readFile(path.join(this.data, 'postmaster.opts'), 'utf8');
    const [binary, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain!,
    );
    const { uid, gid } = await stat(this.data);
    const owner = process.getuid?.() === 0 ? { uid, gid } : {};
    spawn(binary!, args, { ...owner, cwd: '/', stdio: 'ignore', detached: true }).unref();
    await eventually(
      () => query(this.url, 'SELECT 1'),
      () => true,
      30_000,
    );
  }

  async remove(): Promise<void> {
    await this.holder.endInput();
    await rm(this.stateDir, { recursive: true, force: true });
  }

  private get data(): string {
    return path.join(this.stateDir, 'postgres/data');
  }

  private async pid(): Promise<number> {
    return Number((await readFile(path.join(this.data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
