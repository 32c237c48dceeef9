import { chown, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { Place } from './placement.js';
import { disownStalePid, serverState } from './postmaster-file.js';
import { run, type Outcome } from './run-command.js';
import { StartError } from './start-error.js';

export const SUPERUSER = 'taproot';
const DRAFT = 'data.new-';
const LOG_LIMIT = 10_000_000;

/** One data directory and its server. Every method may be called in any state and says so only when it cannot help. */
export class Cluster {
  private readonly data: string;
  private readonly logFile: string;
  private readonly passwordFile: string;

  constructor(
    private readonly place: Place,
    private readonly binaries: Binaries,
  ) {
    this.data = join(place.home, 'data');
    this.logFile = join(place.home, 'server.log');
    this.passwordFile = join(place.home, 'password');
  }

  /** Made beside and renamed: a first start cut short leaves no half cluster behind. Answers the password. */
  async create(): Promise<string> {
    const version = await readFile(join(this.data, 'PG_VERSION'), 'utf8').catch(() => null);
    await this.clearDrafts();
    if (version === null) await this.initialise();
    else if (version.trim() !== this.binaries.version.split('.')[0]) throw this.otherVersion(version.trim());
    return (await readFile(this.passwordFile, 'utf8')).trim();
  }

  /** Answers the port, a free one at each start; postmaster.opts is the only place it is written. */
  async start(flags: string[]): Promise<number> {
    if ((await serverState(this.data)) === 'running') await this.stop();
    if ((await serverState(this.data)) === 'stale') await disownStalePid(this.data);
    await this.prepareLog();
    for (let tries = 1; ; tries++) {
      const port = await freePort();
      const { size } = await stat(this.logFile);
      const outcome = await this.control('start', [
        '-l',
        this.logFile,
        '-o',
        [...flags, `-p ${port}`].join(' '),
      ]);
      if (outcome.code === 0) return port;
      const words = await this.logSince(size);
      // Another process may have taken the port since we looked.
      if (tries < 5 && words.includes('could not create any TCP/IP sockets')) continue;
      throw this.didNotStart(words || outcome.output);
    }
  }

  /** Fast shutdown: sessions are cut, everything committed is written out. */
  async stop(): Promise<void> {
    if ((await serverState(this.data)) !== 'running') return;
    const fast = await this.control('stop', ['-m', 'fast']);
    if (fast.code !== 0 && (await serverState(this.data)) === 'running')
      await this.control('stop', ['-m', 'immediate']);
  }

  private control(verb: string, args: string[]): Promise<Outcome> {
    const { account, home } = this.place;
    return run(join(this.binaries.bin, 'pg_ctl'), [verb, '-D', this.data, '-w', '-t', '120', ...args], {
      account,
      cwd: home,
    });
  }

  private async initialise(): Promise<void> {
    const { account, home } = this.place;
    const draft = join(home, `${DRAFT}${randomBytes(4).toString('hex')}`);
    await this.own(this.passwordFile, randomBytes(24).toString('base64url'));
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
    const outcome = await run(
      join(this.binaries.bin, 'initdb'),
      [
        '-D',
        draft,
        '-U',
        SUPERUSER,
        '-A',
        'scram-sha-256',
        `--pwfile=${this.passwordFile}`,
        '-E',
        'UTF8',
      ].concat(['--locale-provider=icu', '--icu-locale=und', `--locale=${locale}`, '--set=timezone=UTC']),
      { account, cwd: home },
    );
    if (outcome.code !== 0) throw this.didNotStart(outcome.output);
    await rename(draft, this.data);
  }

  /** The initdb of a killed parent may still be writing to its draft: what cannot be cleared now can be next time. */
  private async clearDrafts(): Promise<void> {
    const { home } = this.place;
    for (const name of await readdir(home)) {
      if (name.startsWith(DRAFT))
        await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  private async prepareLog(): Promise<void> {
    const { size } = await stat(this.logFile).catch(() => ({ size: -1 }));
    if (size > LOG_LIMIT) await rename(this.logFile, `${this.logFile}.1`);
    if (size < 0 || size > LOG_LIMIT) await this.own(this.logFile, '');
  }

  private async own(file: string, content: string): Promise<void> {
    const { account } = this.place;
    await writeFile(file, content, { mode: 0o600 });
    if (account) await chown(file, account.uid, account.gid);
  }

  private async logSince(offset: number): Promise<string> {
    return (await readFile(this.logFile)).subarray(offset).toString('utf8').trim();
  }

  private didNotStart(words: string): StartError {
    const line = words.split('\n').find((l) => /FATAL|PANIC|error/i.test(l)) ?? words.split('\n')[0] ?? '';
    const reason = line.replace(/^.*(FATAL|PANIC|error):\s*/i, '').trim();
    return new StartError(
      `The embedded PostgreSQL did not start (${reason}): its log is ${this.logFile}.`,
      `内置 PostgreSQL 未能启动（${reason}）：日志见 ${this.logFile}。`,
    );
  }

  private otherVersion(version: string): StartError {
    return new StartError(
      `The data in ${this.data} belong to PostgreSQL ${version}, and this Taproot brings ${this.binaries.version}: move them with pg_upgrade, or start with the Taproot that made them.`,
      `${this.data} 中的数据属于 PostgreSQL ${version}，而本版本附带 ${this.binaries.version}：请用 pg_upgrade 升级，或使用原版本启动。`,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
