import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { importEnd, importFile, importForm, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

const enterprises = (source: string) => ({
  entity: 'enterprises',
  mapping: { source, key: '键', columns: { name: { column: '名称' }, country: { column: '国家' } } },
});
const sheet = (...rows: string[]) => ['键,名称,国家', ...rows].join('\n');
const recordOf = async (id: string, row: number) => {
  const { body } = await staff.get<{ items: { row: number; recordId: string }[] }>(`/imports/${id}/rows`);
  return body.items.find((one) => one.row === row)!.recordId;
};

describe('a file', () => {
  it('is taken whatever the order of the form, under a harmless name', async () => {
    const form = new FormData();
    form.append('file', new Blob([sheet('1,甲,')]), '../../etc/passwd\u0000.csv');
    form.append('mode', 'commit');
    form.append('mapping', JSON.stringify(enterprises('order').mapping));
    form.append('entity', 'enterprises');
    const { status, body } = await staff.post<{ id: string }>('/imports', form);
    expect(status).toBe(202);
    const job = (await importEnd(staff, body.id)) as ImportAnswer & { fileName: string; fileId: string };
    expect(job).toMatchObject({ status: 'completed', created: 1, progress: { done: 1, total: 1 } });
    expect(job.fileName).not.toMatch(/[/\\\0]|\.\./);
    expect((await staff.get(`/files/${job.fileId}`)).text).toBe(sheet('1,甲,'));
  });

  it('sent twice with one idempotency key is one import', async () => {
    const send = (text: string) =>
      staff.post<{ id: string; code: string }>('/imports', importForm(text, enterprises('twice')), {
        'idempotency-key': 'import-1',
      });
    const [first, second] = [await send(sheet('1,甲,')), await send(sheet('1,甲,'))];
    expect([first.status, second.status, second.body.id]).toEqual([202, 202, first.body.id]);
    expect(await send(sheet('2,乙,'))).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('that breaks off late is refused before anything of it is written', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i},company ${i},`);
    const bytes = new Uint8Array([...new TextEncoder().encode(`${sheet(...rows)}\n`), 0xff, 0xff, 0x0a]);
    const { mapping } = enterprises('late');
    const job = await importFile(staff, bytes, {
      entity: 'enterprises',
      mapping: { ...mapping, encoding: 'utf-8' },
    });
    expect(job).toMatchObject({ status: 'failed', created: 0, failure: expect.stringContaining('UTF-8') });
  });

  const nothing = new FormData();
  const half = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nkey';
  it.each<[string, unknown, Record<string, string>, number]>([
    ['no form', { entity: 'enterprises' }, {}, 400],
    ['no file', nothing, {}, 400],
    ['half a form', half, { 'content-type': 'multipart/form-data; boundary=x' }, 400],
    ['no boundary', half, { 'content-type': 'multipart/form-data' }, 400],
    ['an unknown entity', importForm('a,b', { entity: 'planets' }), {}, 400],
    ['an unknown field', Object.assign(importForm('a,b', { entity: 'leads' })), {}, 422],
    ['a mapping that is none', importForm('a,b', { entity: 'leads', mapping: [] }), {}, 400],
  ])('is refused: %s', async (_, body, headers, status) => {
    const answer = await staff.post<{ code: string }>('/imports', body, headers);
    expect({ status: answer.status, code: typeof answer.body?.code }).toEqual({ status, code: 'string' });
  });

  it('is for whoever may import', async () => {
    const verifier = await api.as('verifier');
    expect(await importFile(verifier, sheet('1,某某,'), enterprises('verifier'))).toMatchObject({
      created: 1,
    });
    for (const username of ['leader', 'tf1.lead', 'auditor', 'sysadmin', 'agent1']) {
      const user = await api.as(username);
      expect((await user.post('/imports', importForm('a', enterprises('x')))).status).toBe(403);
      expect((await user.get('/imports')).status).toBe(403);
    }
  });
});

describe('a mapping', () => {
  it('is kept and read back as it can be sent', async () => {
    const { entity, mapping } = enterprises('kept');
    const saved = await staff.post<{ mapping: object }>('/imports/mappings', {
      name: '年度名录',
      entity,
      mapping,
    });
    expect(saved).toMatchObject({ status: 201, body: { name: '年度名录', entity, version: 1 } });
    const { body } = await staff.get<{ items: { mapping: object }[] }>(
      '/imports/mappings?entity=enterprises',
    );
    expect(
      await importFile(staff, sheet('1,甲,'), { entity, mapping: body.items[0]!.mapping }),
    ).toMatchObject({ created: 1 });
    expect((await staff.post('/imports/mappings', { name: '年度名录', entity, mapping })).status).toBe(409);
  });

  it('is refused with the path of every fault', async () => {
    const mapping = {
      key: 7,
      rows: 5,
      delimiter: '-',
      columns: {
        colour: {},
        name: { column: 'a', constant: 'b' },
        tags: { column: 'a', date: 'DD/MM', scale: '-1' },
      },
    };
    const { status, body } = await staff.post<{ errors: { path: string }[] }>('/imports/mappings', {
      name: 'x',
      entity: 'enterprises',
      mapping,
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }) => path)).toEqual([
      'mapping.key',
      'mapping.rows',
      'mapping.delimiter',
      'mapping.columns.colour',
      'mapping.columns.name',
      'mapping.columns.tags.date',
      'mapping.columns.tags.scale',
    ]);
  });

  it.each(['enterprises', 'leads', 'visits'])('is not needed for the template of %s', async (entity) => {
    const csv = await staff.get(`/imports/templates/${entity}?format=csv`);
    expect(csv.text).toMatch(/^\uFEFF?externalKey,/);
    expect(await importFile(staff, csv.text, { entity })).toMatchObject({ status: 'completed', rows: 0 });
    expect((await staff.get(`/imports/templates/${entity}?format=xlsx`)).status).toBe(200);
    expect((await staff.get('/imports/templates/toString')).status).toBe(404);
  });
});

describe('a file of a source already known', () => {
  it('changes what it says anew, keeps what people changed and what it lacks', async () => {
    const first = await importFile(
      staff,
      sheet('1,甲公司,CN', '2,乙公司,CN', '3,丙公司,CN'),
      enterprises('again'),
    );
    const id = await recordOf(first.id, 2);
    await staff.patch(`/enterprises/${id}`, { name: '甲公司（更名）' }, 1);
    const same = await importFile(staff, sheet('1,甲公司,CN', '3,丙公司,CN'), enterprises('again'));
    expect(same).toMatchObject({ created: 0, updated: 0, unchanged: 2, absent: 1 });
    const next = await importFile(
      staff,
      sheet('1,甲公司,SG', '2,乙公司,', '3,,CN', '4,丁公司,'),
      enterprises('again'),
    );
    expect(next).toMatchObject({ created: 1, updated: 2, unchanged: 0, rejected: 1, absent: 0 });
    expect((await staff.get(`/enterprises/${id}`)).body).toMatchObject({
      name: '甲公司（更名）',
      country: 'SG',
      version: 3,
    });
    const cleared = await staff.get(`/enterprises/${await recordOf(next.id, 3)}`);
    expect(cleared.body).toMatchObject({ name: '乙公司', country: null });
  });

  it('in two imports at once makes each record once', async () => {
    const text = sheet(...Array.from({ length: 700 }, (_, i) => `${i},并发公司${i},`));
    const both = await Promise.all([1, 2].map(() => importFile(staff, text, enterprises('at once'))));
    expect(both.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(both.reduce((sum, { created }) => sum + created, 0)).toBe(700);
    expect(both.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(700);
  });

  it('is previewed without a trace', async () => {
    const before = (await staff.get<{ total: number }>('/enterprises?count=true&limit=1')).body.total;
    const rows = Array.from(
      { length: 1200 },
      (_, i) => `${i % 800},预览公司${i % 800},${i < 800 ? 'CN' : ''}`,
    );
    const sending = { ...enterprises('preview'), mode: 'preview' as const };
    expect(await importFile(staff, sheet(...rows, '5,预览公司改名,CN', ',无键,'), sending)).toMatchObject({
      status: 'previewed',
      rows: 1202,
      created: 800,
      updated: 1,
      unchanged: 400,
      rejected: 1,
    });
    expect((await staff.get<{ total: number }>('/enterprises?count=true&limit=1')).body.total).toBe(before);
  });
});

describe('leads and visits of a file', () => {
  it('find their enterprise and lead by the keys of their source', async () => {
    await importFile(staff, 'eid,名称\nE1,恒能\nE2,晨曦\n', {
      entity: 'enterprises',
      mapping: { key: 'eid', columns: { name: { column: '名称' } } },
    });
    const leads = await importFile(staff, 'lid,eid,title\nL1,E1,一期\nL2,E9,二期\n', {
      entity: 'leads',
      mapping: {
        key: 'lid',
        columns: {
          title: { column: 'title' },
          enterpriseKey: { column: 'eid' },
          ownerTeamCode: { constant: 'post-1' },
        },
      },
    });
    expect(leads).toMatchObject({ created: 1, rejected: 1 });
    const visits = await importFile(staff, 'vid,lid,eid,on\nV1,L1,E1,2026-05-20\nV2,L1,E2,2026-05-20\n', {
      entity: 'visits',
      mapping: {
        key: 'vid',
        columns: {
          kind: { constant: 'outgoing' },
          teamCode: { constant: 'post-1' },
          leadKey: { column: 'lid' },
          enterpriseKey: { column: 'eid' },
          occurredOn: { column: 'on' },
        },
      },
    });
    expect(visits).toMatchObject({ created: 1, rejected: 1 });
    const id = await recordOf(leads.id, 2);
    const lead = (await staff.get<{ enterpriseId: string }>(`/leads/${id}`)).body;
    expect(lead).toMatchObject({ enterpriseName: '恒能', ownerTeamName: '驻沪组', filedOn: null });
    const reports = await staff.get<{ items: object[] }>(`/first-reports?enterpriseId=${lead.enterpriseId}`);
    expect(reports.body.items).toMatchObject([{ leadId: id, teamName: '驻沪组' }]);
    const member = await api.as('post1.member');
    const seen = await member.get<{ items: object[] }>(`/visits?leadId=${id}`);
    expect(seen.body.items).toMatchObject([{ enterpriseName: '恒能', teamName: '驻沪组' }]);
    expect((await (await api.as('tf1.member')).get(`/leads/${id}`)).status).toBe(404);
  });
});

describe('rejected rows', () => {
  const source = enterprises('mended');
  const broken =
    'title row\n键;名称;国家\n1;甲公司;CN\n;=cmd();CN\n2;' + '长'.repeat(201) + ';CN\n3;丙公司;CN\n';
  let job: ImportAnswer;
  beforeAll(async () => {
    job = await importFile(staff, broken, { ...source, mapping: { ...source.mapping, headerRow: 2 } });
  });

  it('are listed with their reason, in the language asked for', async () => {
    expect(job).toMatchObject({ created: 2, rejected: 2 });
    const url = `/imports/${job.id}/errors?format=json`;
    const [en, zh] = await Promise.all(
      ['en', 'zh-CN'].map((language) => staff.get<{ items: object[] }>(url, { 'accept-language': language })),
    );
    expect(en!.body.items[0]).toEqual({
      row: 4,
      column: '键',
      value: '',
      code: 'key-missing',
      message: 'The row has no key.',
    });
    expect(zh!.body.items[0]).toMatchObject({ message: '这一行没有键。' });
    const rows = await staff.get<{ items: { row: number }[] }>(
      `/imports/${job.id}/rows?outcome=rejected&limit=1`,
    );
    expect(rows.body.items.map(({ row }) => row)).toEqual([4]);
  });

  it('can be mended in the table they come in, and sent back', async () => {
    const { text } = await staff.get(`/imports/${job.id}/errors?format=csv`);
    expect(text).toContain("'=cmd()");
    const lines = parse(text, { bom: true, delimiter: ';', relax_column_count: true });
    expect(lines[1]).toEqual(['row', 'column', 'value', 'code', 'message', '键', '名称', '国家']);
    const mended = text.replace(";;'=cmd();", ";9;'=cmd();").replace('长'.repeat(201) + ';CN', '长公司;CN');
    const again = await importFile(staff, mended, {
      ...source,
      mapping: { ...source.mapping, headerRow: 2 },
    });
    expect(again).toMatchObject({ rows: 2, created: 2, rejected: 0, absent: 2 });
    expect((await staff.get(`/enterprises/${await recordOf(again.id, 3)}`)).body).toMatchObject({
      name: '=cmd()',
    });
  });

  it('come as a workbook too', async () => {
    const { body } = await fetchBytes(`/imports/${job.id}/errors?format=xlsx`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body);
    const cells = book.worksheets[0]!.getRow(3).values as string[];
    expect(cells).toEqual(expect.arrayContaining(['4', '键', 'key-missing', "'=cmd()"]));
  });

  it('are nobody’s business outside, and unknown imports do not exist', async () => {
    expect((await (await api.as('tf1.lead')).get(`/imports/${job.id}/errors`)).status).toBe(403);
    const none = '01900000-0000-7000-8000-000000000001';
    for (const path of ['', '/rows', '/errors?format=csv'])
      expect((await staff.get(`/imports/${none}${path}`)).status).toBe(404);
  });
});

async function fetchBytes(url: string): Promise<{ body: ArrayBuffer }> {
  const { token } = staff as unknown as { token: string };
  const answer = await fetch(`${api.url}/api/v1${url}`, { headers: { authorization: `Bearer ${token}` } });
  return { body: await answer.arrayBuffer() };
}
