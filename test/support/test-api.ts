import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppConfig } from '@taproot/platform';
import { createApi } from '../../apps/api/src/api.js';
import { loadDemo } from '../../apps/standalone/src/demo/index.js';
import { createTestDatabase } from './test-database.js';
import { testConfig } from './test-config.js';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Record<string, string>;
  text: string;
}

type Headers = Record<string, string>;

/** One signed-in user of a test API. */
export class TestUser {
  constructor(
    private readonly url: string,
    private readonly token: string | undefined,
  ) {}

  get accessToken(): string | undefined {
    return this.token;
  }

  get<T = Record<string, never>>(url: string, headers: Headers = {}) {
    return this.send<T>('GET', url, undefined, headers);
  }

  post<T = Record<string, never>>(url: string, body: unknown = {}, headers: Headers = {}) {
    return this.send<T>('POST', url, body, headers);
  }

  put<T = Record<string, never>>(url: string, body: unknown, version: number) {
    return this.send<T>('PUT', url, body, { 'if-match': `"${version}"` });
  }

  patch<T = Record<string, never>>(url: string, body: unknown, version: number) {
    return this.send<T>('PATCH', url, body, { 'if-match': `"${version}"` });
  }

  /** What comes as a file. */
  async bytes(url: string, more: Headers = {}): Promise<ArrayBuffer> {
    const headers: Headers = this.token ? { authorization: `Bearer ${this.token}`, ...more } : more;
    return (await fetch(`${this.url}/api/v1${url}`, { headers })).arrayBuffer();
  }

  async send<T>(method: string, url: string, body: unknown, headers: Headers): Promise<Answer<T>> {
    const all: Headers = { 'accept-language': 'en' };
    if (this.token) all['authorization'] = `Bearer ${this.token}`;
    if (body !== undefined && !(body instanceof FormData)) all['content-type'] = 'application/json';
    const answer = await fetch(`${this.url}/api/v1${url}`, {
      method,
      headers: { ...all, ...headers },
      body:
        body === undefined ||
        body instanceof Uint8Array ||
        body instanceof FormData ||
        typeof body === 'string'
          ? body
          : JSON.stringify(body),
    });
    const text = await answer.text();
    const json = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      body: (json ? JSON.parse(text) : undefined) as T,
      headers: Object.fromEntries(answer.headers),
      text,
    };
  }
}

/** The real API on a database of its own, with the demo's tree and accounts, and its history if wanted. */
export class TestApi {
  private readonly users = new Map<string, TestUser>();
  private worker: { close(): Promise<void> } | undefined;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly config: AppConfig,
    readonly units: Record<string, string>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(
    overrides: Partial<AppConfig> = {},
    demo: 'accounts' | 'full' = 'accounts',
  ): Promise<TestApi> {
    const database = await createTestDatabase();
    const filesDir = await mkdtemp(path.join(tmpdir(), 'taproot-files-'));
    await loadDemo(database.url, demo, { filesDir });
    const config = testConfig({ databaseUrl: database.url, filesDir, demo: true, ...overrides });
    const app = await createApi(config);
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const staff = new TestUser(url, await tokenOf(url, 'staff'));
    const { body } = await staff.get<{ items: { code: string; id: string }[] }>('/org-units?limit=200');
    const units = Object.fromEntries(body.items.map(({ code, id }) => [code, id]));
    return new TestApi(app, url, config, units, async () => {
      await app.close();
      await database.drop();
      await rm(filesDir, { recursive: true, force: true });
    });
  }

  async as(username: string): Promise<TestUser> {
    const known = this.users.get(username) ?? new TestUser(this.url, await tokenOf(this.url, username));
    this.users.set(username, known);
    return known;
  }

  /** Whoever holds this access token. */
  holding(accessToken: string): TestUser {
    return new TestUser(this.url, accessToken);
  }

  get anyone(): TestUser {
    return new TestUser(this.url, undefined);
  }

  /** A worker beside it, until it stops. */
  async work(): Promise<void> {
    const { startWorker } = await import('../../apps/worker/src/worker.js');
    this.worker = await startWorker(this.config);
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.cleanUp();
  }
}

export async function tokenOf(url: string, username: string, password = 'taproot-demo-1'): Promise<string> {
  const { status, body } = await new TestUser(url, undefined).post<{ accessToken: string }>('/auth/login', {
    username,
    password,
  });
  if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
  return body.accessToken;
}
