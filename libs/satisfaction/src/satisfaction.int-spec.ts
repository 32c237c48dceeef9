import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractRows } from '../../../test/support/contract-rows.js';
import { EXAMPLE_11 } from '../../../test/support/survey-answers.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { SatisfactionFacts } from './satisfaction.facts.js';

interface Campaign {
  id: string;
  version: number;
  invited: number;
  status: string;
  priorScore: string | null;
}
interface Link {
  id: string;
  enterpriseName: string;
  url: string;
  qr: string;
  answered: boolean;
}
interface Group {
  key: string | null;
  answers: number | null;
  satisfaction: string | null;
  hidden: string | null;
  themes: object[];
  [field: string]: unknown;
}
interface Results {
  total: Group;
  checks: { sameDevice: number; burst: number } | null;
  items: Group[];
}

let api: TestApi;
let rows: ContractRows;
let staff: TestUser;
let names = 0;

beforeAll(async () => {
  api = await TestApi.start();
  rows = await ContractRows.open(api.config.databaseUrl);
  staff = await api.as('staff');
});
afterAll(async () => {
  await rows.close();
  await api.stop();
});

const monthsAgo = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
};

/** Enterprises with a contract of the team, in production for three years; the first few reinvested. */
async function enterprises(
  team: string,
  count: number,
  reinvested = 0,
  district?: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const said = { name: `企业${(names += 1)}号制造有限公司`, idType: 'none' };
    const enterpriseId = (await staff.post<Campaign>('/enterprises', said)).body.id;
    const contract = {
      enterpriseId,
      amount: '100.00',
      credits: [{ teamId: api.units[team]!, percent: '100' }],
    };
    const districtId = district && api.units[district];
    const { projectId } = await rows.contract({ ...contract, districtId, signedOn: monthsAgo(48) });
    await rows.milestone(projectId, 'commissioning', monthsAgo(36));
    if (at < reinvested) await rows.contract({ ...contract, districtId, signedOn: monthsAgo(6) });
    ids.push(enterpriseId);
  }
  return ids;
}

async function launched(enterpriseIds: string[], more: object = {}): Promise<{ id: string; links: Link[] }> {
  const said = { name: `问卷 ${(names += 1)}`, period: '2026-Q2', audience: { enterpriseIds }, ...more };
  const { id } = (await staff.post<Campaign>('/survey-campaigns', said)).body;
  const done = await staff.post<Campaign>(`/survey-campaigns/${id}/launch`);
  expect(done).toMatchObject({ status: 200, body: { status: 'launched', invited: enterpriseIds.length } });
  return { id, links: (await staff.get<{ items: Link[] }>(`/survey-campaigns/${id}/links`)).body.items };
}

const at = (link: Link) => `/public/surveys/${link.url.split('/').at(-1)}`;
const say = (link: Link, answers: object = EXAMPLE_11[0]!, comment?: string) =>
  api.anyone.post<{ code?: string }>(at(link), { answers, ...(comment && { comment }) });
const close = (id: string) => staff.post<Campaign>(`/survey-campaigns/${id}/closure`);
const results = async (id: string, groupBy: string, user = staff) =>
  (await user.get<Results>(`/survey-campaigns/${id}/results?groupBy=${groupBy}`)).body;

describe('a survey', () => {
  it('is planned, launched and closed by the staff, whom the links are for', async () => {
    const [enterpriseId] = await enterprises('tf-1', 1);
    const said = {
      name: '半年问卷',
      period: '2026',
      instrument: 'enterprise',
      audience: { enterpriseIds: [enterpriseId] },
    };
    const planned = await staff.post<Campaign>('/survey-campaigns', said);
    expect(planned).toMatchObject({ status: 201, body: { ...said, status: 'draft', invited: 0 } });
    expect(await staff.post('/survey-campaigns', said)).toMatchObject({
      status: 409,
      body: { code: 'survey-exists' },
    });
    const url = `/survey-campaigns/${planned.body.id}`;
    expect((await staff.get(`${url}/links`)).status).toBe(409);
    for (const move of ['launch', 'closure']) {
      expect((await (await api.as('tf1.lead')).post(`${url}/${move}`)).status).toBe(403);
      expect((await staff.post(`${url}/${move}`)).status).toBe(200);
      expect((await staff.post(`${url}/${move}`)).status).toBe(409);
    }
    expect((await (await api.as('tf1.lead')).get(`${url}/links`)).status).toBe(403);
    expect((await staff.get<Campaign>(url)).body).toMatchObject({ status: 'closed', invited: 1 });
  });

  it('asks those with verified formal contracts unless others are named, and somebody at least', async () => {
    await enterprises('tf-3', 2);
    const plan = async (audience: object) => {
      const said = { name: `问卷 ${(names += 1)}`, period: '2026', audience };
      return (await staff.post<Campaign>('/survey-campaigns', said)).body.id;
    };
    const id = await plan({ teamIds: [api.units['tf-3']] });
    expect((await staff.post<Campaign>(`/survey-campaigns/${id}/launch`)).body.invited).toBe(2);
    const empty = await plan({ teamIds: [api.units['tf-4']] });
    expect(await staff.post(`/survey-campaigns/${empty}/launch`)).toMatchObject({
      status: 422,
      body: { code: 'survey-of-nobody' },
    });
  });
});

describe('a link', () => {
  it('shows the questions in both languages, takes one answer, and tells its holder so', async () => {
    const { links } = await launched(await enterprises('tf-1', 1));
    const [link] = links as [Link];
    expect(link.url).toMatch(/^http:\/\/[^/]+\/survey\/[\w-]{43}$/);
    const open = await api.anyone.get<Record<string, unknown>>(at(link));
    expect(open.body).toMatchObject({ state: 'open', enterpriseName: link.enterpriseName });
    expect(open.text).toContain('审批办证');
    expect(open.headers['cache-control']).toBe('no-store');
    expect(await say(link, { ...EXAMPLE_11[0], overall: 11 })).toMatchObject({ status: 400 });
    expect(await say(link)).toMatchObject({ status: 201, body: { state: 'answered' } });
    expect(await say(link)).toMatchObject({ status: 409, body: { code: 'survey-answered' } });
    expect((await api.anyone.get(at(link))).body).toEqual({ state: 'answered' });
  });

  it('takes one of fifty answers sent at once, and says the same again under one key', async () => {
    const { id, links } = await launched(await enterprises('tf-1', 2));
    const all = await Promise.all(Array.from({ length: 50 }, () => say(links[0]!)));
    expect(all.filter(({ status }) => status === 201).length).toBe(1);
    expect(all.filter(({ status }) => status === 409).length).toBe(49);
    const key = { 'idempotency-key': 'sent' };
    const twice = await Promise.all(
      [1, 2].map(() => api.anyone.post(at(links[1]!), { answers: EXAMPLE_11[0] }, key)),
    );
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect((await results(id, 'none')).total.answers).toBe(2);
  });

  it('is a picture and a row for any sender', async () => {
    const { id, links } = await launched(await enterprises('tf-1', 1));
    const svg = await staff.get(links[0]!.qr.replace('/api/v1', ''));
    expect([svg.headers['content-type'], svg.text.startsWith('<svg')]).toEqual(['image/svg+xml', true]);
    const csv = await staff.get(`/survey-campaigns/${id}/links?format=csv`);
    const link = `${links[0]!.enterpriseName},${links[0]!.url}`;
    expect(csv.headers['content-disposition']).toMatch(/\.csv"$/);
    const { expiresOn } = (await staff.get<{ expiresOn: string }>(`/survey-campaigns/${id}`)).body;
    const sheet = async (language: string) => {
      const url = `/survey-campaigns/${id}/links?format=csv`;
      const { text } = await staff.get(url, { 'accept-language': language });
      return text.replace('\uFEFF', '').trim().split('\n');
    };
    expect(await sheet('zh-CN')).toEqual(['企业,问卷链接,最后一天,已答', `${link},${expiresOn},否`]);
    expect(await sheet('en')).toEqual(['Enterprise,Link,Last day,Answered', `${link},${expiresOn},no`]);
  });

  it('leads nowhere once the survey is over or the last day has passed, in the same words as one that never was', async () => {
    const { id, links } = await launched(await enterprises('tf-1', 2));
    await rows.run(`UPDATE survey_invitations SET expires_at = now() WHERE id = $1`, [links[0]!.id]);
    const expired = await api.anyone.get(at(links[0]!));
    await close(id);
    const over = await api.anyone.get(at(links[1]!));
    const never = await api.anyone.get(`/public/surveys/${'A'.repeat(43)}`);
    expect(never).toMatchObject({ status: 404, body: { code: 'survey-gone' } });
    expect([expired.body, over.body]).toEqual([never.body, never.body]);
    expect((await say(links[1]!)).status).toBe(404);
  });
});

describe('results', () => {
  it('are those of example 11 (domain.md §11), once the survey is closed', async () => {
    const priors = { priorScore: '70.5', priorReinvestment: '18' };
    const { id, links } = await launched(await enterprises('tf-1', 14, 3), priors);
    await Promise.all(
      EXAMPLE_11.map((answers, nth) => say(links[nth]!, answers, nth === 0 ? '环评手续太慢' : undefined)),
    );
    expect((await results(id, 'none')).total).toMatchObject({
      hidden: 'open',
      answers: 12,
      satisfaction: null,
    });
    await close(id);
    const { total, items, checks } = await results(id, 'team');
    expect(total).toMatchObject({ score: '74.166667', shrunk: '72.500000', satisfaction: '71.684211' });
    expect(items).toMatchObject([{ key: api.units['tf-1'], name: '一专班', satisfaction: '71.684211' }]);
    expect(checks).toMatchObject({ sameDevice: 11, burst: 12 });
    expect(total.themes).toEqual([{ code: 'approvals', mentions: 1 }]);
    expect(JSON.stringify([total, items])).not.toContain('手续');
    const view = { asOf: '2199-12-31', knownAt: new Date() };
    const ids = [api.units['tf-1']!, api.units['tf-2']!];
    expect(await api.app.get(SatisfactionFacts).ofTeams(ids, view)).toMatchObject([
      {
        unitId: ids[0],
        score: expect.stringMatching(/^71\.6842105263/),
        answers: 12,
        rankable: true,
        of: 'team',
        missing: null,
      },
      { unitId: ids[1], score: null, answers: 0, missing: 'by-nature' },
    ]);
  });

  it('pull to the round before, frozen at the launch', async () => {
    const { id } = await launched(await enterprises('tf-1', 1));
    expect((await staff.get<Campaign>(`/survey-campaigns/${id}`)).body.priorScore).toBe('74.166667');
  });

  it('hide few, and those that would give few away; a team sees its own', async () => {
    const few = await enterprises('tf-1', 4, 0, 'district-1');
    const some = await enterprises('tf-2', 6, 0, 'district-1');
    const many = await enterprises('tf-3', 9, 0, 'district-2');
    const { id, links } = await launched([...few, ...some, ...many]);
    for (const link of links) await say(link);
    await close(id);
    const shown = async (groupBy: string, user = staff) =>
      Object.fromEntries((await results(id, groupBy, user)).items.map(({ key, hidden }) => [key, hidden]));
    const unit = (code: string) => api.units[code]!;
    expect(await shown('team')).toEqual({
      [unit('tf-1')]: 'too-few',
      [unit('tf-2')]: 'subtraction', // with the total and tf-3, tf-1 would be known
      [unit('tf-3')]: null,
    });
    expect(await shown('district')).toEqual({ [unit('district-1')]: null, [unit('district-2')]: null });
    expect(await shown('team', await api.as('tf2.lead'))).toEqual({ [unit('tf-2')]: 'subtraction' });
    const text = JSON.stringify(await results(id, 'team'));
    expect(text).toContain('worked out');
    // Scores neither: what a hidden team is given is the city's, with the city's answers.
    const view = { asOf: '2199-12-31', knownAt: new Date() };
    expect(await api.app.get(SatisfactionFacts).ofTeams([unit('tf-1')], view)).toMatchObject([
      { of: 'city', answers: 19 },
    ]);
  });
});

describe('guessing', () => {
  it('is slowed down', async () => {
    const guesses = [];
    for (let nth = 0; nth < 30; nth += 1)
      guesses.push((await api.anyone.get(`/public/surveys/${String(nth).padStart(43, 'x')}`)).status);
    expect(new Set(guesses)).toEqual(new Set([404, 429]));
    expect(guesses.at(-1)).toBe(429);
  });
});
