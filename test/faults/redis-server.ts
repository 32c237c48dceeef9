import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../support/parts.js';

/** A Redis of the test's own, to be stopped and killed. */
export class RedisServer {
  private process?: ChildProcess;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly keeps: boolean,
  ) {}

  static get isInstalled(): boolean {
    return spawnSync('redis-server', ['--version']).status === 0;
  }

  /** `keeps` writes every change to disk; without it a killed Redis has forgotten everything. */
  static async start({ keeps }: { keeps: boolean }): Promise<RedisServer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'taproot-redis-'));
    const server = new RedisServer(await freePort(), folder, keeps);
    await server.begin();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async begin(): Promise<void> {
    const kept = this.keeps
      ? ['--appendonly', 'yes', '--appendfsync', 'always']
      : ['--appendonly', 'no', '--save', ''];
    const place = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    this.process = spawn('redis-server', [...place, ...kept], { stdio: 'ignore' });
    while (!(await answers(this.port))) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const server = this.process!;
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('data', () => resolve(socket.destroy() !== undefined));
    socket.once('connect', () => socket.write('PING\r\n'));
  });
}
