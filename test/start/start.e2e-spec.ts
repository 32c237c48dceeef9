import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Program } from '../support/programs.js';

const READY = /Ctrl-C stops/;

jest.setTimeout(120_000); // several whole starts a test, beside whatever else the machine does

let stateDir: string;
let port: number;
const programs: Program[] = [];

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'taproot-start-'));
  await chmod(stateDir, 0o711);
  port = await freePort();
});
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.signal('SIGTERM')));
  await rm(stateDir, { recursive: true, force: true });
});

/** The default start; `accounts` because its demo is quick to load. */
function start(settings: Record<string, string> = {}): Program {
  const { PATH, HOME } = process.env;
  const ours = { TAPROOT_STATE: stateDir, PORT: String(port), TAPROOT_DEMO: 'accounts', LOG_LEVEL: 'error' };
  const program = Program.built({ env: { PATH, HOME, ...ours, ...settings } });
  programs.push(program);
  return program;
}

async function signIn(username = 'staff', password = 'taproot-demo-1'): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return answer.status;
}

describe('the default start', () => {
  it('ends at a page with the demo accounts, stops at Ctrl-C and knows everybody the next time', async () => {
    const first = start();
    await first.says(READY);
    expect(first.output).toContain(`http://127.0.0.1:${port}`);
    expect(first.output).toContain('taproot-demo-1');
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    expect(await signIn()).toBe(200);
    expect(await first.signal('SIGINT')).toBe(0);
    const secret = await readFile(join(stateDir, 'secret'), 'utf8');

    await start().says(READY);
    expect(await signIn()).toBe(200);
    expect(await readFile(join(stateDir, 'secret'), 'utf8')).toBe(secret);
  });

  it('counts the two signals npm makes of one Ctrl-C as one', async () => {
    const server = start();
    await server.says(READY);
    void server.signal('SIGINT');
    expect(await server.signal('SIGINT')).toBe(0);
  });

  it('starts again after SIGKILL', async () => {
    const first = start();
    await first.says(READY);
    await first.signal('SIGKILL');
    await start().says(READY);
    expect(await signIn()).toBe(200);
  });

  it('loads the demo anew when the first start was killed on the way', async () => {
    const first = start();
    await first.says(/Preparing the database/);
    await first.signal('SIGKILL');
    await start().says(READY);
    expect(await signIn()).toBe(200);
  });

  it('stops where it is when told so during the start', async () => {
    const server = start();
    await server.says(/Starting PostgreSQL/);
    expect(await server.signal('SIGTERM')).toBe(0);
    expect(server.output).not.toMatch(READY);
    await expect(readFile(join(stateDir, 'lock'))).rejects.toThrow('ENOENT');
  });

  it('loads the demo later into a database without a city, never into another', async () => {
    const empty = start({ TAPROOT_DEMO: 'none' });
    await empty.says(READY);
    expect(empty.output).not.toContain('taproot-demo-1');
    expect(await signIn()).toBe(401);
    await empty.signal('SIGTERM');
    const filled = start();
    await filled.says(READY);
    await filled.signal('SIGTERM');
    const again = start({ TAPROOT_DEMO: 'none' });
    await again.says(READY);
    expect(await signIn()).toBe(200);
  });

  it('shows the demo on loopback only', async () => {
    const open = start({ HOST: '0.0.0.0' });
    await open.says(READY);
    expect(await signIn()).toBe(401);
    await open.signal('SIGTERM');
    const local = start();
    await local.says(READY);
    await local.signal('SIGTERM');
    const refused = start({ HOST: '0.0.0.0' });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/holds the demo.+not served on 0\.0\.0\.0.+\n.+演示数据/);
  });
});

describe('a start that cannot be', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'an unknown demo',
      { TAPROOT_DEMO: 'some' },
      /^TAPROOT_DEMO is some: it may be full, accounts or none\.\n/,
    ],
    ['a port that is no number', { PORT: 'abc' }, /port/i],
    ['a foreign address', { HOST: '192.0.2.7' }, /^This machine has no address 192\.0\.2\.7: set HOST/],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' },
      /^The server of DATABASE_URL \(127\.0\.0\.1:1\) cannot be used/,
    ],
    [
      'a Redis that does not answer',
      { REDIS_URL: 'redis://127.0.0.1:1' },
      /^The server of REDIS_URL \(127\.0\.0\.1:1\) cannot be used/,
    ],
    [
      'a state folder below a file',
      { TAPROOT_STATE: '/etc/passwd/state' },
      /^Taproot cannot write to \/etc\/passwd\/state/,
    ],
  ];
  it.each(cases)('says so: %s', async (_what, settings, sentence) => {
    const server = start(settings);
    expect(await server.ended).toBe(1);
    expect(server.output).toMatch(sentence);
    expect(server.output.trim().split('\n').length).toBeLessThanOrEqual(6);
    expect(server.output).not.toContain('secret@');
  });

  it('names another port when the port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const server = start();
    expect(await server.ended).toBe(1);
    expect(server.output).toBe(
      `Port ${port} is taken: choose another with PORT=${nextTo(port)} npm start.\n` +
        `端口 ${port} 已被占用：请用 PORT=${nextTo(port)} npm start 另选端口。\n`,
    );
    other.close();
  });

  it('leaves a folder to the Taproot that is at work in it', async () => {
    await start().says(READY);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(
      /waiting for it to stop…\nTaproot already runs in .+ \(process \d+\): stop it first/,
    );
  });

  it('takes over the lock of a process that is no more', async () => {
    await writeFile(
      join(stateDir, 'lock'),
      JSON.stringify({ pid: process.pid, startedAt: 'another boot/1' }),
    );
    expect(await start().says(READY)).toContain('Ctrl-C');
  });
});

function nextTo(taken: number): number {
  return taken < 60_000 ? taken + 80 : 3080;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
