import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../support/test-api.js';
import { RECORD_TYPES } from './record-types.js';

type Page = { items: { id: string; teamId: string }[]; total: number };

let api: TestApi;
let words = 0;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

/** Found nowhere else; of characters, since names are searched by them. */
function freshWord(): string {
  words += 1;
  return `隐星${[...String(words)].map((digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]).join('')}号`;
}

const found = async (user: TestUser, list: string, word: string, id: string) => {
  const lists = [`${list}?limit=200&count=true`, `${list}?limit=200&q=${encodeURIComponent(word)}`];
  const pages = await Promise.all(lists.map((url) => user.get<Page>(url)));
  return pages.map(({ status, text }) => (status === 403 ? 'not allowed' : text.includes(id)));
};

const exported = async (user: TestUser, list: string, word: string) => {
  const { status, text } = await user.get(`${list}/export?format=csv`);
  return status === 403 ? 'not allowed' : text.includes(word);
};

describe.each(RECORD_TYPES)('$name', (type) => {
  let id: string;
  let word: string;
  beforeAll(async () => {
    word = freshWord();
    id = await type.make(await api.as(type.owner), api.units[type.unit]!, word, api);
  });

  it('is open to its own', async () => {
    for (const name of [type.owner, ...type.insiders]) {
      const user = await api.as(name);
      for (const url of type.reads) expect([name, (await user.get(url(id))).status]).toEqual([name, 200]);
      for (const list of type.lists) {
        expect([name, ...(await found(user, list, word, id))]).toEqual([name, true, true]);
        expect([name, await exported(user, list, word)]).toEqual([name, true]);
      }
    }
  });

  it.each(type.strangers)(
    'does not exist for %s: not read, changed, listed, found or exported',
    async (name) => {
      const user = await api.as(name);
      for (const url of type.reads) {
        const { status, text } = await user.get(url(id));
        expect([url(id), [403, 404].includes(status), text.includes(word)]).toEqual([url(id), true, false]);
      }
      for (const change of type.changes) {
        const { url, body } = change(id);
        expect([403, 404]).toContain((await user.patch(url, body, 1)).status);
      }
      for (const list of type.lists) {
        for (const outcome of await found(user, list, word, id)) expect(outcome).not.toBe(true);
        expect(await exported(user, list, word)).not.toBe(true);
      }
    },
  );

  it('reads as absent, not as forbidden, where the role may read such records at all', async () => {
    const team = await api.as(type.strangers.find((name) => name.endsWith('.lead'))!);
    for (const url of type.reads) expect((await team.get(url(id))).status).toBe(404);
    for (const change of type.changes) {
      const { url, body } = change(id);
      expect((await team.patch(url, body, 1)).status).toBe(404);
    }
  });

  it('is not counted for strangers', async () => {
    const stranger = await api.as(type.strangers[0]!);
    for (const list of type.lists) {
      const url = `${list}?count=true&limit=1&q=${encodeURIComponent(word)}`;
      expect((await stranger.get<Page>(url)).body).toMatchObject({ items: [], total: 0 });
    }
  });
});

describe('what gives a secret away', () => {
  let word: string;
  let enterpriseId: string;
  let leadId: string;
  beforeAll(async () => {
    word = freshWord();
    const owner = await api.as('tf1.member');
    const name = `${word}新能源有限公司`;
    enterpriseId = (await owner.post<{ id: string }>('/enterprises', { name, idType: 'none' })).body.id;
    const said = { title: word, sector: 'technology', sourceChannel: 'fund', ownerTeamId: api.units['tf-1'] };
    leadId = (await owner.post<{ id: string }>('/leads', { ...said, enterpriseId, confidential: true })).body
      .id;
  });

  it.each([
    [
      'the duplicate check',
      () => `/enterprises/duplicates?name=${encodeURIComponent(`${word}新能源有限公司`)}`,
    ],
    ['the register of first reports', () => `/first-reports?enterpriseId=${enterpriseId}`],
    ['leads by enterprise', () => `/leads?enterpriseId=${enterpriseId}&count=true`],
    ['visits by lead', () => `/visits?leadId=${leadId}&count=true`],
    ['my day', () => '/my-day'],
  ])('is not told by %s', async (_, url) => {
    for (const name of ['tf2.lead', 'post1.member', 'sub1.member']) {
      const { status, text } = await (await api.as(name)).get(url());
      expect([name, status === 200 || status === 404, text.includes(word), text.includes(leadId)]).toEqual([
        name,
        true,
        false,
        false,
      ]);
    }
  });

  it('is not told by a pasted note, nor by naming it in a record', async () => {
    const stranger = await api.as('tf2.lead');
    const note = await stranger.post('/visit-notes/reading', { text: `5月20日拜访${word}新能源有限公司` });
    expect(note.text).not.toContain(enterpriseId);
    const visit = { kind: 'outgoing', teamId: api.units['tf-2'], occurredOn: '2026-05-20' };
    for (const known of [{ leadId }, { enterpriseId }])
      expect((await stranger.post('/visits', { ...visit, ...known })).status).toBe(422);
    const lead = { title: 'x', sector: 'technology', sourceChannel: 'fund', ownerTeamId: api.units['tf-2'] };
    expect((await stranger.post('/leads', { ...lead, enterpriseId })).status).toBe(422);
    expect((await stranger.get(`/enterprises/${enterpriseId}/inspection-depth`)).status).toBe(404);
  });
});

describe('scorecards', () => {
  it('of other teams do not exist: not in the run, not on the board, not behind a figure', async () => {
    await api.work();
    const staff = await api.as('staff');
    const { body } = await staff.post<{ id: string }>('/kpi/runs', { period: '2026', asOf: '2026-06-30' });
    await completed(staff, body.id);
    const cards = `/kpi/runs/${body.id}/scorecards`;
    expect((await staff.get<Page>(cards)).body.items.map(({ teamId }) => teamId)).toContain(
      api.units['post-2'],
    );
    for (const name of ['post1.lead', 'post1.member']) {
      const user = await api.as(name);
      const seen = (await user.get<Page>(`${cards}?limit=200`)).body.items;
      expect(seen.map(({ teamId }) => teamId)).toEqual([api.units['post-1']]);
      expect(
        (await user.get(`${cards}/${api.units['post-2']}/indicators/visit-quality/records`)).status,
      ).toBe(404);
      const board = (await user.get<Page>('/kpi/standing?limit=200')).body.items;
      expect(board.every(({ teamId }) => teamId === api.units['post-1'])).toBe(true);
    }
    const own = (await (await api.as('tf2.lead')).get<Page>(cards)).body.items;
    expect(own.map(({ teamId }) => teamId)).toEqual([api.units['tf-2']]);
  });
});

async function completed(user: TestUser, runId: string): Promise<void> {
  for (;;) {
    const { status } = (await user.get<{ status: string }>(`/kpi/runs/${runId}`)).body;
    if (status === 'completed') return;
    if (status === 'failed') throw new Error('the run failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
