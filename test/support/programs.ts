import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const register = pathToFileURL(join(root, 'test/support/run-typescript.mjs')).href;

/** A program of ours, whose words can be waited for. */
export class Program {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly process: ChildProcess;

  /** A program run from its sources. */
  static source(file: string, args: string[] = [], options: SpawnOptions = {}): Program {
    return new Program(['--import', register, join(root, file), ...args], options);
  }

  /** What `npm start` runs, as `npm run build` left it. */
  static built(options: SpawnOptions = {}): Program {
    return new Program([join(root, 'apps/standalone/start.cjs')], options);
  }

  /** A built program, by its path in the project. */
  static run(file: string, options: SpawnOptions = {}): Program {
    return new Program([join(root, file)], options);
  }

  private constructor(args: string[], options: SpawnOptions) {
    this.process = spawn(process.execPath, args, {
      cwd: root,
      ...options,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer): void => {
      this.output += chunk.toString('utf8');
    };
    this.process.stdout?.on('data', hear);
    this.process.stderr?.on('data', hear);
    this.ended = once(this.process, 'close').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** The first match in what it says; rejects when it ends without having said so. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output)?.[0];
      if (found !== undefined) return found;
      const next = once(this.process.stdout!, 'data');
      const ended = await Promise.race([next.then(() => false), this.ended.then(() => true)]);
      if (ended && !pattern.test(this.output)) throw new Error(`ended without ${pattern}:\n${this.output}`);
    }
  }

  type(text: string): void {
    this.process.stdin?.write(text);
  }

  endInput(): Promise<number | null> {
    this.process.stdin?.end();
    return this.ended;
  }

  signal(name: NodeJS.Signals): Promise<number | null> {
    this.process.kill(name);
    return this.ended;
  }
}
