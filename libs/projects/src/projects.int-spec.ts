import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { must } from '../../../test/support/contracts.js';
import { ProjectDesk, type ProjectAnswer } from '../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Page {
  items: ProjectAnswer[];
  total?: number;
}

let api: TestApi;
let desk: ProjectDesk;
let member: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  member = await api.as('tf1.member');
  staff = await api.as('staff');
});
afterAll(() => api.stop());

async function byHand(sql: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.config.databaseUrl });
  await client.connect();
  try {
    await client.query(sql, [id]);
  } finally {
    await client.end();
  }
}

describe('the birth of a project', () => {
  it('is there when the verification of a formal contract answers, with the plan and nothing rooted', async () => {
    const plan = { groundbreakingOn: '2026-09', completionOn: '2027-06-30' };
    const contract = await desk.verified({ plan, designCapacity: '1200', capacityUnit: '吨' });
    const { items } = await must<Page>(member.get(`/projects?contractId=${contract.id}`));
    expect(items).toMatchObject([
      { contractId: contract.id, status: 'active', stage: 'signed', amount: '120000000.00' },
    ]);
    const project = await desk.read(items[0]!.id);
    expect(project).toMatchObject({
      title: contract.title,
      plan: { ...plan, performingOn: null },
      forecast: null,
      milestones: [],
      roots: { groundbreaking: false, completion: false, commissioning: false, capacityAttainment: false },
      contract: { id: contract.id, status: 'verified', signedOn: '2026-03-10' },
      designCapacity: '1200',
      capacityUnit: '吨',
    });
  });

  it('does not happen to a framework, nor before a verification', async () => {
    const framework = await desk.verified({ kind: 'framework' });
    const waiting = await desk.submitted();
    const { body } = await staff.get<Page>(`/projects?contractId=${framework.id}&contractId=${waiting.id}`);
    expect(body.items).toEqual([]);
  });
});

describe('a project that an import brought before its contract was verified', () => {
  it('stays the only one, and comes back from an end that a later file takes back', async () => {
    const { id } = await desk.submitted();
    await byHand(
      `INSERT INTO projects (id, created_at, created_by, updated_at, version, contract_id, enterprise_id, title, status)
       SELECT gen_random_uuid(), now(), created_by, now(), 1, id, enterprise_id, title, 'active' FROM contracts WHERE id = $1`,
      id,
    );
    const decision = { decision: 'verified', reason: '材料齐全' };
    await must((await api.as('verifier')).post(`/contracts/${id}/verification`, decision));
    const project = await desk.ofContract(id);
    await byHand(
      `INSERT INTO project_turns SELECT gen_random_uuid(), p.id, k.kind, k.day, 'file', now() + k.after, p.created_by
       FROM projects p, (VALUES ('termination', '2026-04-01', interval '0'), ('resumption', '../2026-06-01', interval '1 second'))
         k(kind, day, after) WHERE p.contract_id = $1`,
      id,
    );
    const { rules } = await must<{ rules: { code: string; fired: boolean }[] }>(
      member.get(`/projects/${project.id}/lights?asOf=2026-07-01`),
    );
    expect(rules.find(({ code }) => code === 'terminated')).toMatchObject({ fired: false });
    const claim = { stage: 'performing', occurredOn: '2026-06-10' };
    expect((await member.post(`/projects/${project.id}/milestones`, claim)).status).toBe(201);
  });
});

describe('the list', () => {
  it('finds projects by stage, status, light, team and words, and exports them', async () => {
    const place = { sector: 'technology', districtId: api.units['district-1'], signedOn: '2019-06' };
    const plan = { groundbreakingOn: '2026-04-01' };
    const project = await desk.project({ title: '独角兽电池', ...place, plan });
    await desk.reached(project.id, 'performing', '2026-04-02');
    const team = api.units['tf-1'];
    const ids = async (query: string) =>
      (await must<Page>(member.get(`/projects?${query}`))).items.map(({ id }) => id);
    expect(await ids(`stage=performing&status=active&teamId=${team}&light=red`)).toContain(project.id);
    expect(await ids('stage=signed&stage=groundbreaking')).not.toContain(project.id);
    expect(await ids('light=green')).not.toContain(project.id);
    expect(await ids(`q=${encodeURIComponent('独角兽')}`)).toEqual([project.id]);
    expect(await ids(`teamId=${api.units['tf-2']}`)).toEqual([]);
    const district = `districtId=${api.units['district-1']}`;
    expect(await ids(`sector=technology&${district}`)).toEqual([project.id]);
    expect(await ids(`sector=services&${district}`)).toEqual([]);
    expect((await ids('sort=signedOn'))[0]).toBe(project.id);
    expect((await member.get('/projects/export?format=csv')).text).toContain('独角兽电池');
    expect((await member.get<Page>('/projects?sort=-stage&limit=1&count=true')).body.items).toHaveLength(1);
  });
});

describe('pauses and ends', () => {
  it('pauses, resumes and ends a project, its contract with it', async () => {
    const { id, contractId } = await desk.project();
    const lead = await api.as('tf1.lead');
    const said = { occurredOn: '2026-05', reason: '等待环评' };
    expect(await lead.post(`/projects/${id}/pause`, said)).toMatchObject({
      status: 200,
      body: { status: 'paused' },
    });
    expect(await lead.post(`/projects/${id}/pause`, said)).toMatchObject({
      status: 409,
      body: { code: 'turn-impossible' },
    });
    const early = { occurredOn: '2026-04-30', reason: 'x' };
    expect(await lead.post(`/projects/${id}/resumption`, early)).toMatchObject({
      status: 422,
      body: { code: 'turn-before-last' },
    });
    const resumed = await lead.post<ProjectAnswer>(`/projects/${id}/resumption`, {
      occurredOn: '2026-06-01',
      reason: '环评通过',
    });
    expect(resumed.body).toMatchObject({
      status: 'active',
      turns: [{ kind: 'pause' }, { kind: 'resumption' }],
    });
    expect((await lead.post(`/projects/${id}/termination`, said)).status).toBe(403);
    const end = { occurredOn: '2026-07-01', reason: '投资方撤资' };
    const ended = await staff.post<ProjectAnswer>(`/projects/${id}/termination`, end);
    expect(ended).toMatchObject({
      status: 200,
      body: { status: 'terminated', light: 'red', contract: { status: 'terminated' } },
    });
    expect((await staff.get(`/contracts/${contractId}`)).body).toMatchObject({ status: 'terminated' });
    const claim = { stage: 'groundbreaking', occurredOn: '2026-07-02' };
    expect((await member.post(`/projects/${id}/milestones`, claim)).body).toMatchObject({
      code: 'milestone-after-end',
    });
    expect(
      (await member.post(`/projects/${id}/milestones`, { ...claim, occurredOn: '2026-06-30' })).status,
    ).toBe(201);
  });

  it('ends with its contract', async () => {
    const { id, contractId } = await desk.project();
    await must(
      staff.post(`/contracts/${contractId}/termination`, { occurredOn: '2026-08-01', reason: '政府收回' }),
    );
    expect(await desk.read(id)).toMatchObject({
      status: 'terminated',
      turns: [{ kind: 'termination', occurredOn: '2026-08-01', reason: '政府收回' }],
    });
  });

  it('happens once when two say it at once', async () => {
    const { id } = await desk.project();
    const said = { occurredOn: '2026-05-01', reason: '停工' };
    const lead = await api.as('tf1.lead');
    const both = await Promise.all([1, 2, 3].map(() => lead.post(`/projects/${id}/pause`, said)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect((await desk.read(id)).turns).toHaveLength(1);
  });

  it('has not happened in the future', async () => {
    const { id } = await desk.project();
    const said = { occurredOn: '2199', reason: 'x' };
    expect(await staff.post(`/projects/${id}/pause`, said)).toMatchObject({
      status: 422,
      body: { code: 'date-not-yet' },
    });
  });
});

describe('the project of a contract that is void', () => {
  it('takes nothing more', async () => {
    const { id, contractId } = await desk.project();
    const claim = await desk.claimed(id, 'performing', '2026-05-01');
    const reported = await must<{ id: string }>(
      member.post(`/projects/${id}/reports`, { month: '2026-05', jobs: 3 }),
    );
    await must(staff.post(`/contracts/${contractId}/void`, { reason: '重复录入' }));
    const { version } = await desk.read(id);
    const paper = { evidence: await desk.proofs(member, 'lease') };
    const end = { occurredOn: '2026-06-01', reason: 'x' };
    const verifier = await api.as('verifier');
    const tried = await Promise.all([
      member.post(`/projects/${id}/milestones`, { stage: 'groundbreaking', occurredOn: '2026-05-20' }),
      member.post(`/milestones/${claim.id}/evidence`, paper),
      verifier.post(`/milestones/${claim.id}/verification`, { decision: 'verified', reason: '齐全' }),
      member.post(`/projects/${id}/reports`, { month: '2026-06', jobs: 3 }),
      member.patch(`/project-reports/${reported.id}`, { jobs: 4 }, 1),
      member.put(`/projects/${id}/forecast`, { completionOn: '2199', reason: 'x' }, version),
      staff.post(`/projects/${id}/pause`, end),
      staff.post(`/projects/${id}/resumption`, end),
    ]);
    expect(tried.map(({ status, body }) => [status, (body as { code?: string }).code])).toEqual(
      tried.map(() => [409, 'contract-is-void']),
    );
    expect((await staff.post(`/projects/${id}/termination`, end)).status).toBe(409);
    const no = { decision: 'rejected', reason: '合同已作废' };
    expect((await verifier.post(`/milestones/${claim.id}/verification`, no)).status).toBe(200);
  });
});

describe('the forecast', () => {
  it('is replaced as a whole, by version, and its history stays', async () => {
    const { id, version } = await desk.project({ plan: { groundbreakingOn: '2027-01-31' } });
    const said = { groundbreakingOn: '2027-05', completionOn: '2028', reason: '土地晚交' };
    expect((await member.send('PUT', `/projects/${id}/forecast`, said, {})).status).toBe(428);
    const first = await member.put<ProjectAnswer>(`/projects/${id}/forecast`, said, version);
    expect(first.body).toMatchObject({ forecast: { ...said, commissioningOn: null }, light: 'watch' });
    expect((await member.put(`/projects/${id}/forecast`, said, version)).status).toBe(412);
    const second = { groundbreakingOn: '2027-01', reason: '赶上了' };
    const next = await member.put<ProjectAnswer>(`/projects/${id}/forecast`, second, first.body.version);
    expect(next.body.forecast).toMatchObject({ groundbreakingOn: '2027-01', completionOn: null });
    const { items } = (await member.get<{ items: object[] }>(`/projects/${id}/history?limit=200`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        field: 'forecastGroundbreakingOn',
        from: '2027-05',
        to: '2027-01',
        reason: '赶上了',
        byName: expect.any(String),
      }),
    );
  });
});

describe('dates that cannot be', () => {
  it('are a forecast in the past and a pause before the signing', async () => {
    const { id, version } = await desk.project({ signedOn: '2026-03' });
    const forecast = (said: object) =>
      member.put<{ code: string }>(`/projects/${id}/forecast`, { ...said, reason: '土地晚交' }, version);
    expect(await forecast({ completionOn: '2026-10-31', commissioningOn: '2099' })).toMatchObject({
      status: 422,
      body: { code: 'forecast-past', errors: [{ path: 'completionOn' }] },
    });
    const pause = (occurredOn: string) =>
      staff.post(`/projects/${id}/pause`, { occurredOn, reason: '等待环评' });
    expect(await pause('2026-02')).toMatchObject({ status: 422, body: { code: 'turn-before-signing' } });
    expect((await pause('2026')).status).toBe(200);
  });

  it('a date expected before may stand when it has passed', async () => {
    const { id } = await desk.project();
    await byHand(
      `UPDATE projects SET forecast_groundbreaking_on = '2026-04', version = version + 1 WHERE id = $1`,
      id,
    );
    const { version } = await desk.read(id);
    const said = { groundbreakingOn: '2026-04', completionOn: '2099', reason: '照旧' };
    expect((await member.put(`/projects/${id}/forecast`, said, version)).status).toBe(200);
  });
});

describe('expansions', () => {
  it('are projects of their own that point to what they add to', async () => {
    const enterpriseId = await desk.enterprise();
    const first = await desk.project({ enterpriseId });
    const second = await desk.verified({
      enterpriseId,
      title: '二期',
      amount: '50000000',
      signedOn: '2026-08-01',
      sector: 'technology',
    });
    const made = await member.post<ProjectAnswer>(`/projects/${first.id}/expansions`, {
      contractId: second.id,
    });
    expect(made).toMatchObject({ status: 201, body: { contractId: second.id, expansionOf: first.id } });
    const { items } = (await member.get<Page>(`/projects?expansionOf=${first.id}`)).body;
    expect(items.map(({ id }) => id)).toEqual([made.body.id]);
    const wrong = async (from: string, contractId: string) =>
      (await member.post<{ code: string }>(`/projects/${from}/expansions`, { contractId })).body.code;
    expect(await wrong(made.body.id, first.contractId)).toBe('expansion-circle');
    expect(await wrong(first.id, first.contractId)).toBe('expansion-of-itself');
    expect(await wrong(first.id, (await desk.verified()).id)).toBe('expansion-of-other');
    expect(await wrong(first.id, (await desk.draft()).id)).toBe('expansion-unverified');
  });
});

describe('scope', () => {
  it('hides the project, its claims, reports, lights and history from other teams', async () => {
    const project = await desk.project({ title: '只给一专班' });
    const { id: milestone } = await desk.claimed(project.id, 'performing', '2026-04-01');
    const stranger = await api.as('tf2.lead');
    const urls = ['', '/readiness', '/lights', '/history', '/reports'].map(
      (end) => `/projects/${project.id}${end}`,
    );
    for (const url of [...urls, `/milestones/${milestone}`])
      expect([url, (await stranger.get(url)).status]).toEqual([url, 404]);
    const said = { occurredOn: '2026-05-01', reason: 'x' };
    expect((await stranger.post(`/projects/${project.id}/pause`, said)).status).toBe(404);
    expect((await stranger.post(`/milestones/${milestone}/withdrawal`, { reason: 'x' })).status).toBe(404);
    expect((await stranger.get<Page>('/projects?count=true')).body.total).toBe(0);
    expect((await stranger.get('/projects/export?format=csv')).text).not.toContain('只给一专班');
  });
});
