import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { freePort, startApiPart, startWorkerPart, type Site } from '../support/parts.js';
import { Program } from '../support/programs.js';
import { TestUser, tokenOf } from '../support/test-api.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

jest.setTimeout(120_000);

const outside = process.env.TEST_OUTSIDE_DATABASE_URL;
if (!outside)
  console.log(
    'A real installation was tried on the embedded PostgreSQL only: TEST_OUTSIDE_DATABASE_URL is not set.',
  );
const PASSWORD = 'a password of an office';

describe('a real installation, as the README says', () => {
  const running: Program[] = [];
  let database: TestDatabase;
  let site: Site;
  let port: number;

  beforeAll(async () => {
    database = outside ? await databaseOn(outside) : await createTestDatabase({ empty: true });
    const filesDir = await mkdtemp(join(tmpdir(), 'taproot-real-'));
    site = { databaseUrl: database.url, filesDir, redisUrl: process.env.TEST_REDIS_URL };
    port = await freePort();
  });
  afterAll(async () => {
    await Promise.all(running.map((program) => program.signal('SIGTERM')));
    await database.drop();
    await rm(site.filesDir, { recursive: true, force: true });
  });

  const env = () => ({ PATH: process.env.PATH, DATABASE_URL: site.databaseUrl });
  const signedIn = async (username: string) => {
    const url = `http://127.0.0.1:${port}`;
    return new TestUser(url, await tokenOf(url, username, PASSWORD));
  };

  it('is migrated, and migrated again without a change', async () => {
    for (let time = 0; time < 2; time += 1) {
      const migration = Program.run('dist/server/migrations/main.js', { env: env() });
      expect(await migration.ended).toBe(0);
      expect(migration.output).toContain('up to date');
    }
  });

  it('gets its three administrators once', async () => {
    const first = Program.run('dist/server/apps/standalone/src/create-admin.js', { env: env() });
    first.type(`${PASSWORD}\n`.repeat(3));
    expect(await first.ended).toBe(0);
    const again = Program.run('dist/server/apps/standalone/src/create-admin.js', { env: env() });
    expect(await again.endInput()).not.toBe(0);
    expect(again.output).toContain('already');
  });

  it('takes up work: a team, a member with a role, a visit; its score follows by the worker', async () => {
    running.push(await startApiPart(site, port), await startWorkerPart(site));
    const admin = await signedIn('system-admin');
    const units = await admin.get<{ items: { id: string }[] }>('/org-units');
    const city = units.body.items[0]!.id;
    const team = await admin.post<{ id: string }>('/org-units', {
      code: 'post-1',
      name: '驻沪组',
      kind: 'team',
      category: 'outbound-post',
      parentId: city,
    });
    expect(team.status).toBe(201);
    const user = { username: 'wang', displayName: '王敏', password: PASSWORD };
    const person = await admin.post<{ id: string; version: number }>('/users', { ...user, roles: [] });
    expect(person.status).toBe(201);
    const granted = await (
      await signedIn('security-admin')
    ).put(
      `/users/${person.body.id}/roles`,
      { roles: [{ role: 'team-member', orgUnitId: team.body.id }] },
      person.body.version,
    );
    expect(granted.status).toBe(200);
    const member = await signedIn('wang');
    const visit = await member.post('/visits', {
      kind: 'outgoing',
      enterpriseName: '江苏恒能储能科技有限公司',
      teamId: team.body.id,
      occurredOn: '2026-05-20',
      needs: '标准厂房两万平米',
    });
    expect(visit.status).toBe(201);
    await expectSoon(async () => {
      const board = await member.get<{ items: { teamId: string; score: string | null }[] }>('/kpi/standing');
      return board.body.items?.some((card) => card.teamId === team.body.id);
    });
  });

  it('has none of the demo', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'staff', password: 'taproot-demo-1' }),
    });
    expect(answer.status).toBe(401);
  });
});

async function expectSoon(holds: () => Promise<boolean | undefined>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((r) => setTimeout(r, 250)))
    if (await holds()) return;
  throw new Error('did not come within a minute');
}

async function databaseOn(server: string): Promise<TestDatabase> {
  const name = `taproot_${randomBytes(4).toString('hex')}`;
  const execute = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await execute(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, drop: () => execute(`DROP DATABASE ${name} WITH (FORCE)`) };
}
