import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TestApi, type Answer, type TestUser } from '../../../test/support/test-api.js';

interface User {
  id: string;
  version: number;
  roles: { role: string; deputyFor: string | null }[];
}
type Session = Answer<{ accessToken: string; code: string; user: { id: string } }>;
interface Me {
  id: string;
  permissions: string[];
  roles: { role: string; deputyFor?: string }[];
}

const PASSWORD = 'taproot-demo-1';

let api: TestApi;
let database: pg.Client;
let secadmin: TestUser;
let sysadmin: TestUser;
let addresses = 0;

beforeAll(async () => {
  api = await TestApi.start({ trustedProxies: 1 });
  database = new pg.Client({ connectionString: api.config.databaseUrl });
  await database.connect();
  [secadmin, sysadmin] = [await api.as('secadmin'), await api.as('sysadmin')];
});
afterAll(async () => {
  await database.end();
  await api.stop();
});

/** An address nobody has signed in from. */
function freshAddress(): string {
  addresses += 1;
  return `203.0.113.${addresses}`;
}

function signIn(username: string, password: string, from: string): Promise<Session> {
  return api.anyone.post('/auth/login', { username, password }, { 'x-forwarded-for': from });
}

async function signedIn(username: string): Promise<{ cookie: string; me: TestUser; id: string }> {
  const answer = await signIn(username, PASSWORD, freshAddress());
  expect(answer.status).toBe(200);
  return { cookie: cookieOf(answer), me: api.holding(answer.body.accessToken), id: answer.body.user.id };
}

function cookieOf({ headers }: Pick<Session, 'headers'>): string {
  return headers['set-cookie']!.split(';')[0]!;
}

function refresh(cookie: string): Promise<Session> {
  return api.anyone.post('/auth/refresh', {}, { cookie });
}

async function newUser(username: string): Promise<User> {
  const said = { username, displayName: username, roles: [], password: PASSWORD };
  const { status, body } = await sysadmin.post<User>('/users', said);
  expect(status).toBe(201);
  return body;
}

async function grant(user: User, roles: object[]): Promise<User> {
  const { version } = (await secadmin.get<User>(`/users/${user.id}`)).body;
  const { status, body } = await secadmin.put<User>(`/users/${user.id}/roles`, { roles }, version);
  expect(status).toBe(200);
  return body;
}

describe('the throttle', () => {
  const statuses = async (times: number, attempt: () => Promise<Session>) => {
    const found: number[] = [];
    for (let i = 0; i < times; i += 1) found.push((await attempt()).status);
    return found;
  };

  it('slows an account down after five failures, wherever they come from, and says for how long', async () => {
    const wrong = () => signIn('TF1.lead', 'wrong', freshAddress());
    expect(await statuses(5, wrong)).toEqual([401, 401, 401, 401, 401]);
    const right = await signIn('tf1.lead', PASSWORD, freshAddress());
    expect(right).toMatchObject({ status: 429, body: { code: 'too-many' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(25);
    expect(Number(right.headers['retry-after'])).toBeLessThanOrEqual(30);
    expect((await signIn('tf2.lead', PASSWORD, freshAddress())).status).toBe(200);
  });

  it('slows an address down after five failures, whoever it tries to be', async () => {
    const from = freshAddress();
    let names = 0;
    expect(await statuses(5, () => signIn(`nobody${(names += 1)}`, 'wrong', from))).toEqual(
      Array(5).fill(401),
    );
    expect((await signIn('staff', PASSWORD, from)).status).toBe(429);
    expect((await signIn('staff', PASSWORD, freshAddress())).status).toBe(200);
  });

  it('believes the nearest proxy only: an address made up by the caller counts for nothing', async () => {
    const from = freshAddress();
    let names = 0;
    const wrong = () => signIn(`ghost${(names += 1)}`, 'wrong', `198.51.100.${names}, ${from}`);
    expect(await statuses(6, wrong)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('doubles the wait with each further failure, and forgets everything at a success', async () => {
    const from = freshAddress();
    await statuses(5, () => signIn('soe1.member', 'wrong', from));
    const waitOver = () =>
      database.query(
        `UPDATE sign_in_throttles SET blocked_until = now() WHERE key LIKE '%soe1.member' OR key LIKE $1`,
        [`%${from}`],
      );
    await waitOver();
    await signIn('soe1.member', 'wrong', from);
    const blocked = await signIn('soe1.member', PASSWORD, from);
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(55);
    await waitOver();
    expect((await signIn('soe1.member', PASSWORD, from)).status).toBe(200);
    expect(await statuses(4, () => signIn('soe1.member', 'wrong', from))).toEqual([401, 401, 401, 401]);
    expect((await signIn('soe1.member', PASSWORD, from)).status).toBe(200);
  });

  it('is not outrun by forty guesses at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        signIn('sub1.member', i === 39 ? PASSWORD : `guess ${i}`, freshAddress()),
      ),
    );
    expect(all[39]!.status).toBe(429);
  });
});

describe('refresh', () => {
  it('gives a new token for each, out of reach of scripts', async () => {
    const { cookie } = await signedIn('staff');
    const second = await refresh(cookie);
    expect(second.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/);
    expect(cookieOf(second)).not.toBe(cookie);
    expect((await api.holding(second.body.accessToken).get('/me')).status).toBe(200);
    expect((await refresh(cookieOf(second))).status).toBe(200);
  });

  it('ends the whole family when a used token comes back: somebody copied it', async () => {
    const { cookie } = await signedIn('staff');
    const second = cookieOf(await refresh(cookie));
    await database.query(
      `UPDATE refresh_tokens SET used_at = now() - interval '11 seconds' WHERE used_at IS NOT NULL`,
    );
    expect(await refresh(cookie)).toMatchObject({ status: 401, body: { code: 'session-ended' } });
    expect((await refresh(second)).status).toBe(401);
  });

  it('lets a page that lost the answer ask again at once', async () => {
    const { cookie } = await signedIn('staff');
    const both = await Promise.all([refresh(cookie), refresh(cookie)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('ends at sign-out, after thirty days, and for a token that never was', async () => {
    const { cookie } = await signedIn('staff');
    expect((await api.anyone.post('/auth/logout', {}, { cookie })).status).toBe(204);
    expect((await refresh(cookie)).status).toBe(401);
    const old = await signedIn('staff');
    await database.query(`UPDATE refresh_tokens SET expires_at = now() WHERE expires_at > now()`);
    expect((await refresh(old.cookie)).status).toBe(401);
    expect((await refresh('taproot_refresh=made-up')).status).toBe(401);
    expect((await api.anyone.post('/auth/refresh')).status).toBe(401);
  });

  it('is kept no longer than it is good for', async () => {
    await signedIn('staff');
    await database.query(`UPDATE refresh_tokens SET expires_at = now() - interval '2 days'`);
    await signedIn('staff');
    expect((await database.query('SELECT 1 FROM refresh_tokens')).rowCount).toBe(1);
  });
});

describe('an access token', () => {
  it.each(['', 'Bearer ', 'Bearer x.y.z', 'Basic c3RhZmY6eA=='])('is not %j', async (authorization) => {
    expect((await api.anyone.get('/me', { authorization })).status).toBe(401);
  });

  it('of another secret or of no algorithm is refused', async () => {
    const { me } = await signedIn('staff');
    expect((await me.get('/me')).status).toBe(200);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const claims = part({ sub: (await me.get<Me>('/me')).body.id, iss: 'taproot', iat: now, exp: now + 900 });
    for (const forged of [`${part({ alg: 'none' })}.${claims}.`, `${part({ alg: 'HS256' })}.${claims}.AAAA`])
      expect((await api.holding(forged).get('/me')).status).toBe(401);
  });
});

describe('people', () => {
  it('who are disabled are out at once: tokens, refresh and sign-in', async () => {
    const user = await newUser('leaver');
    const { cookie, me } = await signedIn('leaver');
    const { version } = (await sysadmin.get<User>(`/users/${user.id}`)).body;
    expect((await sysadmin.patch(`/users/${user.id}`, { disabled: true }, version)).status).toBe(200);
    expect((await me.get('/me')).status).toBe(401);
    expect((await refresh(cookie)).status).toBe(401);
    expect((await signIn('leaver', PASSWORD, freshAddress())).status).toBe(401);
  });

  it('hold a role on the days it was given for, the first and the last included', async () => {
    const user = await newUser('seasonal');
    const { me } = await signedIn('seasonal');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    const day = (offset: number) =>
      new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
    const may = async (from: number | null, to: number | null) => {
      const dates = { from: from === null ? null : day(from), to: to === null ? null : day(to) };
      await grant(user, [{ role: 'team-member', orgUnitId: api.units['tf-1'], ...dates }]);
      return (await me.get<Me>('/me')).status === 200;
    };
    expect(await may(0, 0)).toBe(true);
    expect(await may(null, null)).toBe(true);
    expect(await may(null, -1)).toBe(false);
    expect(await may(1, null)).toBe(false);
  });

  it('who deputise act with the role of the other, and the trail says for whom', async () => {
    const absent = (await (await api.as('post1.lead')).get<Me>('/me')).body.id;
    const user = await newUser('deputy');
    const { me } = await signedIn('deputy');
    await grant(user, [{ role: 'team-leader', orgUnitId: api.units['post-1'], deputyFor: absent }]);
    expect((await me.get<Me>('/me')).body.roles).toMatchObject([{ role: 'team-leader', deputyFor: absent }]);
    const said = {
      kind: 'outgoing',
      teamId: api.units['post-1'],
      occurredOn: '2026-05-20',
      enterpriseName: '恒能',
    };
    const { body } = await me.post<{ id: string }>('/visits', said);
    const { rows } = await database.query('SELECT actor_id, acting_for FROM audit_log WHERE record_id = $1', [
      body.id,
    ]);
    expect(rows).toEqual([{ actor_id: user.id, acting_for: absent }]);
    await grant(user, []);
    expect((await me.post('/visits', said)).status).toBe(403);
  });

  it('are never one’s own to change, not even a security administrator’s', async () => {
    const { id } = (await secadmin.get<Me>('/me')).body;
    const before = (await secadmin.get<User & { roles: object[] }>(`/users/${id}`)).body;
    const roles = [{ role: 'command-leader', orgUnitId: api.units['command'] }];
    for (const said of [roles, []])
      expect(await secadmin.put(`/users/${id}/roles`, { roles: said }, before.version)).toMatchObject({
        status: 403,
        body: { code: 'own-roles' },
      });
    expect((await secadmin.get(`/users/${id}`)).body).toEqual(before);
  });

  it.each([
    ['for themselves', () => ({ deputyFor: 'self' }), 422],
    ['backwards in time', () => ({ from: '2026-05-02', to: '2026-05-01' }), 422],
    ['in a unit that is not', () => ({ orgUnitId: '01900000-0000-7000-8000-000000000001' }), 422],
    ['for nobody known', () => ({ deputyFor: '01900000-0000-7000-8000-000000000001' }), 422],
  ])('hold no role %s', async (name, wrong, status) => {
    const user = await newUser(`odd.${name.replaceAll(' ', '')}`);
    const said = { role: 'team-leader', orgUnitId: api.units['post-1'], ...wrong() } as Record<
      string,
      string
    >;
    if (said['deputyFor'] === 'self') said['deputyFor'] = user.id;
    const answer = await secadmin.put(`/users/${user.id}/roles`, { roles: [said] }, 1);
    expect(answer).toMatchObject({ status, body: { errors: [{ path: 'roles' }] } });
  });

  it('are never answered with a password, and the trail keeps none', async () => {
    const user = await newUser('secretive');
    const { text } = await secadmin.get(`/users/${user.id}`);
    const { rows } = await database.query('SELECT after::text AS after FROM audit_log WHERE record_id = $1', [
      user.id,
    ]);
    for (const said of [text, rows[0].after as string]) expect(said).not.toMatch(/argon2|password/i);
  });
});
