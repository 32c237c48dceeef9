import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { contractActions } from './contract-actions.js';
import { ContractDesk } from '../support/contracts.js';
import { importForm } from '../support/imports.js';
import { ProjectDesk } from '../support/projects.js';
import { TestApi, type Answer, type TestUser } from '../support/test-api.js';
import { ACCOUNTS, MATRIX } from './who-may-do-what.matrix.js';

type Made = { id: string; version: number };

let api: TestApi;
let owner: TestUser;
let desk: ContractDesk;
let projects: ProjectDesk;
let made = 0;
let targets = 0;
const none: Record<string, string> = {};

beforeAll(async () => {
  api = await TestApi.start();
  owner = await api.as('tf1.lead');
  desk = new ContractDesk(api);
  projects = new ProjectDesk(api);
});
afterAll(() => api.stop());

function unique(word: string): string {
  made += 1;
  return `${word}-${made}`;
}

function lead(more: object = {}) {
  const investorName = unique('代号');
  return {
    title: investorName,
    investorName,
    sector: 'technology',
    sourceChannel: 'visit',
    ownerTeamId: api.units['tf-1'],
    ...more,
  };
}

function visit() {
  const said = { kind: 'outgoing', occurredOn: '2026-05-20', enterpriseName: unique('企业') };
  return { ...said, teamId: api.units['tf-1'] };
}

async function make(by: TestUser, url: string, body: object): Promise<Made> {
  const answer = await by.post<Made>(url, body);
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** Of one's own, where one may store any. */
const paper = (user: TestUser, kind: string) => desk.stored(user, kind).catch(() => desk.stored(owner, kind));

const aLead = (more: object = {}) => make(owner, '/leads', lead(more));
const aVisit = async () => make(await api.as('tf1.member'), '/visits', visit());
const aUser = async () => {
  const said = { username: unique('u'), displayName: '某人', roles: [] };
  return make(await api.as('sysadmin'), '/users', said);
};
const anEnterprise = () => make(owner, '/enterprises', { name: unique('某某科技有限公司'), idType: 'none' });

const aCampaign = async () => make(await api.as('staff'), '/campaigns', { year: 2026, name: unique('行动') });

function form(fields: Record<string, string>, content: string): FormData {
  const all = new FormData();
  for (const [name, value] of Object.entries(fields)) all.set(name, value);
  all.set('file', new Blob([content]), 'a.csv');
  return all;
}

async function aLedger(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('台账').addRows([
    ['externalKey', 'title'],
    ['1', unique('甲')],
  ]);
  const order = importForm(new Uint8Array(await book.xlsx.writeBuffer()), {
    entity: 'projects',
    name: 'ledger.xlsx',
  });
  return (await (await api.as('staff')).post<{ id: string }>('/imports', order)).body.id;
}

async function target() {
  const { id } = await aCampaign();
  return { campaignId: id, teamId: api.units['tf-1'], name: unique('目标'), reason: '补链' };
}

async function survey() {
  const audience = { enterpriseIds: [(await anEnterprise()).id] };
  return { name: unique('问卷'), period: '2026', audience };
}

async function aSurvey(...moves: string[]): Promise<string> {
  const staff = await api.as('staff');
  const { id } = await make(staff, '/survey-campaigns', await survey());
  for (const move of moves) await staff.post(`/survey-campaigns/${id}/${move}`);
  return id;
}

function targetPlan() {
  targets += 1;
  return { year: 2000 + targets, orgUnitId: api.units['tf-1'], metric: 'contracts', value: '12' };
}

/** A lead of tf-1 on an investor that sub-1 reported before. */
async function conflict(): Promise<{ leadId: string; reportId: string }> {
  const investorName = unique('某某新材料有限公司');
  await make(await api.as('sub1.member'), '/leads', lead({ investorName, ownerTeamId: api.units['sub-1'] }));
  const filed = await owner.post<{ id: string; conflicts: { reportId: string }[] }>(
    '/leads',
    lead({ investorName }),
  );
  return { leadId: filed.body.id, reportId: filed.body.conflicts[0]!.reportId };
}

/** A lead that went through these moves, as its owner decided. */
async function leadAfter(...moves: string[]): Promise<Made> {
  const { id, version } = await aLead();
  for (const move of moves) {
    const body = move === 'qualification' ? { decision: 'valid', reason: '真实' } : { reason: '暂无' };
    await owner.post(`/leads/${id}/${move}`, move === 'negotiation' ? {} : body);
  }
  return { id, version };
}

function task() {
  const limits = { responseWithin: 'PT4H', resolveWithin: 'PT21H' };
  return { title: unique('事项'), departmentId: api.units['dept-1'], ...limits };
}

/** A task of tf-1 for dept-1 that went through these moves. */
async function taskAfter(...moves: string[]): Promise<Made> {
  const made = await make(owner, '/facilitation-tasks', task());
  const officer = await api.as('dept1.officer');
  for (const move of moves) await officer.post(`/facilitation-tasks/${made.id}/${move}`);
  return made;
}

const settle =
  (move: string, body: object, ...before: string[]) =>
  async (user: TestUser) =>
    user.post(`/facilitation-tasks/${(await taskAfter(...before)).id}/${move}`, body);

/** A question of tf-1 on dept-1 that went through these steps. */
async function escalationAfter(...steps: string[]): Promise<Made> {
  const raised = await make(owner, '/escalations', { taskId: (await taskAfter()).id });
  if (steps.includes('decision'))
    await (await api.as('leader')).post(`/escalations/${raised.id}/decision`, { choice: 1 });
  if (steps.includes('answer'))
    await (await api.as('dept1.officer')).post(`/escalations/${raised.id}/answer`, { answer: '已办' });
  return raised;
}

const order =
  (step: string, body: object, ...before: string[]) =>
  async (user: TestUser) =>
    user.post(`/escalations/${(await escalationAfter(...before)).id}/${step}`, body);

function dayToDecide() {
  made += 1;
  const day = new Date(Date.UTC(2030, 0, made)).toISOString().slice(0, 10);
  return { day, working: false, reason: '放假' };
}

const decide =
  (move: string, body: object, ...before: string[]) =>
  async (user: TestUser) =>
    user.post(`/leads/${(await leadAfter(...before)).id}/${move}`, body);

const WHY = { reason: '按事实' };
const CLAIM = { stage: 'performing', occurredOn: '2026-05-01' };
const REPORT = { month: '2026-05', jobs: 1 };
const aClaim = async () => {
  const { id } = await projects.project();
  return (await projects.claimed(id, CLAIM.stage, CLAIM.occurredOn)).id;
};

/** A project turned by somebody, after the turns that staff gave it. */
const turn =
  (kind: string, ...before: string[]) =>
  async (user: TestUser) => {
    const { id } = await projects.project();
    const said = { ...WHY, occurredOn: '2026-05-01' };
    for (const earlier of before) await (await api.as('staff')).post(`/projects/${id}/${earlier}`, said);
    return user.post(`/projects/${id}/${kind}`, said);
  };

const ACTIONS: Record<string, (user: TestUser) => Promise<Answer<unknown>>> = {
  'file a lead': (user) => user.post('/leads', lead()),
  'read a lead': async (user) => user.get(`/leads/${(await aLead()).id}`),
  'read a confidential lead': async (user) => user.get(`/leads/${(await aLead({ confidential: true })).id}`),
  'trace a lead': async (user) => user.get(`/leads/${(await aLead()).id}/history`),
  'change a lead': async (user) => user.patch(`/leads/${(await aLead()).id}`, { probability: '40' }, 1),
  'qualify a lead': decide('qualification', { decision: 'valid', reason: '真实' }),
  'take up negotiation': decide('negotiation', {}, 'qualification'),
  'lose a lead': decide('loss', { reason: '选了别处' }, 'qualification'),
  'let a lead rest': decide('dormancy', { reason: '暂缓' }, 'qualification'),
  'revive a lead': decide('reactivation', { reason: '重启' }, 'qualification', 'dormancy'),
  'log a visit': (user) => user.post('/visits', visit()),
  'correct a visit': async (user) => user.patch(`/visits/${(await aVisit()).id}`, { place: '苏州' }, 1),
  'read a visit': async (user) => user.get(`/visits/${(await aVisit()).id}`),
  "read a visit's quality": async (user) => user.get(`/visits/${(await aVisit()).id}/quality`),
  'draft a contract': async (user) => user.post('/contracts', await desk.said()),
  'read a contract': async (user) => user.get(`/contracts/${(await desk.draft()).id}`),
  'correct a contract': async (user) =>
    user.patch(`/contracts/${(await desk.draft()).id}`, { title: '储能二期' }, 1),
  'bring evidence': async (user) => {
    const evidence = [await paper(user, 'contract-text')];
    return user.post(`/contracts/${(await desk.draft()).id}/evidence`, { evidence });
  },
  'submit a contract': async (user) => user.post(`/contracts/${(await desk.draft()).id}/submission`),
  'verify a contract': async (user) =>
    user.post(`/contracts/${(await desk.submitted()).id}/verification`, {
      decision: 'verified',
      reason: '属实',
    }),
  'terminate a contract': async (user) =>
    user.post(`/contracts/${(await desk.verified()).id}/termination`, {
      occurredOn: '2026-05-20',
      reason: '退出',
    }),
  'void a contract': async (user) =>
    user.post(`/contracts/${(await desk.verified()).id}/void`, { reason: '重复' }),
  'read a project': async (user) => user.get(`/projects/${(await projects.project()).id}`),
  'count the lights': (user) => user.get('/projects/lights'),
  "read a project's lights": async (user) => user.get(`/projects/${(await projects.project()).id}/lights`),
  'claim a milestone': async (user) =>
    user.post(`/projects/${(await projects.project()).id}/milestones`, CLAIM),
  'support a claim': async (user) => {
    const evidence = [await paper(user, 'lease')];
    return user.post(`/milestones/${await aClaim()}/evidence`, { evidence });
  },
  'withdraw a claim': async (user) => user.post(`/milestones/${await aClaim()}/withdrawal`, WHY),
  'verify a milestone': async (user) =>
    user.post(`/milestones/${await aClaim()}/verification`, { ...WHY, decision: 'verified' }),
  'forecast a project': async (user) =>
    user.put(`/projects/${(await projects.project()).id}/forecast`, { ...WHY, completionOn: '2028' }, 1),
  'report a month': async (user) => user.post(`/projects/${(await projects.project()).id}/reports`, REPORT),
  'correct a report': async (user) => {
    const { id } = await projects.project();
    const report = await make(owner, `/projects/${id}/reports`, REPORT);
    return user.patch(`/project-reports/${report.id}`, { jobs: 2 }, 1);
  },
  'pause a project': turn('pause'),
  'resume a project': turn('resumption', 'pause'),
  'terminate a project': turn('termination'),
  'expand a project': async (user) => {
    const enterpriseId = await desk.enterprise();
    const { id } = await projects.project({ enterpriseId });
    const second = { enterpriseId, signedOn: '2026-08-01', sector: 'services', amount: '1', title: '二期' };
    return user.post(`/projects/${id}/expansions`, { contractId: (await desk.verified(second)).id });
  },
  ...contractActions(() => desk),
  'read a pasted note': (user) => user.post('/visit-notes/reading', { text: '5月20日拜访恒能储能' }),
  'register an enterprise': (user) => user.post('/enterprises', { name: unique('公司'), idType: 'none' }),
  'change an enterprise': async (user) =>
    user.patch(`/enterprises/${(await anEnterprise()).id}`, { tags: ['储能'] }, 1),
  'add a contact': async (user) =>
    user.post(`/enterprises/${(await anEnterprise()).id}/contacts`, { name: '王某' }),
  'read first reports': async (user) => user.get(`/first-reports?enterpriseId=${(await anEnterprise()).id}`),
  'dispute a first report': async (user) => {
    const { leadId, reportId } = await conflict();
    return user.post(`/first-reports/${reportId}/disputes`, { leadId, reason: '我方在先' });
  },
  'rule a first report': async (user) => {
    const { leadId, reportId } = await conflict();
    const dispute = await make(owner, `/first-reports/${reportId}/disputes`, { leadId, reason: '我方在先' });
    return user.post(`/first-report-disputes/${dispute.id}/ruling`, {
      decision: 'rejected',
      reason: '登记在先',
    });
  },
  'read disputes': (user) => user.get('/first-report-disputes'),
  "read a lead's conflicts": async (user) => user.get(`/leads/${(await aLead()).id}/conflicts`),
  "read a lead's contacts": async (user) => user.get(`/leads/${(await aLead()).id}/contacts`),
  'store a file': (user) => user.post('/files', form({}, 'minutes')),
  import: (user) =>
    user.post('/imports', form({ entity: 'enterprises', mode: 'preview' }, 'externalKey,name\n1,甲\n')),
  'analyse a sheet': (user) => user.post('/imports/analysis', form({}, '项目名称,签约时间\n甲,2026.3\n')),
  'list ledgers': (user) => user.get('/imports/ledgers'),
  'take a ledger out': async (user) => user.get(`/imports/${await aLedger()}/ledger.xlsx`),
  'read the coverage': async (user) =>
    user.get(`/target-enterprises/coverage?campaignId=${(await aCampaign()).id}`),
  'read the live board': (user) => user.get('/kpi/standing'),
  "read one's day": (user) => user.get('/my-day'),
  'open a campaign': (user) => user.post('/campaigns', { year: 2026, name: unique('行动') }),
  'list a target': async (user) => user.post('/target-enterprises', await target()),
  'set a target': (user) => user.post('/target-plans', targetPlan()),
  'read a target': async (user) =>
    user.get(`/target-plans/${(await make(await api.as('staff'), '/target-plans', targetPlan())).id}`),
  'read the tree of targets': (user) => user.get('/target-plans/tree?year=2026&metric=contracts'),
  'record an admission review': async (user) =>
    user.post(`/leads/${(await aLead()).id}/admission-reviews`, REVIEW),
  'read admission reviews': async (user) => user.get(`/leads/${(await aLead()).id}/admission-reviews`),
  'plan a survey': async (user) => user.post('/survey-campaigns', await survey()),
  'launch a survey': async (user) => user.post(`/survey-campaigns/${await aSurvey()}/launch`),
  'close a survey': async (user) => user.post(`/survey-campaigns/${await aSurvey('launch')}/closure`),
  "read a survey's links": async (user) => user.get(`/survey-campaigns/${await aSurvey('launch')}/links`),
  "read a survey's results": async (user) => user.get(`/survey-campaigns/${await aSurvey()}/results`),
  'read campaigns': (user) => user.get('/campaigns'),
  'list enterprises': (user) => user.get('/enterprises'),
  'file a task': (user) => user.post('/facilitation-tasks', task()),
  'read a task': async (user) => user.get(`/facilitation-tasks/${(await taskAfter()).id}`),
  'change a task': async (user) =>
    user.patch(`/facilitation-tasks/${(await taskAfter()).id}`, { details: '加急' }, 1),
  'accept a task': settle('acceptance', {}),
  'close a task': settle('closure', { rating: 4 }, 'acceptance', 'completion'),
  'reopen a task': settle('reopening', { reason: '缺章' }, 'acceptance', 'completion'),
  'raise an escalation': (user) =>
    user.post('/escalations', {
      teamId: api.units['tf-1'],
      departmentId: api.units['dept-1'],
      question: '请裁定',
    }),
  'read an escalation': async (user) => user.get(`/escalations/${(await escalationAfter()).id}`),
  'decide an escalation': order('decision', { choice: 1 }),
  'answer an escalation': order('answer', { answer: '已办' }, 'decision'),
  'close an escalation': order('closure', {}, 'decision', 'answer'),
  'measure working time': (user) => user.get('/calendar/working-time?from=2026-02-13&to=2026-02-25'),
  'decide a day of work': (user) => user.post('/calendar/overrides', dayToDecide()),
  'run the KPIs': (user) => user.post('/kpi/runs', { period: '2026-Q2', asOf: '2026-06-30' }),
  'read KPI runs': (user) => user.get('/kpi/runs'),
  'propose a scheme': (user) => user.post('/kpi/schemes', SCHEME),
  'read the lifecycle view': (user) => user.get('/dashboards/lifecycle?groupBy=team'),
  "read a figure's records": (user) => user.get('/dashboards/lifecycle/records?metric=cohort'),
  'list org units': (user) => user.get('/org-units'),
  'make an org unit': (user) =>
    user.post('/org-units', {
      code: unique('t'),
      name: '新组',
      kind: 'district',
      parentId: api.units['city'],
    }),
  'make a user': (user) => user.post('/users', { username: unique('n'), displayName: '新人', roles: [] }),
  'disable a user': async (user) => user.patch(`/users/${(await aUser()).id}`, { disabled: true }, 1),
  'grant roles': async (user) => user.put(`/users/${(await aUser()).id}/roles`, { roles: [] }, 1),
  'read the audit trail': (user) => user.get('/audit'),
  'verify the audit trail': (user) => user.get('/audit/verification', none),
};

const REVIEW = { score: '86', reviewedOn: '2026-05-20', reviewers: ['林静怡'] };

const SCHEME = {
  category: 'outbound-post',
  year: 2031,
  indicators: [
    { code: 'visit-quality', floor: '0', target: '100', weight: 100, params: { r: { default: 24 } } },
  ],
  params: {},
};

describe('who may do what', () => {
  const rows = MATRIX.trim()
    .split('\n')
    .slice(1)
    .map((row) => [row.slice(0, 28).trim(), row.slice(28).trim().split(/\s+/)] as const);

  it.each(rows)('%s', async (action, expected) => {
    const words = { 2: 'yes', 403: 'no', 404: '-' } as Record<number, string>;
    const found: string[] = [];
    for (const account of ACCOUNTS.split(' ')) {
      const { status, text } = await ACTIONS[action]!(await api.as(account));
      found.push(words[status] ?? words[Math.floor(status / 100)] ?? `${status} ${text}`);
    }
    expect(found).toEqual(expected);
  });

  it('drives every action of the table', () => {
    expect(Object.keys(ACTIONS).toSorted()).toEqual(rows.map(([action]) => action).toSorted());
  });
});
