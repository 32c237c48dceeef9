import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCity } from './demo-city.js';
import { Program } from './programs.js';
import { TestUser } from './test-api.js';

export const DEMO_PASSWORD = 'taproot-demo-1';

/** The built product, API and worker, with its page and the whole demo city, on a database of its own. */
export class DemoServer {
  private constructor(
    readonly url: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(): Promise<DemoServer> {
    const filesDir = await mkdtemp(join(tmpdir(), 'taproot-files-'));
    const database = await demoCity(filesDir);
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      DATABASE_POOL: '8',
      PORT: String(await freePort()),
      TAPROOT_FILES: filesDir,
      TAPROOT_SECRET: 'a secret of at least thirty-two characters',
      TAPROOT_DEMO_ACCOUNTS: 'shown',
      LOG_LEVEL: 'error',
    };
    const programs = ['api', 'worker'].map((app) =>
      Program.run(`dist/server/apps/${app}/src/main.js`, { env }),
    );
    await Promise.all(programs.map((program) => program.says(/Taproot .+\n/)));
    return new DemoServer(`http://127.0.0.1:${env.PORT}`, async () => {
      await Promise.all(programs.map((program) => program.signal('SIGTERM')));
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
    });
  }

  /** The API as this user sees it, beside the browser. */
  async as(username: string): Promise<TestUser> {
    const { body } = await new TestUser(this.url, undefined).post<{ accessToken: string }>('/auth/login', {
      username,
      password: DEMO_PASSWORD,
    });
    return new TestUser(this.url, body.accessToken);
  }

  stop(): Promise<void> {
    return this.cleanUp();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
