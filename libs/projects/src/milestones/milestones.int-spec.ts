import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { must } from '../../../../test/support/contracts.js';
import { ProjectDesk, type MilestoneAnswer } from '../../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

let api: TestApi;
let desk: ProjectDesk;
let member: TestUser;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  member = await api.as('tf1.member');
  verifier = await api.as('verifier');
});
afterAll(() => api.stop());

const decide = (id: string, body: object, by = verifier) =>
  by.post<MilestoneAnswer>(`/milestones/${id}/verification`, body);
const VERIFIED = { decision: 'verified', reason: '材料齐全' };

async function database<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: api.config.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('claiming a milestone', () => {
  it('takes one photo now and papers later, and counts when a verifier saw both', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'groundbreaking', '2026-05-20', [
      'site-photo',
      'site-photo',
    ] as never);
    expect(claim).toMatchObject({ state: 'claimed', basis: 'evidence', warnings: ['stages-skipped'] });
    expect(claim.missing.map(({ evidence }) => evidence)).toEqual([
      'construction-permit',
      'land-deed',
      'statistics-entry',
    ]);
    const short = await decide(claim.id, VERIFIED);
    expect(short).toMatchObject({ status: 422, body: { code: 'evidence-short' } });
    expect((await desk.read(id)).stage).toBe('signed');
    const evidence = await desk.proofs(member, 'construction-permit');
    const supported = await member.post<MilestoneAnswer>(`/milestones/${claim.id}/evidence`, { evidence });
    expect(supported).toMatchObject({ status: 200, body: { missing: [] } });
    expect(await decide(claim.id, VERIFIED)).toMatchObject({ status: 200, body: { state: 'verified' } });
    const roots = { groundbreaking: true, completion: false };
    expect(await desk.read(id)).toMatchObject({ stage: 'groundbreaking', roots });
  });

  it.each([
    ['a date to come', { occurredOn: '2199-01-01' }, 422, 'date-not-yet'],
    ['an unknown stage', { stage: 'signed' }, 400, 'invalid-input'],
    [
      'a file nobody stored',
      { evidence: [{ fileId: '01900000-0000-7000-8000-000000000001', kind: 'lease' }] },
      422,
      'evidence-file-unknown',
    ],
    [
      'an unknown kind',
      { evidence: [{ fileId: '01900000-0000-7000-8000-000000000001', kind: 'rumour' }] },
      400,
      'invalid-input',
    ],
  ])('refuses %s', async (_, wrong: object, status, code) => {
    const { id } = await desk.project();
    const said = { stage: 'performing', occurredOn: '2026-05-01', ...wrong };
    expect(await member.post(`/projects/${id}/milestones`, said)).toMatchObject({ status, body: { code } });
    expect((await desk.read(id)).milestones).toEqual([]);
  });

  it('is one claim a stage, whoever is faster', async () => {
    const { id } = await desk.project();
    const said = { stage: 'performing', occurredOn: '2026-05-01' };
    const all = await Promise.all([1, 2, 3, 4].map(() => member.post(`/projects/${id}/milestones`, said)));
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
  });

  it('says what is unusual and forbids none of it', async () => {
    const { id } = await desk.project();
    await desk.reached(id, 'completion', '2026-06-01');
    const claim = await desk.claimed(id, 'commissioning', '2026-02');
    expect(claim.warnings.toSorted()).toEqual(['before-signing', 'stages-out-of-order', 'stages-skipped']);
  });
});

describe('deciding on a claim', () => {
  it('takes a verifier who made no part of it', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'performing', '2026-05-01');
    for (const name of ['tf1.member', 'tf1.lead', 'leader', 'staff'])
      expect((await decide(claim.id, VERIFIED, await api.as(name))).status).toBe(403);
    await database((db) =>
      db.query(
        `UPDATE milestone_evidence SET added_by = (SELECT id FROM users WHERE username = 'verifier2')
        WHERE id = (SELECT id FROM milestone_evidence WHERE milestone_id = $1 LIMIT 1)`,
        [claim.id],
      ),
    );
    const part = await decide(claim.id, VERIFIED, await api.as('verifier2'));
    expect(part).toMatchObject({ status: 403, body: { code: 'not-independent' } });
    expect((await decide(claim.id, VERIFIED)).status).toBe(200);
    expect(await decide(claim.id, VERIFIED)).toMatchObject({
      status: 409,
      body: { code: 'milestone-decided' },
    });
  });

  it('rejects with a reason, after which the stage can be claimed again', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'groundbreaking', '2026-05-01');
    expect(await decide(claim.id, { ...VERIFIED, falseReport: true })).toMatchObject({ status: 422 });
    const refused = await decide(claim.id, { decision: 'rejected', reason: '奠基仪式，未动工' });
    expect(refused.body).toMatchObject({
      state: 'rejected',
      falseReport: false,
      decisionReason: '奠基仪式，未动工',
    });
    const again = await desk.reached(id, 'groundbreaking', '2026-06-20');
    expect(again.state).toBe('verified');
    expect((await desk.read(id)).milestones.map(({ state }) => state)).toEqual(['verified', 'rejected']);
  });

  it('finds a verified milestone false, which loses it', async () => {
    const { id } = await desk.project();
    const { id: milestone } = await desk.reached(id, 'groundbreaking', '2026-05-01');
    const found = await decide(
      milestone,
      { decision: 'rejected', reason: '现场无施工', falseReport: true },
      await api.as('verifier2'),
    );
    expect(found.body).toMatchObject({ state: 'rejected', falseReport: true });
    expect((await desk.read(id)).stage).toBe('signed');
    const late = await member.post(`/milestones/${milestone}/withdrawal`, { reason: '记错了' });
    expect(late).toMatchObject({ status: 409, body: { code: 'milestone-decided' } });
  });

  it('decides once when two decide at once', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'performing', '2026-05-01');
    const second = await api.as('verifier2');
    const both = await Promise.all([decide(claim.id, VERIFIED), decide(claim.id, VERIFIED, second)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('fulfils the project with its last milestone, and opens it again when that is lost', async () => {
    const { id } = await desk.project();
    const { id: last } = await desk.reached(id, 'benefit-attainment', '2026-09-01');
    expect(await desk.read(id)).toMatchObject({
      status: 'fulfilled',
      stage: 'benefit-attainment',
      light: 'green',
    });
    await must(decide(last, { decision: 'rejected', reason: '税收不足' }));
    expect(await desk.read(id)).toMatchObject({ status: 'active', stage: 'signed' });
  });
});

describe('withdrawing', () => {
  it('of a verified one leaves known who verified it, when and why', async () => {
    const { id } = await desk.project();
    const { id: milestone, verification } = await desk.reached(id, 'performing', '2026-05-01');
    const { displayName } = await must<{ displayName: string }>(verifier.get('/me'));
    expect(verification).toMatchObject({ decidedByName: displayName, decisionReason: '材料齐全' });
    await must(member.post(`/milestones/${milestone}/withdrawal`, { reason: '日期错了' }));
    const [withdrawn] = (await desk.read(id)).milestones;
    expect(withdrawn).toMatchObject({ state: 'withdrawn', decisionReason: '日期错了', verification });
  });

  it('is for whoever claimed, or their leader, within 30 days', async () => {
    const { id } = await desk.project();
    const claim = await desk.claimed(id, 'performing', '2026-05-01');
    const taken = await member.post<MilestoneAnswer>(`/milestones/${claim.id}/withdrawal`, {
      reason: '日期错了',
    });
    expect(taken).toMatchObject({
      status: 200,
      body: { state: 'withdrawn', falseReport: false, verification: null },
    });
    const old = await desk.claimed(id, 'performing', '2026-05-02');
    await database((db) =>
      db.query(`UPDATE milestones SET created_at = created_at - interval '32 days' WHERE id = $1`, [old.id]),
    );
    const late = await member.post(`/milestones/${old.id}/withdrawal`, { reason: '撤' });
    expect(late).toMatchObject({ status: 409, body: { code: 'too-late-to-withdraw' } });
  });
});

describe('a claim on a project that ended since', () => {
  it('is not verified with a date after the end, as none is made', async () => {
    const { id } = await desk.project();
    const [late, early] = [
      await desk.claimed(id, 'groundbreaking', '2026-06-20'),
      await desk.claimed(id, 'performing', '2026-05-20'),
    ];
    const end = { occurredOn: '2026-06-01', reason: '投资方撤资' };
    expect((await (await api.as('staff')).post(`/projects/${id}/termination`, end)).status).toBe(200);
    const refusal = { status: 422, body: { code: 'milestone-after-end', errors: [{ path: 'occurredOn' }] } };
    expect(await decide(late.id, VERIFIED)).toMatchObject(refusal);
    expect((await decide(early.id, VERIFIED)).status).toBe(200);
  });
});

describe('the proofs of a claim', () => {
  const same = (kind: string) => desk.stored(member, kind, '同一份');

  it('are files of their own: one sent twice under two names is one', async () => {
    const { id } = await desk.project();
    const evidence = [await same('construction-permit'), await same('land-deed')];
    const said = { stage: 'groundbreaking', occurredOn: '2026-05-01', evidence };
    const { body } = await member.post<MilestoneAnswer>(`/projects/${id}/milestones`, said);
    expect(body.missing).toHaveLength(3);
    const url = `/projects/${id}/readiness?stage=groundbreaking`;
    expect((await member.get(url)).body).toMatchObject({ ready: false });
    expect(await decide(body.id, VERIFIED)).toMatchObject({ status: 422, body: { code: 'evidence-short' } });
    const more = { evidence: [await desk.stored(member, 'site-photo')] };
    await member.post(`/milestones/${body.id}/evidence`, more);
    expect((await decide(body.id, VERIFIED)).status).toBe(200);
  });
});

describe('an imported milestone', () => {
  it('rests on its import until another verifier confirms it with evidence', async () => {
    const { id } = await desk.project();
    const first = [await desk.stored(member, 'power-bill', '电费单')];
    const said = { stage: 'commissioning', occurredOn: '2026-05-01', evidence: first };
    const claim = (await member.post<MilestoneAnswer>(`/projects/${id}/milestones`, said)).body;
    await database((db) =>
      db.query(
        `UPDATE milestones SET basis = 'import', state = 'verified', decided_at = now(), version = version + 1, updated_at = now(),
        created_by = (SELECT id FROM users WHERE username = 'verifier'), decided_by = (SELECT id FROM users WHERE username = 'verifier') WHERE id = $1`,
        [claim.id],
      ),
    );
    const other = await api.as('verifier2');
    const weak = { evidence: await desk.proofs(other, 'site-photo') };
    expect(await other.post(`/milestones/${claim.id}/confirmation`, weak)).toMatchObject({
      status: 422,
      body: { code: 'evidence-short' },
    });
    const doubled = { evidence: [await desk.stored(other, 'tax-invoice', '电费单')] };
    expect(await other.post(`/milestones/${claim.id}/confirmation`, doubled)).toMatchObject({
      status: 422,
      body: { code: 'evidence-short' },
    });
    const strong = { evidence: await desk.proofs(other, 'tax-invoice') };
    expect((await verifier.post(`/milestones/${claim.id}/confirmation`, strong)).status).toBe(403);
    const confirmed = await other.post<MilestoneAnswer>(`/milestones/${claim.id}/confirmation`, strong);
    expect(confirmed).toMatchObject({
      status: 200,
      body: { basis: 'evidence', state: 'verified', missing: [] },
    });
    expect(await other.post(`/milestones/${claim.id}/confirmation`, strong)).toMatchObject({ status: 409 });
  });
});

describe('readiness', () => {
  it('tells what the next stage lacks, in the language asked for', async () => {
    const { id } = await desk.project();
    const url = `/projects/${id}/readiness`;
    expect((await member.get(url)).body).toMatchObject({ stage: 'performing', ready: false });
    const zh = await member.get<{ missing: { message: string }[] }>(`${url}?stage=groundbreaking`, {
      'accept-language': 'zh-CN',
    });
    expect(zh.body.missing).toHaveLength(4);
    expect(zh.body.missing[0]).toEqual({
      evidence: 'construction-permit',
      oneOf: ['construction-permit'],
      need: 2,
      requiredFrom: 'groundbreaking',
      message: '以下任一材料均可：施工许可证。',
    });
    await desk.claimed(id, 'groundbreaking', '2026-05-01');
    expect((await member.get(`${url}?stage=groundbreaking`)).body).toEqual({
      stage: 'groundbreaking',
      ready: true,
      missing: [],
    });
  });
});
