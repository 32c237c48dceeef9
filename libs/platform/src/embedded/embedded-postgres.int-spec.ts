import { spawn, spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Program } from '../../../../test/support/programs.js';

const HOLD = 'test/support/hold-embedded.ts';
const ADDRESS = /postgres:\/\/\S+/;
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

let folder: string;
const programs: Program[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taproot embedded 内置-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.endInput()));
  await rm(folder, { recursive: true, force: true });
});

function hold(stateDir: string, options = {}): Program {
  const program = Program.source(HOLD, [stateDir], options);
  programs.push(program);
  return program;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

// Only root can change the user, and a checkout under /root is closed to the other one.
const reach =
  isRoot &&
  spawnSync(
    process.execPath,
    ['-e', `require('fs').readFileSync(process.argv[1])`, import.meta.filename],
    NOBODY,
  );
const asRoot = reach && reach.status === 0 ? describe : describe.skip;

describe('the embedded PostgreSQL', () => {
  it('keeps its data from one start to the next, in a path with blanks and Chinese characters', async () => {
    const first = hold(join(folder, 'my state 状态'));
    await ask(await first.says(ADDRESS), 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(await first.endInput()).toBe(0);

    const second = hold(join(folder, 'my state 状态'));
    expect(await ask(await second.says(ADDRESS), 'SELECT n FROM kept')).toEqual([7]);
  });

  it('keeps its password to itself', async () => {
    const server = hold(folder);
    const url = new URL(await server.says(ADDRESS));
    const file = join(folder, 'postgres/password');
    expect(await readFile(file, 'utf8')).toBe(url.password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(ask(Object.assign(url, { password: 'guess' }).href, 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('starts again after its parent was killed, and stops the server left behind', async () => {
    const first = hold(folder);
    const url = await first.says(ADDRESS);
    await ask(url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.signal('SIGKILL');
    expect(await ask(url, 'SELECT n FROM kept')).toEqual([7]); // the orphan still answers

    const second = hold(folder);
    const newUrl = await second.says(ADDRESS);
    expect(await ask(newUrl, 'SELECT n FROM kept')).toEqual([7]);
    expect(newUrl).not.toBe(url);
    await expect(ask(url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('starts again after parent and server were killed, though the number in its file is now another process', async () => {
    const first = hold(folder);
    await ask(await first.says(ADDRESS), 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.signal('SIGKILL');
    const file = join(folder, 'postgres/data/postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await killTree(Number(lines[0]));
    const { uid, gid } = await stat(file);
    const stranger = spawn('sleep', ['60'], { cwd: '/', ...(isRoot && { uid, gid }) });
    await writeFile(file, [stranger.pid, ...lines.slice(1)].join('\n'));

    expect(await ask(await hold(folder).says(ADDRESS), 'SELECT n FROM kept')).toEqual([7]);
    stranger.kill();
  });

  it('makes a first start anew that was cut short', async () => {
    const first = hold(folder);
    await untilDrafted(join(folder, 'postgres'));
    await first.signal('SIGKILL');
    expect(await ask(await hold(folder).says(ADDRESS), 'SELECT 7')).toEqual([7]);
  });

  it('refuses a second start in one folder with a sentence in both languages', async () => {
    await hold(folder).says(ADDRESS);
    const second = hold(folder);
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(
      /^Taproot already runs in .+ \(process \d+\): stop it first.+\nTaproot 已在 .+ 中运行.+\n$/,
    );
  });

  asRoot('with root, ordinary users and closed folders', () => {
    it('runs as that user', async () => {
      await chown(folder, NOBODY.uid, NOBODY.gid);
      const server = hold(folder, NOBODY);
      expect(await ask(await server.says(ADDRESS), 'SELECT 7')).toEqual([7]);
      expect((await stat(join(folder, 'postgres/data'))).uid).toBe(NOBODY.uid);
    });

    it('says which folder cannot be written', async () => {
      await mkdir(join(folder, 'closed'), { mode: 0o755 });
      const server = hold(join(folder, 'closed/state'), NOBODY);
      expect(await server.ended).toBe(1);
      expect(server.output).toMatch(
        /^Taproot cannot write to .+closed\/state \(EACCES\): .+TAPROOT_STATE.+\nTaproot 无法写入/,
      );
    });

    it('is run as the owner of the data when root starts it later', async () => {
      await chown(folder, NOBODY.uid, NOBODY.gid);
      const first = hold(folder, NOBODY);
      await ask(await first.says(ADDRESS), 'CREATE TABLE kept AS SELECT 7 AS n');
      await first.endInput();
      expect(await ask(await hold(folder).says(ADDRESS), 'SELECT n FROM kept')).toEqual([7]);
      expect((await stat(join(folder, 'postgres/data/postmaster.pid'))).uid).toBe(NOBODY.uid);
    });

    it('keeps the data elsewhere when the folder is closed to its user, and finds them again', async () => {
      await chmod(folder, 0o700);
      const state = join(folder, 'state');
      const first = hold(state);
      await ask(await first.says(ADDRESS), 'CREATE TABLE kept AS SELECT 7 AS n');
      await first.endInput();
      const home = /kept in (\S+)\./.exec(first.output)?.[1] ?? '';
      expect(home).toMatch(/^\/var\/lib\/taproot\/\w+$/);
      const second = hold(state);
      expect(await ask(await second.says(ADDRESS), 'SELECT n FROM kept')).toEqual([7]);
      await second.endInput();
      await rm(home, { recursive: true });
      const third = hold(state);
      expect(await third.ended).toBe(1);
      expect(third.output).toMatch(/which is gone/);
    });
  });
});

async function killTree(postmaster: number): Promise<void> {
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  for (const pid of [postmaster, ...children.trim().split(' ').map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent.
    }
  }
}

async function untilDrafted(home: string): Promise<void> {
  const names = () => readdir(home).catch(() => []);
  while (!(await names()).some((name) => name.startsWith('data.new'))) await pause(10);
}
