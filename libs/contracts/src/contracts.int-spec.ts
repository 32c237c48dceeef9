import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ContractDesk, type ContractAnswer } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let desk: ContractDesk;
let member: TestUser;
let verifier: TestUser;
let database: pg.Client;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ContractDesk(api);
  member = await api.as('tf1.member');
  verifier = await api.as('verifier');
  database = new pg.Client({ connectionString: api.config.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await api.stop();
});

const verified = { decision: 'verified', reason: '材料齐全' };

async function lead(more: object = {}) {
  const said = { title: '储能', investorName: '代号海燕', sector: 'manufacturing', sourceChannel: 'visit' };
  const owner = { ownerTeamId: api.units['tf-1'], ...more };
  return (await member.post<{ id: string }>('/leads', { ...said, ...owner })).body.id;
}

async function ledgerOf(contractId: string) {
  const { rows } = await database.query(
    `SELECT team_id, kind, trim_scale(percent)::text AS percent, amount::text, credited_on FROM credit_movements
     WHERE contract_id = $1 ORDER BY percent DESC`,
    [contractId],
  );
  return rows;
}

describe('drafting a contract', () => {
  it('answers the record, which then reads and lists the same', async () => {
    const said = await desk.said({
      siteClass: 'land',
      districtId: api.units['district-1'],
      signedOn: '2026-03',
      credits: [
        { teamId: api.units['tf-1'], percent: '50' },
        { teamId: api.units['post-1'], percent: '30' },
        { teamId: api.units['sub-1'], percent: '20' },
      ],
      plan: {
        groundbreakingOn: '2026-12-31',
        funds: [{ dueOn: '2026-06-30', amount: '20000000.00' }],
      },
      designCapacity: '5000',
      capacityUnit: '吨',
    });
    const answer = await member.post<ContractAnswer>('/contracts', said);
    const { plan, ...rest } = said as { plan: object };
    expect(answer).toMatchObject({ status: 201, body: { ...rest, status: 'draft', currency: 'CNY' } });
    expect(answer.body.plan).toMatchObject({ ...plan, completionOn: null });
    expect(answer.body.versions).toMatchObject([{ number: 1, state: 'proposed' }]);
    const read = await member.get<ContractAnswer>(`/contracts/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
    const listed = (await member.get<{ items: object[] }>('/contracts?limit=1')).body.items[0];
    expect(read.body).toMatchObject(listed!);
  });

  it('in a foreign currency answers what it is in CNY, or nothing without a rate', async () => {
    const dollars = { amount: '1000000.00', currency: 'USD' };
    expect(await desk.draft(dollars)).toMatchObject({ amountCny: null });
    expect(await desk.draft({ ...dollars, fxRate: '7.1', fxDate: '2026-03-10' })).toMatchObject({
      amountCny: '7100000.00',
      fxRate: '7.1',
    });
  });

  it.each([
    [
      'shares of 110',
      {
        credits: [
          ['tf-1', '50'],
          ['post-1', '60'],
        ],
      },
      422,
      'credits-not-whole',
    ],
    [
      'a team twice',
      {
        credits: [
          ['tf-1', '50'],
          ['tf-1', '50'],
        ],
      },
      422,
      'credited-twice',
    ],
    [
      'an empty share',
      {
        credits: [
          ['tf-1', '100'],
          ['post-1', '0'],
        ],
      },
      422,
      'credit-nothing',
    ],
    ['other teams only', { credits: [['tf-2', '100']] }, 403, 'contract-of-others'],
    ['a signing to come', { signedOn: '2199' }, 422, 'signed-in-future'],
    ['an unknown lead', { leadId: NOBODY }, 422, 'contract-lead-unknown'],
    ['an unknown enterprise', { enterpriseId: NOBODY }, 422, 'contract-enterprise-unknown'],
    ['an unknown district', { districtId: NOBODY }, 422, 'contract-district-unknown'],
    [
      'an unknown file',
      { evidence: [{ fileId: NOBODY, kind: 'contract-text' }] },
      422,
      'contract-file-unknown',
    ],
    ['a rate of CNY', { fxRate: '7.1' }, 422, 'rate-of-home'],
    [
      'works completed before they begin',
      { plan: { groundbreakingOn: '2027-05', completionOn: '2027-04-30' } },
      422,
      'plan-runs-backwards',
    ],
    [
      'payments beyond the amount',
      { plan: { funds: [{ dueOn: '2026-12-31', amount: '120000000.01' }] } },
      422,
      'funds-exceed-amount',
    ],
    ['a status of its own', { status: 'verified' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, said, status, code) => {
    const { credits, ...wrong } = said as { credits?: string[][] };
    const shares = credits?.map(([unit, percent]) => ({ teamId: api.units[unit!], percent }));
    const body = await desk.said({ ...wrong, ...(shares && { credits: shares }) });
    expect(await member.post('/contracts', body)).toMatchObject({ status, body: { code } });
  });

  it.each(['city', 'district-1', 'command', 'dept-1'])(
    'credits teams that negotiate, not %s',
    async (unit) => {
      const credits = [
        { teamId: api.units['tf-1'], percent: '60' },
        { teamId: api.units[unit], percent: '40' },
      ];
      const refusal = { status: 422, body: { code: 'credit-of-no-team', errors: [{ path: 'credits' }] } };
      expect(await member.post('/contracts', await desk.said({ credits }))).toMatchObject(refusal);
      const { id } = await desk.draft();
      expect(await member.patch(`/contracts/${id}`, { credits }, 1)).toMatchObject(refusal);
      const signed = await desk.verified();
      const amendment = { effectiveOn: '2026-05-01', credits, reason: '分享' };
      expect(await member.post(`/contracts/${signed.id}/amendments`, amendment)).toMatchObject(refusal);
    },
  );

  it('holds plan and schedule to the rules when corrected and amended', async () => {
    const plan = { groundbreakingOn: '2027-05', funds: [{ dueOn: '2026-12-31', amount: '120000000.00' }] };
    const { id } = await desk.draft({ plan });
    const corrected = async (said: object) =>
      (await member.patch<{ code: string }>(`/contracts/${id}`, said, 1)).body.code;
    expect(await corrected({ plan: { completionOn: '2026' } })).toBe('plan-runs-backwards');
    expect(await corrected({ amount: '119999999.99' })).toBe('funds-exceed-amount');
    const signed = await desk.verified({ plan });
    const amended = async (said: object) =>
      member.post<{ code: string }>(`/contracts/${signed.id}/amendments`, {
        effectiveOn: '2026-05-01',
        reason: '调整',
        ...said,
      });
    expect((await amended({ plan: { completionOn: '2026' } })).body.code).toBe('plan-runs-backwards');
    const less = { amount: '100000000.00' };
    expect((await amended({ ...less, plan: { funds: plan.funds } })).body.code).toBe('funds-exceed-amount');
    expect((await amended(less)).status).toBe(201);
  });

  it('for another team only is right where the lead is one’s own', async () => {
    const credits = [{ teamId: api.units['tf-2'], percent: '100' }];
    const answer = await desk.draft({ leadId: await lead(), credits });
    expect((await member.get(`/contracts/${answer.id}`)).status).toBe(200);
  });
});

describe('correcting', () => {
  it('a draft changes what is said and keeps the rest', async () => {
    const { id } = await desk.draft({ plan: { groundbreakingOn: '2026-09', completionOn: '2027' } });
    const credits = [
      { teamId: api.units['tf-1'], percent: '60' },
      { teamId: api.units['tf-2'], percent: '40' },
    ];
    const said = { amount: '90000000.00', credits, plan: { completionOn: null } };
    const { status, body } = await member.patch<ContractAnswer>(`/contracts/${id}`, said, 1);
    expect([status, body.version, body.amount]).toEqual([200, 2, '90000000.00']);
    expect(body).toMatchObject({ credits, plan: { groundbreakingOn: '2026-09', completionOn: null } });
    expect((await member.patch(`/contracts/${id}`, said, 1)).status).toBe(412);
    expect((await member.patch<ContractAnswer>(`/contracts/${id}`, said, 2)).body.version).toBe(2);
  });

  it('a submitted one is too late, a rejected one is mended and submitted again', async () => {
    const { id, version } = await desk.submitted();
    const said = { title: '储能电池二期' };
    expect(await member.patch(`/contracts/${id}`, said, version)).toMatchObject({
      status: 409,
      body: { code: 'contract-status-forbids' },
    });
    const rejection = { decision: 'rejected', reason: '金额不符' };
    const rejected = await verifier.post<ContractAnswer>(`/contracts/${id}/verification`, rejection);
    expect(rejected.body).toMatchObject({ status: 'rejected', decisionReason: '金额不符' });
    expect((await member.patch(`/contracts/${id}`, said, rejected.body.version)).status).toBe(200);
    expect((await member.post(`/contracts/${id}/submission`)).body).toMatchObject({
      status: 'submitted',
      title: '储能电池二期',
      decidedAt: null,
    });
    expect((await verifier.post(`/contracts/${id}/verification`, verified)).status).toBe(200);
  });

  it('a false report is final', async () => {
    const { id } = await desk.submitted();
    const said = { decision: 'rejected', reason: '合同系伪造', falseReport: true };
    const { body } = await verifier.post<ContractAnswer>(`/contracts/${id}/verification`, said);
    expect(body).toMatchObject({ status: 'rejected', falseReport: true });
    for (const answer of [
      await member.patch(`/contracts/${id}`, { title: 'x' }, body.version),
      await member.post(`/contracts/${id}/submission`),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: 'false-report-final' } });
    const other = await desk.submitted();
    const wrong = { ...verified, falseReport: true };
    expect((await verifier.post(`/contracts/${other.id}/verification`, wrong)).status).toBe(422);
  });
});

describe('verifying a contract', () => {
  it('puts its first version in force, credits its teams and signs its lead', async () => {
    const leadId = await lead();
    const credits = [
      { teamId: api.units['tf-1'], percent: '60' },
      { teamId: api.units['tf-2'], percent: '40' },
    ];
    const contract = await desk.verified({ leadId, credits, amount: '100000.01' });
    expect(contract).toMatchObject({ status: 'verified', basis: 'evidence' });
    expect(contract.versions).toMatchObject([{ number: 1, state: 'in-force', effectiveOn: '2026-03-10' }]);
    const when = { kind: 'signing', credited_on: '2026-03-10' };
    expect(await ledgerOf(contract.id)).toEqual([
      { team_id: api.units['tf-1'], percent: '60', amount: '60000.01', ...when }, // 60 000.006, half up
      { team_id: api.units['tf-2'], percent: '40', amount: '40000.00', ...when }, // 40 000.004
    ]);
    const { body } = await member.get<{ stage: string }>(`/leads/${leadId}`);
    expect(body.stage).toBe('signed');
  });

  it('of a framework credits nobody and signs nothing, and asks no proofs', async () => {
    const leadId = await lead();
    const { id } = await desk.draft({ kind: 'framework', leadId });
    await member.post(`/contracts/${id}/submission`);
    expect((await verifier.post(`/contracts/${id}/verification`, verified)).status).toBe(200);
    expect(await ledgerOf(id)).toEqual([]);
    expect((await member.get<{ stage: string }>(`/leads/${leadId}`)).body.stage).toBe('filed');
  });

  it('asks two independent proofs and says which would do', async () => {
    const evidence = [
      await desk.stored(member, 'site-photo'),
      await desk.stored(member, 'contract-text'),
      await desk.stored(member, 'contract-text'),
    ];
    const { id } = await desk.draft({ evidence });
    await member.post(`/contracts/${id}/submission`);
    const refused = await verifier.post<{ code: string; detail: string }>(
      `/contracts/${id}/verification`,
      verified,
    );
    expect(refused).toMatchObject({ status: 422, body: { code: 'evidence-missing' } });
    expect(refused.body.detail).toContain('Legal review, Minutes of the meeting, Credit code of the firm');
    const more = { evidence: [await desk.stored(member, 'meeting-minute')] };
    const { body } = await member.post<ContractAnswer>(`/contracts/${id}/evidence`, more);
    expect(body.signingEvidence).toEqual({
      ready: true,
      present: ['contract-text', 'meeting-minute'],
      missing: [],
    });
    expect((await verifier.post(`/contracts/${id}/verification`, verified)).status).toBe(200);
  });

  it('asks for two files: one under two names, or sent twice, is one proof', async () => {
    const [text, review] = ['contract-text', 'legal-review'] as const;
    const { fileId } = await desk.stored(member, text);
    const named = [text, review].map((kind) => ({ fileId, kind }));
    expect(await member.post('/contracts', await desk.said({ evidence: named }))).toMatchObject({
      status: 422,
      body: { code: 'file-named-twice', errors: [{ path: 'evidence' }] },
    });
    const { id } = await desk.draft({ evidence: [await desk.stored(member, text, '同一份')] });
    const again = { evidence: [await desk.stored(member, review, '同一份')] };
    const { body } = await member.post<ContractAnswer>(`/contracts/${id}/evidence`, again);
    expect(body.signingEvidence).toMatchObject({ ready: false, present: [text, review] });
    await member.post(`/contracts/${id}/submission`);
    expect(await verifier.post(`/contracts/${id}/verification`, verified)).toMatchObject({
      status: 422,
      body: { code: 'evidence-missing' },
    });
    await member.post(`/contracts/${id}/evidence`, { evidence: [await desk.stored(member, review)] });
    expect((await verifier.post(`/contracts/${id}/verification`, verified)).status).toBe(200);
  });

  it('counts a first signing once: a second claim on the project is named', async () => {
    const name = '江苏恒能动力科技有限公司';
    const enterpriseId = await desk.enterprise(name);
    const first = await desk.verified({ enterpriseId });
    const credits = [{ teamId: api.units['tf-2'], percent: '100' }];
    const said = { enterpriseId, credits, amount: '118000000.00', signedOn: '2026-04-02' };
    const { id } = await desk.submitted(said, 'tf2.lead');
    const refused = await verifier.post<{ code: string; detail: string }>(
      `/contracts/${id}/verification`,
      verified,
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'possible-duplicate' } });
    expect(refused.body.detail).toContain(first.id);
    const reasoned = { ...verified, notDuplicateReason: '二期项目，另一地块' };
    expect(await verifier.post(`/contracts/${id}/verification`, reasoned)).toMatchObject({
      status: 200,
      body: { notDuplicateReason: '二期项目，另一地块' },
    });
  });

  it('of two claims on one project at the same moment lets one through', async () => {
    const enterpriseId = await desk.enterprise();
    const [one, two] = await Promise.all([
      desk.submitted({ enterpriseId }),
      desk.submitted({ enterpriseId, credits: [{ teamId: api.units['tf-2'], percent: '100' }] }, 'tf2.lead'),
    ]);
    const answers = await Promise.all(
      [one, two].map(({ id }) => verifier.post(`/contracts/${id}/verification`, verified)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('twice is refused, as is what was not submitted', async () => {
    const { id } = await desk.verified();
    expect((await verifier.post(`/contracts/${id}/verification`, verified)).status).toBe(409);
    const draft = await desk.draft();
    expect((await verifier.post(`/contracts/${draft.id}/verification`, verified)).status).toBe(409);
  });
});

describe('ends', () => {
  it('terminated it keeps its credit; voided it says why', async () => {
    const staff = await api.as('staff');
    const { id } = await desk.verified();
    const end = { occurredOn: '2026-05-20', reason: '投资方退出' };
    expect(await staff.post(`/contracts/${id}/termination`, { ...end, occurredOn: '2025' })).toMatchObject({
      status: 422,
      body: { code: 'end-before-signing' },
    });
    expect(await staff.post(`/contracts/${id}/termination`, end)).toMatchObject({
      status: 200,
      body: { status: 'terminated', terminatedOn: '2026-05-20', terminationReason: '投资方退出' },
    });
    expect(await ledgerOf(id)).toHaveLength(1);
    expect(await staff.post(`/contracts/${id}/void`, { reason: '重复录入' })).toMatchObject({
      status: 200,
      body: { status: 'void', voidReason: '重复录入', terminatedOn: null },
    });
  });
});
