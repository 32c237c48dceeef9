import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

let api: TestApi;
let verifier: TestUser;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  [verifier, staff] = [await api.as('verifier'), await api.as('staff')];
});
afterAll(() => api.stop());

/** Rows under the names of the template. */
function send(user: TestUser, entity: string, lines: string[]): Promise<ImportAnswer> {
  return importFile(user, lines.join('\n'), { entity });
}

async function recordOf({ id }: ImportAnswer, at = 0): Promise<string> {
  const { body } = await staff.get<{ items: { recordId: string }[] }>(`/imports/${id}/rows`);
  return body.items[at]!.recordId;
}

describe('contracts', () => {
  const head =
    'externalKey,title,leadKey,enterpriseName,sector,ownerTeamCode,signedOn,amount,plannedGroundbreakingOn';
  const line = (amount: string) => `K1,电芯基地,L1,恒能公司,manufacturing,tf-1,2025-03-01,${amount},2025-09`;

  it('of a verifier are in force, sign their lead and have their project', async () => {
    await send(staff, 'leads', [
      'externalKey,title,investorName,sector,ownerTeamCode',
      'L1,电芯,恒能公司,manufacturing,tf-1',
    ]);
    const job = await send(verifier, 'contracts', [
      head,
      line('100000000'),
      'K2,无此线索,L9,甲,other,tf-1,2025-01-01,1,',
    ]);
    expect(job).toMatchObject({ status: 'completed', created: 1, rejected: 1 });
    const id = await recordOf(job);
    const { body } = await staff.get<{ leadId: string }>(`/contracts/${id}`);
    expect(body).toMatchObject({
      status: 'verified',
      basis: 'import',
      amount: '100000000.00',
      plan: { groundbreakingOn: '2025-09' },
      credits: [{ teamId: api.units['tf-1'], percent: '100' }],
    });
    expect((await staff.get(`/leads/${body.leadId}`)).body).toMatchObject({ stage: 'signed' });
    const projects = await staff.get<{ items: object[] }>(`/projects?contractId=${id}`);
    expect(projects.body.items).toMatchObject([{ title: '电芯基地', status: 'active' }]);
  });

  it('say again what they said, or what is new', async () => {
    expect(await send(verifier, 'contracts', [head, line('100000000')])).toMatchObject({ unchanged: 1 });
    const job = await send(verifier, 'contracts', [head, line('120000000')]);
    expect(job).toMatchObject({ updated: 1 });
    const { body } = await staff.get<{ versions: object[] }>(`/contracts/${await recordOf(job)}`);
    expect([body, body.versions.length]).toMatchObject([{ amount: '120000000.00' }, 2]);
  });

  it('of staff wait for a verifier', async () => {
    const lines = [
      'externalKey,title,signedOn,contractKind',
      'K3,框架,2025-02,framework',
      'K4,正式,2025-02,formal',
    ];
    const job = await send(staff, 'contracts', lines);
    expect(job).toMatchObject({ created: 2, warnings: [{ code: 'enterprise-unknown', count: 2 }] });
    expect((await staff.get(`/contracts/${await recordOf(job, 1)}`)).body).toMatchObject({
      status: 'submitted',
    });
  });
});

describe('reports', () => {
  it('are a month of a project each, by the key of its contract', async () => {
    const head = 'externalKey,contractKey,month,fundsInPlace,jobs';
    const job = await send(staff, 'reports', [
      head,
      'R1,K1,2025-10,"1,000,000",12',
      'R2,K1,2025-11,2000000,',
      'R3,K9,2025-11,1,',
      'R4,K1,2199-01,1,',
      'R5,K1,次月,1,',
    ]);
    expect(job).toMatchObject({ status: 'completed', created: 2, rejected: 3 });
    const errors = await staff.get<{ items: { column: string; code: string }[] }>(
      `/imports/${job.id}/errors`,
    );
    expect(errors.body.items.map(({ column, code }) => [column, code])).toEqual([
      ['contractKey', 'project-key-unknown'],
      ['month', 'date-not-yet'],
      ['month', 'period-unreadable'],
    ]);
    expect(await send(staff, 'reports', [head, 'R1,K1,2025-10,1500000,12'])).toMatchObject({ updated: 1 });
    const { body } = await staff.get<{ items: { id: string }[] }>('/projects?q=电芯基地');
    const reports = await staff.get<{ items: object[] }>(`/projects/${body.items[0]!.id}/reports?sort=month`);
    expect(reports.body.items).toMatchObject([
      { month: '2025-10', basis: 'import', fundsInPlace: '1500000.00', jobs: 12 },
      { month: '2025-11', fundsInPlace: '2000000.00', jobs: null },
    ]);
  });
});

describe('facilitation tasks', () => {
  it('are filed with their department, once', async () => {
    const lines = [
      'externalKey,title,departmentCode,teamCode,leadKey,responseWithin,resolveWithin,priority',
      'T1,环评,dept-1,tf-1,L1,PT4H,PT21H,high',
      'T2,没有部门,dept-99,tf-1,L1,PT4H,PT21H,',
      'T3,颠倒,dept-1,tf-1,L1,PT21H,PT4H,',
    ];
    const job = await send(staff, 'facilitation-tasks', lines);
    expect(job).toMatchObject({ status: 'completed', created: 1, rejected: 2 });
    const { status, body } = await staff.get(`/facilitation-tasks/${await recordOf(job)}`);
    expect([status, body]).toMatchObject([200, { title: '环评', priority: 'high', status: 'submitted' }]);
    expect(await send(staff, 'facilitation-tasks', lines)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });
});

it.each(['contracts', 'projects', 'reports', 'facilitation-tasks'])('%s have a template', async (entity) => {
  const { status, text } = await staff.get(`/imports/templates/${entity}?format=csv`);
  expect([status, text]).toEqual([200, expect.stringContaining('externalKey,')]);
});
