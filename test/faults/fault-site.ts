import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadDemo } from '../../apps/standalone/src/demo/index.js';
import { freePort, startApiPart, startWorkerPart, type Site } from '../support/parts.js';
import type { Program } from '../support/programs.js';
import { TestUser, tokenOf } from '../support/test-api.js';
import { createTestDatabase } from '../support/test-database.js';

interface Where {
  /** A database of the shared test server unless said; already migrated. */
  databaseUrl?: string;
  redisUrl?: string;
}

/** API and worker as processes that can be killed and started again, with the demo's tree and accounts. */
export class FaultSite {
  api?: Program;
  worker?: Program;
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly site: Site,
    private readonly port: number,
    readonly units: Record<string, string>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ databaseUrl, redisUrl }: Where = {}): Promise<FaultSite> {
    const own = databaseUrl === undefined ? await createTestDatabase() : undefined;
    const filesDir = await mkdtemp(path.join(tmpdir(), 'taproot-faults-'));
    const site = { databaseUrl: databaseUrl ?? own!.url, filesDir, redisUrl };
    await loadDemo(site.databaseUrl, 'accounts', { filesDir });
    const rows = await query<{ code: string; id: string }>(
      site.databaseUrl,
      'SELECT code, id FROM org_units',
    );
    const units = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
    return new FaultSite(site, await freePort(), units, async () => {
      await own?.drop();
      await rm(filesDir, { recursive: true, force: true });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async startApi(): Promise<void> {
    this.api = await startApiPart(this.site, this.port);
  }

  async startWorker(): Promise<void> {
    this.worker = await startWorkerPart(this.site);
  }

  async kill(part: 'api' | 'worker'): Promise<void> {
    await this[part]?.signal('SIGKILL');
  }

  /** Signed in once: the secret survives every restart. */
  async as(username: string): Promise<TestUser> {
    const token = this.tokens.get(username) ?? (await tokenOf(this.url, username));
    this.tokens.set(username, token);
    return new TestUser(this.url, token);
  }

  rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return query<T>(this.site.databaseUrl, sql, values);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api?.signal('SIGTERM'), this.worker?.signal('SIGTERM')]);
    await this.cleanUp();
  }
}

export async function query<T extends object>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until it is so; the last thing found is in the complaint. */
export async function eventually<T>(
  ask: () => Promise<T>,
  isSo: (found: T) => boolean,
  withinMs = 60_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  let found: unknown;
  while (Date.now() < until) {
    try {
      const answer = await ask();
      if (isSo(answer)) return answer;
      found = answer;
    } catch (error) {
      found = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `not so after ${withinMs} ms: ${found instanceof Error ? found.message : JSON.stringify(found)}`,
  );
}
