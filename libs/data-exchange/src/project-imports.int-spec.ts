import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Row {
  externalKey: string;
  outcome: string;
  recordId: string;
  recordType: string;
  warnings: string[];
}

interface Project {
  id: string;
  contractId: string;
  leadId: string;
  status: string;
  stage: string;
  sourceStatus: string;
  milestones: { stage: string; occurredOn: string; state: string; basis: string }[];
  contract: { status: string; basis: string; signedIsProxy: boolean; amountCny: string | null };
}

let api: TestApi;
let verifier: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  [verifier, staff] = [await api.as('verifier'), await api.as('staff')];
});
afterAll(() => api.stop());

const HEAD = 'key,firm,name,team,filed,signed,amount,start,done,status,capacity,output,year,funds';
const FIELDS = {
  enterpriseName: { column: 'firm' },
  title: { column: 'name' },
  ownerTeamCode: { column: 'team' },
  leadFiledOn: { column: 'filed' },
  contractSignedOn: { column: 'signed' },
  contractAmount: { column: 'amount', amount: 'zh', currency: 'CNY' },
  groundbreakingOn: { column: 'start' },
  completionOn: { column: 'done' },
  sourceStatus: { column: 'status' },
  status: {
    column: 'status',
    values: { 在建: 'active', 投产: 'active', 终止: 'terminated', 在谈: 'active' },
  },
  designCapacity: { column: 'capacity' },
  output: { column: 'output' },
  outputPeriod: { column: 'year' },
  fundsInPlace: { column: 'funds', amount: 'zh' },
};

function send(
  user: TestUser,
  source: string,
  lines: string[],
  more: object = {},
  mode: 'preview' | 'commit' = 'commit',
): Promise<ImportAnswer> {
  const mapping = { source, key: 'key', columns: FIELDS, ...more };
  return importFile(user, [HEAD, ...lines].join('\n'), { entity: 'projects', mapping, mode });
}

async function rowsOf({ id }: ImportAnswer, query = ''): Promise<Row[]> {
  return (await staff.get<{ items: Row[] }>(`/imports/${id}/rows?limit=200${query}`)).body.items;
}

async function projectOf(job: ImportAnswer, key: string): Promise<Project> {
  const row = (await rowsOf(job)).find((one) => one.externalKey === key)!;
  const { status, body } = await staff.get<Project>(`/projects/${row.recordId}`);
  expect(status).toBe(200);
  return body;
}

const FULL = '1,恒能公司,电芯,tf-1,2024-01-05,2024-03-01,1亿,2024-06-01,2025-02,在建,100,80,2025,5000万';

describe('a register of projects', () => {
  it('brought by a verifier is verified, on the basis of the import', async () => {
    const job = await send(verifier, 'verified', [FULL]);
    expect(job).toMatchObject({ status: 'completed', created: 1, warnings: [] });
    const project = await projectOf(job, '1');
    expect(project).toMatchObject({ status: 'active', stage: 'completion', sourceStatus: '在建' });
    expect(project.contract).toMatchObject({
      status: 'verified',
      basis: 'import',
      amountCny: '100000000.00',
    });
    expect(project.milestones).toMatchObject([
      { stage: 'groundbreaking', occurredOn: '2024-06-01', state: 'verified', basis: 'import' },
      { stage: 'completion', occurredOn: '2025-02', state: 'verified', basis: 'import' },
    ]);
    const lead = await staff.get(`/leads/${project.leadId}`);
    expect(lead.body).toMatchObject({ stage: 'signed', filedOn: '2024-01-05', sourceChannel: 'import' });
    const reports = await staff.get<{ items: object[] }>(`/projects/${project.id}/reports`);
    expect(reports.body.items).toMatchObject([{ fundsInPlace: '50000000.00', outputQuantity: '80' }]);
  });

  it('says of each row what it became: a project, or a lead where nothing was signed', async () => {
    const job = await send(staff, 'types', [FULL, '2,乙公司,叶片,tf-1,2024-05-01,,,,,在谈,,,,']);
    const types = (await rowsOf(job)).map(({ recordType, recordId }) => [recordType, recordId]);
    expect(types.map(([type]) => type)).toEqual(['project', 'lead']);
    expect((await staff.get(`/leads/${types[1]![1]}`)).status).toBe(200);
    const rehearsed = await send(staff, 'rehearsed', [FULL], {}, 'preview');
    expect((await rowsOf(rehearsed)).map(({ recordType }) => recordType)).toEqual([null]);
  });

  it('brought by staff waits for a verifier, and its project is there once', async () => {
    const project = await projectOf(await send(staff, 'claimed', [FULL]), '1');
    expect(project.contract).toMatchObject({ status: 'submitted', basis: 'import' });
    expect(project.milestones.map(({ state }) => state)).toEqual(['claimed', 'claimed']);
    const lead = await staff.get(`/leads/${project.leadId}`);
    expect(lead.body).toMatchObject({ stage: 'negotiation' });
    const decision = { decision: 'verified', reason: '核对无误', notDuplicateReason: '另一项目' };
    const answer = await verifier.post(`/contracts/${project.contractId}/verification`, decision);
    expect([answer.status, answer.body]).toMatchObject([200, { status: 'verified', basis: 'import' }]);
    const { body } = await staff.get<{ items: { id: string }[] }>(
      `/projects?contractId=${project.contractId}`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([project.id]);
    expect((await staff.get(`/leads/${project.leadId}`)).body).toMatchObject({ stage: 'signed' });
  });

  it('keeps what it cannot place, and says so', async () => {
    const job = await send(verifier, 'odd', [
      '1,,,nobody,,,,2015-05-01,,在谈,,,,',
      '2,甲公司,乙,tf-1,2024-05-01,2024-01-01,,2023-01-01,2199-01-01,在建,,,,',
      '3,甲公司,丙,tf-1,,2024-02-30,,,,在建,,,,',
    ]);
    expect(job).toMatchObject({ created: 2, rejected: 1 });
    const warned = Object.fromEntries(
      (await rowsOf(job)).map(({ externalKey, warnings }) => [externalKey, warnings]),
    );
    expect(warned['1']!.toSorted()).toEqual(['enterprise-unknown', 'stage-without-contract', 'team-unknown']);
    expect(warned['2']!.toSorted()).toEqual(['date-in-future', 'stages-out-of-order']);
    expect((await rowsOf(job, '&warning=team-unknown')).map(({ externalKey }) => externalKey)).toEqual(['1']);
    const { recordId } = (await rowsOf(job))[0]!;
    const lead = await staff.get(`/leads/${recordId}`);
    expect(lead.body).toMatchObject({
      title: '1',
      enterpriseName: '未知企业（1）',
      unknownTeam: 'nobody',
      sourceStatus: '在谈',
      laterStages: { groundbreaking: '2015-05-01' },
    });
  });

  it('credits no unit that negotiates nothing: its word is kept, as of one nobody knows', async () => {
    const row = '9,甲公司,己,dept-1,,2024-05-01,,,,在建,,,,';
    const job = await send(verifier, 'department', [row]);
    expect((await rowsOf(job)).map(({ warnings }) => warnings)).toEqual([['team-unknown']]);
    const { contractId } = await projectOf(job, '9');
    const { body } = await staff.get(`/contracts/${contractId}`);
    expect(body).toMatchObject({ credits: [], unknownTeam: 'dept-1' });
  });

  it('dates by its status what no column dates', async () => {
    const reachedByStatus = { column: 'status', values: { 投产: 'commissioning' }, by: '2024-12-31' };
    const job = await send(verifier, 'status', ['1,甲,乙,tf-1,,2020,,,,投产,,,,'], { reachedByStatus });
    expect((await projectOf(job, '1')).milestones).toMatchObject([
      { stage: 'commissioning', occurredOn: '../2024-12-31' },
    ]);
  });
});

describe('the next file of a register', () => {
  const first = [
    FULL,
    '2,丙公司,风电,tf-1,2024-02-01,,,,,在谈,,,,',
    '3,丁公司,光伏,tf-1,2024-02-01,2024-04-01,2亿,2024-08-01,,在建,,,,',
    '4,戊公司,物流,tf-1,2024-02-01,2024-04-01,3亿,,,在建,,,,',
  ];
  let before: ImportAnswer;
  let rehearsed: ImportAnswer;
  let after: ImportAnswer;

  beforeAll(async () => {
    before = await send(verifier, 'quarterly', first);
    const second = [
      FULL,
      '2,丙公司,风电,tf-1,2024-02-01,2025-01-10,8000万,,,在建,,,,',
      '3,丁公司,光伏,tf-2,2024-02-01,2024-04-01,2.5亿,,,终止,,,,',
    ];
    rehearsed = await send(verifier, 'quarterly', second, {}, 'preview');
    after = await send(verifier, 'quarterly', second);
  });

  it('says what changed, and what it lacks', () => {
    expect(rehearsed).toMatchObject({ updated: 2, unchanged: 1 });
    expect(after).toMatchObject({
      created: 0,
      updated: 2,
      unchanged: 1,
      absent: 1,
      statusChanges: [
        { from: '在建', to: '终止', count: 1 },
        { from: '在谈', to: '在建', count: 1 },
      ],
    });
  });

  it('warns of a value that is there no longer, and does not make a known firm unknown', async () => {
    expect(rehearsed.warnings).toContainEqual({ code: 'value-erased', count: 1 });
    await send(verifier, 'firm', ['1,甲公司,储能,tf-1,2024-02-01,2024-03-01,,,,,,,,']);
    const job = await send(verifier, 'firm', ['1,,储能二期,tf-1,2024-02-01,2024-03-01,,,,,,,,']);
    expect(job).toMatchObject({ updated: 1, warnings: [{ count: 1 }, { count: 1 }] });
    expect(await projectOf(job, '1')).toMatchObject({ title: '储能二期', enterpriseName: '甲公司' });
  });

  it('signs a lead that had no contract', async () => {
    const project = await projectOf(after, '2');
    const leadId = (await rowsOf(before)).find(({ externalKey }) => externalKey === '2')!.recordId;
    expect(project).toMatchObject({ leadId, contract: { status: 'verified', amountCny: '80000000.00' } });
    expect((await staff.get(`/leads/${leadId}`)).body).toMatchObject({ stage: 'signed' });
  });

  it('ends a project, withdraws a stage it no longer knows, and amends amount and team', async () => {
    const project = await projectOf(after, '3');
    expect(project).toMatchObject({ status: 'terminated', stage: 'signed', sourceStatus: '终止' });
    expect(project.milestones).toMatchObject([{ stage: 'groundbreaking', state: 'withdrawn' }]);
    const { body } = await staff.get(`/contracts/${project.contractId}`);
    expect(body).toMatchObject({
      status: 'terminated',
      amount: '250000000.00',
      credits: [{ teamId: api.units['tf-2'], percent: '100' }],
    });
  });

  it('keeps what the newer file lacks, and writes nothing when sent again', async () => {
    const kept = (await rowsOf(before)).find(({ externalKey }) => externalKey === '4')!;
    expect((await staff.get(`/projects/${kept.recordId}`)).status).toBe(200);
    expect(await send(verifier, 'quarterly', [FULL])).toMatchObject({ updated: 0, unchanged: 1, absent: 3 });
  });
});
