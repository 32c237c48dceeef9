import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Answer {
  id: string;
  name: string;
  version: number;
  idNumber: string | null;
}
interface Page {
  items: Answer[];
  nextCursor: string | null;
}
interface Duplicates {
  items: { enterprise: Answer; score: number; reasons: string[] }[];
}

let api: TestApi;
let member: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
  stranger = await api.as('tf1.member');
});
afterAll(() => api.stop());

async function register(name: string, more: object = {}): Promise<Answer> {
  const { status, body } = await member.post<Answer>('/enterprises', { name, idType: 'none', ...more });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

const names = async (user: TestUser, query: string) =>
  (await user.get<Page>(`/enterprises?${query}`)).body.items.map(({ name }) => name);

describe('an enterprise known from a confidential lead only', () => {
  const NEW = `gen_random_uuid(), now(), (SELECT id FROM users WHERE username = 'post1.member'), now(), 1`;
  const run = (sql: string, values: unknown[]) =>
    api.app.get(DataSource).query<{ id: string }[]>(sql, values);
  const lead = async (enterpriseId: string | null, confidential: boolean) => {
    const [row] = await run(
      `INSERT INTO leads (id, created_at, created_by, updated_at, version, title, enterprise_id, investor_name, name_key,
         confidential, sector, source_channel, owner_team_id, stage, stage_since)
       VALUES (${NEW}, 'x', $1, 'x', 'x', $2, 'other', 'visit', $3, 'filed', now()) RETURNING id`,
      [enterpriseId, confidential, api.units['post-1']],
    );
    return row!.id;
  };
  const visit = (enterpriseId: string, leadId: string | null) =>
    run(
      `INSERT INTO visits (id, created_at, created_by, updated_at, version, kind, enterprise_id, lead_id, team_id,
         occurred_on, record_due_on)
       VALUES (${NEW}, 'outgoing', $1, $2, $3, '2026-05-20', '2026-05-22')`,
      [enterpriseId, leadId, api.units['post-1']],
    );
  const sees = async (username: string, { id, name }: Answer) => {
    const user = await api.as(username);
    const q = encodeURIComponent(name);
    return [
      (await user.get(`/enterprises/${id}`)).status === 200,
      (await names(user, `q=${q}`)).includes(name),
      (await user.get(`/enterprises/export?format=csv&q=${q}`)).text.includes(name),
      (await user.get<Duplicates>(`/enterprises/duplicates?name=${q}`)).body.items.length > 0,
      (await user.get(`/enterprises/${id}/contacts`)).status === 200,
    ];
  };
  const all = (answer: boolean) => Array.from({ length: 5 }, () => answer);
  const hidden = async ({ id }: Answer) => (await stranger.get(`/enterprises/${id}`)).status === 404;

  it('is for its team and the city; an open lead makes it known to all', async () => {
    const secret = await register('代号青鸾生物有限公司');
    expect(await sees('tf1.member', secret)).toEqual(all(true));
    await lead(secret.id, true);
    expect(await sees('tf1.member', secret)).toEqual(all(false));
    expect((await stranger.patch(`/enterprises/${secret.id}`, { name: 'x' }, 1)).status).toBe(404);
    expect(await sees('post1.lead', secret)).toEqual(all(true));
    expect(await sees('verifier', secret)).toEqual(all(true));
    await lead(secret.id, false);
    expect(await sees('tf1.member', secret)).toEqual(all(true));
  });

  it('stays so through visits on that lead, not through another', async () => {
    const secret = await register('代号朱雀材料有限公司');
    const leadId = await lead(null, true);
    await visit(secret.id, leadId);
    expect([await hidden(secret), await sees('post1.lead', secret)]).toEqual([true, all(true)]);
    await visit(secret.id, null);
    expect(await hidden(secret)).toBe(false);
  });

  it('follows the lead when it is opened, closed, or turns out to be of another', async () => {
    const [one, two] = [await register('代号玄武重工有限公司'), await register('代号白虎智能有限公司')];
    const leadId = await lead(one.id, true);
    await visit(two.id, leadId);
    const now = async () => [await hidden(one), await hidden(two)];
    expect(await now()).toEqual([true, true]);
    await run('UPDATE leads SET confidential = false WHERE id = $1', [leadId]);
    expect(await now()).toEqual([false, false]);
    await run('UPDATE leads SET confidential = true WHERE id = $1', [leadId]);
    expect(await now()).toEqual([true, true]);
    await run('UPDATE leads SET enterprise_id = $2 WHERE id = $1', [leadId, two.id]);
    expect(await now()).toEqual([false, true]);
  });

  it('goes with the lead to another team, and stays with who introduced it', async () => {
    const secret = await register('代号麒麟化工有限公司');
    const leadId = await lead(secret.id, true);
    await run('UPDATE leads SET owner_team_id = $2, introducer_team_id = $3 WHERE id = $1', [
      leadId,
      api.units['tf-1'],
      api.units['post-1'],
    ]);
    expect(await sees('tf1.member', secret)).toEqual(all(true));
    expect(await sees('post1.member', secret)).toEqual(all(true));
    expect(await sees('tf2.member', secret)).toEqual(all(false));
    await run('UPDATE leads SET owner_team_id = NULL, introducer_team_id = NULL WHERE id = $1', [leadId]);
    expect(await sees('tf1.member', secret)).toEqual(all(false));
    expect(await sees('leader', secret)).toEqual(all(true));
  });

  it('is overlooked by neither of two who record at once', async () => {
    for (let round = 0; round < 10; round++) {
      const enterprise = await register(`代号并发${round}有限公司`);
      await Promise.all([
        again(() => lead(enterprise.id, true)),
        again(() => visit(enterprise.id, null)),
        again(() => lead(enterprise.id, true)),
      ]);
      expect(await hidden(enterprise)).toBe(false);
    }
  });
});

/** A deadlock is passing: as commands do, try again. */
async function again(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch((error: { code?: string }) => {
    if (error.code !== '40P01') throw error;
    return again(work);
  });
}
