import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { nestRoutes } from '../support/routes.js';
import { TestApi, type TestUser } from '../support/test-api.js';

/** What a spreadsheet would run when the cell is opened. */
const FORMULAS = [
  '=cmd()',
  `=cmd|' /C calc'!A0`,
  '+1+cmd()',
  '-2+3',
  '@SUM(1+1)',
  '＝cmd()',
  '＋1',
  '－1',
  '＠SUM(1)',
];
const RUNS = /^[\s]*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

let api: TestApi;
let exports: string[];

beforeAll(async () => {
  api = await TestApi.start();
  const paths = nestRoutes(api.app).map(({ path }) => path.replace('/api/v1', ''));
  exports = paths.filter((path) => path.endsWith('/export'));
  for (const formula of FORMULAS) await fill(formula);
});
afterAll(() => api.stop());

/** The text in every field of every record that is exported. */
async function fill(text: string): Promise<void> {
  const member = await api.as('post1.member');
  const teamId = api.units['post-1'];
  const enterprise = { name: `${text}有限公司`, idType: 'none', tags: [text], country: text };
  const { id: enterpriseId } = await made(member, '/enterprises', enterprise);
  const lead = {
    title: text,
    investorName: text,
    sector: 'other',
    sourceChannel: 'event',
    ownerTeamId: teamId,
  };
  await made(member, '/leads', lead);
  const counterparts = [{ name: text, title: text, seniority: 'working' }];
  const said = {
    place: text,
    needs: text,
    minutes: text,
    counterparts,
    clientRef: text,
    nextStep: { what: text, dueOn: '2026-06-01' },
  };
  await made(member, '/visits', {
    kind: 'outgoing',
    teamId,
    occurredOn: '2026-05-20',
    enterpriseName: text,
    ...said,
  });
  await aContract(member, { title: text, enterpriseId, teamId });
  const unit = { code: `unit-${randomUUID()}`, name: text, kind: 'district', parentId: api.units['city'] };
  const { id: orgUnitId } = await made(await api.as('sysadmin'), '/org-units', unit);
  await made(await api.as('staff'), '/target-plans', {
    year: 2026,
    orgUnitId,
    metric: 'contracts',
    value: '3',
  });
  const limits = { responseWithin: 'PT4H', resolveWithin: 'PT21H' };
  const task = {
    title: text,
    details: text,
    requestKind: text,
    departmentId: api.units['dept-1'],
    ...limits,
  };
  await made(member, '/facilitation-tasks', task);
  const question = { departmentId: api.units['dept-1'], question: text, proposals: [text, text] };
  await made(member, '/escalations', question);
  const { id: campaignId } = await made(await api.as('staff'), '/campaigns', { year: 2026, name: text });
  const target = { campaignId, teamId, enterpriseId, reason: text, chainNode: text };
  await made(member, '/target-enterprises', target);
}

/** Verified, so that its project is exported too. */
async function aContract(
  member: TestUser,
  { title, enterpriseId, teamId }: Record<string, string | undefined>,
) {
  const evidence = [];
  for (const kind of ['contract-text', 'legal-review']) {
    const form = new FormData();
    form.set('file', new Blob([`${kind} ${title}`]), 'paper.txt');
    evidence.push({ fileId: (await made(member, '/files', form)).id, kind });
  }
  const { id } = await made(member, '/contracts', {
    kind: 'formal',
    title,
    enterpriseId,
    sector: 'other',
    signedOn: '2026-05-20',
    credits: [{ teamId, percent: '100' }],
    evidence,
  });
  await member.post(`/contracts/${id}/submission`);
  const decision = { decision: 'verified', reason: '材料齐全', notDuplicateReason: '另一份合同' };
  const answer = await (await api.as('verifier')).post(`/contracts/${id}/verification`, decision);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
}

async function made(user: TestUser, url: string, body: object): Promise<{ id: string }> {
  const answer = await user.post<{ id: string }>(url, body);
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return answer.body;
}

async function csvCells(url: string): Promise<string[]> {
  const { text } = await (await api.as('auditor')).get(`${url}?format=csv`);
  return parse(text, { bom: true }).flat();
}

async function xlsxCells(url: string): Promise<unknown[]> {
  const bytes = await (await api.as('auditor')).bytes(`${url}?format=xlsx`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes);
  const cells: unknown[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))));
  return cells;
}

describe('a formula typed into a field', () => {
  it('is looked for in every export', () => {
    expect(exports.toSorted()).toEqual(
      expect.arrayContaining([
        '/audit/export',
        '/enterprises/export',
        '/escalations/export',
        '/facilitation-tasks/export',
        '/leads/export',
        '/target-enterprises/export',
        '/visits/export',
      ]),
    );
  });

  it('is exported as the text it is, in CSV', async () => {
    for (const url of exports) {
      const cells = await csvCells(url);
      expect([url, cells.filter((cell) => RUNS.test(cell) && !NUMBER.test(cell))]).toEqual([url, []]);
      expect([url, cells.some((cell) => cell.includes('=cmd()'))]).toEqual([url, true]);
    }
  });

  it('is exported as the text it is, in XLSX', async () => {
    for (const url of exports) {
      const cells = await xlsxCells(url);
      const texts = cells.filter((cell) => typeof cell === 'string');
      expect([url, texts.filter((cell) => RUNS.test(cell) && !NUMBER.test(cell))]).toEqual([url, []]);
      expect([url, cells.filter((cell) => typeof cell === 'object' && cell !== null)]).toEqual([url, []]);
    }
  });
});
