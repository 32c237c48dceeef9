import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadDemo } from '../../apps/standalone/src/demo/index.js';
import { freePort, startApiPart } from '../support/parts.js';
import type { Program } from '../support/programs.js';
import { TestUser, tokenOf } from '../support/test-api.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import type { Base } from './case.js';
import { CONTRACT_REQUESTS, contractRecords } from './contract-records.js';
import { KNOWN, sampleOf } from './samples.js';
import { Description, type OpenApi, type Operation, type Schema } from './schema.js';
import { sendRaw } from './sender.js';
import { goodForm } from './upload-cases.js';

const ACCOUNTS = [
  'post1.lead',
  'staff',
  'verifier',
  'sysadmin',
  'secadmin',
  'auditor',
  'leader',
  'dept1.officer',
];
const INDICATOR = {
  code: 'visit-quality',
  floor: '0',
  target: '100',
  weight: 100,
  params: { r: { default: 24 } },
};

const MAPPING = { key: 'externalKey', columns: { name: { column: 'name' } } };

/** What a rule beyond the schema asks for. */
const BESIDE: Record<string, () => Record<string, unknown>> = {
  'POST /visits': () => ({ enterpriseId: KNOWN['enterpriseId'] }),
  'POST /contracts': () => ({ credits: [{ teamId: KNOWN['teamId'], percent: '100' }] }),
  'POST /contracts/{id}/verification': () => ({ decision: 'verified' }),
  'POST /milestones/{id}/verification': () => ({ decision: 'verified' }),
  'POST /projects/{id}/expansions': () => ({ contractId: KNOWN['incrementId'] }),
  'POST /projects/{id}/milestones': () => ({ stage: 'completion' }),
  'POST /projects/{id}/reports': () => ({ month: '2026-05', jobs: 1 }),
  ...CONTRACT_REQUESTS,
  'POST /leads': () => ({ investorName: '代号海燕' }),
  'POST /target-enterprises': () => ({ name: `目标 ${Math.random()}` }),
  'POST /target-plans': () => ({ year: 2000 + Math.floor(Math.random() * 200) }),
  'POST /kpi/schemes': () => ({ year: 2031, category: 'outbound-post', indicators: [INDICATOR] }),
  'POST /first-report-disputes/{id}/ruling': () => ({ decision: 'rejected' }),
  'POST /imports/mappings': () => ({ entity: 'enterprises', mapping: MAPPING }),
  'POST /escalations': () => ({ departmentId: KNOWN['departmentId'], question: '请裁定' }),
  'POST /escalations/{id}/decision': () => ({ choice: 1 }),
  'POST /auth/login': () => ({ username: 'dept1.officer', password: 'taproot-demo-1' }),
};

/** They change with every attempt to sign in, refused ones too: that is what they are for. */
const RESTLESS = ['sign_in_throttles', 'public_throttles'];

/** The built API on a database of its own with one record of each kind, and a right request for every operation. */
export class World {
  readonly description: Description;
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly url: string,
    readonly api: Program,
    readonly database: pg.Client,
    readonly filesDir: string,
    private readonly tokens: Record<string, string>,
    private readonly ids: Record<string, string>,
    document: OpenApi,
    private readonly cleanUp: () => Promise<void>,
  ) {
    this.description = new Description(document);
  }

  static async start(): Promise<World> {
    const own = await createTestDatabase();
    const filesDir = await mkdtemp(path.join(tmpdir(), 'taproot-files-'));
    await loadDemo(own.url, 'accounts', { filesDir });
    const port = await freePort();
    const api = await startApiPart({ databaseUrl: own.url, filesDir }, port);
    const url = `http://127.0.0.1:${port}`;
    const database = new pg.Client({ connectionString: own.url });
    await database.connect();
    const signedIn = ACCOUNTS.map(async (name) => [name, await tokenOf(url, name)] as const);
    const tokens = Object.fromEntries(await Promise.all(signedIn));
    const ids = await records(url, tokens);
    const document = (await new TestUser(url, undefined).get<OpenApi>('/openapi.json')).body;
    return new World(url, api, database, filesDir, tokens, ids, document, () =>
      stop(api, database, own, filesDir),
    );
  }

  /** A request that is right, by an account that may make it. */
  async baseOf(operation: Operation): Promise<{ base: Base; status: number }> {
    const tried: { base: Base; status: number }[] = [];
    for (const account of ACCOUNTS) {
      const base = this.draft(operation, this.tokens[account]!);
      const { type, body } = this.contentOf(operation, base);
      const headers = { ...base.headers, ...(body && { 'content-type': type }) };
      const { status, text } = await sendRaw(this.url, operation.method, base.url, headers, body);
      this.noteVersion(operation, status, text);
      if (status < 300) return { base: this.draft(operation, this.tokens[account]!), status };
      tried.push({ base, status });
    }
    return tried.find(({ status }) => status !== 403 && status !== 404) ?? tried[0]!;
  }

  /** A record moved on: the next change must name its new version. */
  noteVersion({ method, path: template }: Operation, status: number, text: string): void {
    const collection = template.split('/')[3]!;
    if (status !== 200 || method === 'GET' || !template.includes('{id}') || !text.startsWith('{')) return;
    const { id, version } = JSON.parse(text) as { id?: string; version?: number };
    if (version && id === this.ids[collection]) this.versions.set(collection, version);
  }

  ifMatch({ path: template }: Operation): string {
    return `"${this.versions.get(template.split('/')[3]!) ?? 1}"`;
  }

  /** How many rows each table has. */
  async counts(): Promise<Record<string, number>> {
    const { rows: tables } = await this.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'bullmq') AND NOT tablename = ANY($1) ORDER BY 1`,
      [RESTLESS],
    );
    const columns = tables.map(({ name }) => `(SELECT count(*)::int FROM ${name}) AS "${name}"`);
    return (await this.database.query<Record<string, number>>(`SELECT ${columns.join(', ')}`)).rows[0]!;
  }

  stop(): Promise<void> {
    return this.cleanUp();
  }

  private contentOf(operation: Operation, { body }: Base): { type: string; body?: Buffer } {
    if (operation.form) return goodForm(this.description, operation.form);
    return { type: 'application/json', body: operation.body && Buffer.from(JSON.stringify(body)) };
  }

  private bodyOf({ method, path: template }: Operation, schema: Schema): Record<string, unknown> {
    const needed = sampleOf(this.description, schema, '') as Record<string, unknown>;
    return { ...needed, ...BESIDE[`${method} ${template.replace('/api/v1', '')}`]?.() };
  }

  private draft(operation: Operation, token: string): Base {
    const { description } = this;
    const collection =
      operation.path.split('/').slice(3)[0] === 'kpi'
        ? `kpi/${operation.path.split('/')[4]}`
        : operation.path.split('/')[3]!;
    const named = `${operation.method} ${operation.path.replace('/api/v1', '')}`;
    const id = this.ids[named] ?? this.ids[collection] ?? this.ids['leads']!;
    const own = operation.path.replace('{id}', id);
    const withIds = own
      .replace('{teamId}', String(KNOWN['teamId']))
      .replace('{code}', 'visit-quality')
      .replace('{linkId}', String(KNOWN['linkId']))
      .replace('{token}', String(KNOWN['token']))
      .replace('{entity}', 'enterprises');
    const needed = operation.parameters.filter(
      (one) => one.in === 'query' && (one.required || operation.path.endsWith('/duplicates')),
    );
    const query = needed.map(
      ({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(description, schema, name)))}`,
    );
    const changes = ['PATCH', 'PUT', 'DELETE'].includes(operation.method);
    return {
      url: withIds + (query.length > 0 ? `?${query.join('&')}` : ''),
      headers: {
        authorization: `Bearer ${token}`,
        'accept-language': 'en',
        ...(changes && { 'if-match': this.ifMatch(operation) }),
      },
      body: operation.body ? this.bodyOf(operation, operation.body) : {},
    };
  }
}

/** One record of each kind, none of which the requests depend on to go on working. */
async function records(url: string, tokens: Record<string, string>): Promise<Record<string, string>> {
  const as = (name: string) => new TestUser(url, tokens[name]);
  const make = async (by: string, at: string, body: object) => {
    const { status, body: made, text } = await as(by).post<{ id: string }>(at, body);
    if (status >= 300) throw new Error(`${at}: ${status} ${text}`);
    return made.id;
  };
  const { body } = await as('staff').get<{ items: { code: string; id: string }[] }>('/org-units?limit=200');
  const unit = (code: string) => body.items.find((one) => one.code === code)!.id;
  const teamId = unit('post-1');
  const form = new FormData();
  form.set('file', new Blob(['minutes']), 'minutes.txt');
  const table = new FormData();
  for (const [name, value] of Object.entries({ entity: 'enterprises', mode: 'preview' }))
    table.set(name, value);
  table.set('file', new Blob(['externalKey,name\nk-1,甲公司\n']), 'table.csv');
  const enterpriseId = await make('staff', '/enterprises', {
    name: '江苏恒能储能科技有限公司',
    idType: 'none',
  });
  const lead = {
    title: '储能',
    enterpriseId,
    sector: 'technology',
    sourceChannel: 'visit',
    ownerTeamId: teamId,
  };
  const visit = { kind: 'outgoing', teamId, occurredOn: '2026-05-20', enterpriseId };
  const departmentId = unit('dept-1');
  const task = { title: '用地预审', departmentId, responseWithin: 'PT4H', resolveWithin: 'PT21H' };
  const question = { departmentId, question: '请裁定' };
  const day = { day: '2027-02-11', working: false, reason: '放假通知' };
  const leads = await make('post1.lead', '/leads', lead);
  const reports = await conflict(as('staff'), make, { ...lead, ownerTeamId: unit('tf-1') });
  const campaignId = await make('staff', '/campaigns', { year: 2026, name: '百日攻坚' });
  const fileId = await make('post1.lead', '/files', form);
  const second = new FormData();
  second.set('file', new Blob(['licence']), 'licence.txt');
  const fileIds = [fileId, await make('post1.lead', '/files', second)];
  const contract = {
    kind: 'formal',
    title: '储能基地',
    sector: 'technology',
    signedOn: '2026-03',
    enterpriseId,
    credits: [{ teamId, percent: '100' }],
    evidence: ['legal-review', 'meeting-minute'].map((kind, at) => ({ fileId: fileIds[at], kind })),
  };
  const builder = await make('staff', '/enterprises', { name: '南通海工装备有限公司', idType: 'none' });
  const verified = async (title: string, signedOn: string) => {
    const said = { ...contract, title, signedOn, enterpriseId: builder, sector: 'manufacturing' };
    const id = await make('post1.lead', '/contracts', said);
    await as('post1.lead').post(`/contracts/${id}/submission`);
    await as('verifier').post(`/contracts/${id}/verification`, { decision: 'verified', reason: '齐全' });
    return id;
  };
  const found = `/projects?contractId=${await verified('海工基地', '2022')}`;
  const projectId = (await as('staff').get<{ items: { id: string }[] }>(found)).body.items[0]!.id;
  const proofs = ['lease', 'business-licence'].map((kind, at) => ({ fileId: fileIds[at], kind }));
  const claim = { stage: 'performing', occurredOn: '2026-05-01', evidence: proofs };
  const report = { month: '2026-04', jobs: 1 };
  const survey = async (name: string) => {
    const id = await make('staff', '/survey-campaigns', {
      name,
      period: '2026',
      audience: { enterpriseIds: [enterpriseId] },
    });
    await make('staff', `/survey-campaigns/${id}/launch`, {});
    const { items } = (
      await as('staff').get<{ items: { id: string; url: string }[] }>(`/survey-campaigns/${id}/links`)
    ).body;
    return { id, linkId: items[0]!.id, token: items[0]!.url.split('/').at(-1)! };
  };
  const { id: surveyId, linkId } = await survey('备用问卷');
  const { token } = await survey('未结束的问卷');
  const schemes = (await as('staff').get<{ items: { id: string }[] }>('/kpi/schemes')).body.items;
  const district = { code: 'dummy', name: '备用', kind: 'district', parentId: unit('city') };
  Object.assign(KNOWN, {
    teamId,
    ownerTeamId: teamId,
    orgUnitId: teamId,
    departmentId,
    parentId: unit('city'),
    campaignId,
    enterpriseId,
    linkId,
    token,
    fileId,
    incrementId: await verified('海工二期', '2025'),
  });
  return {
    enterprises: enterpriseId,
    campaigns: campaignId,
    leads,
    ...reports,
    dashboards: teamId,
    'GET /dashboards/department/{id}': departmentId,
    'GET /dashboards/department/{id}/records': departmentId,
    visits: await make('post1.lead', '/visits', visit),
    files: fileId,
    'target-plans': await make('staff', '/target-plans', {
      year: 2026,
      orgUnitId: teamId,
      metric: 'contracts',
      value: '12',
    }),
    projects: projectId,
    milestones: await make('post1.lead', `/projects/${projectId}/milestones`, claim),
    'project-reports': await make('post1.lead', `/projects/${projectId}/reports`, report),
    'survey-campaigns': surveyId,
    contracts: await make('post1.lead', '/contracts', contract),
    ...(await contractRecords(make, verified)),
    imports: await make('staff', '/imports', table),
    'org-units': await make('sysadmin', '/org-units', district),
    'facilitation-tasks': await make('post1.lead', '/facilitation-tasks', task),
    escalations: await make('post1.lead', '/escalations', question),
    calendar: await make('sysadmin', '/calendar/overrides', day),
    users: await make('sysadmin', '/users', { username: 'dummy', displayName: '备用', roles: [] }),
    'kpi/runs': await make('staff', '/kpi/runs', { period: '2026-Q2', asOf: '2026-06-30' }),
    'kpi/schemes': schemes[0]?.id ?? '',
  };
}

/** Another team's lead on the same investor, and its dispute of the first report. */
async function conflict(
  staff: TestUser,
  make: (by: string, at: string, body: object) => Promise<string>,
  lead: object,
): Promise<Record<string, string>> {
  const { body } = await staff.post<{ id: string; enterpriseId: string; conflicts: { reportId: string }[] }>(
    '/leads',
    lead,
  );
  const said = { leadId: body.id, reason: '我方在先' };
  const dispute = await make('staff', `/first-reports/${body.conflicts[0]!.reportId}/disputes`, said);
  const register = await staff.get<{ items: { id: string; leadId: string }[] }>(
    `/first-reports?enterpriseId=${body.enterpriseId}`,
  );
  const own = register.body.items.find(({ leadId }) => leadId === body.id)!;
  return { 'first-reports': own.id, 'first-report-disputes': dispute };
}

async function stop(api: Program, database: pg.Client, own: TestDatabase, filesDir: string): Promise<void> {
  await database.end();
  await api.signal('SIGTERM');
  await own.drop();
  await rm(filesDir, { recursive: true, force: true });
}
