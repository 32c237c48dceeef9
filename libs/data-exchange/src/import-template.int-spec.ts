import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { importFile } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import type { AnalysisView } from './dto/analysis.view.js';

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

async function analysed(content: Uint8Array, name: string): Promise<AnalysisView> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), name);
  return (await staff.post<AnalysisView>('/imports/analysis', form)).body;
}

/** A row of a sheet by its headings. */
function fill(sheet: ExcelJS.Worksheet, cells: Record<string, string | number>): void {
  const headings = (sheet.getRow(1).values as (string | undefined)[]).slice(1);
  sheet.addRow(headings.map((heading) => cells[heading!] ?? null));
}

describe('a template in the words of the office', () => {
  it('says how to fill it, and comes back understood without a question', async () => {
    const book = new ExcelJS.Workbook();
    const { headers } = await staff.get('/imports/templates/projects?format=xlsx&headings=words', {
      'accept-language': 'zh-CN',
    });
    expect(headers['content-type']).toContain('spreadsheetml');
    await book.xlsx.load(
      await staff.bytes('/imports/templates/projects?format=xlsx&headings=words', {
        'accept-language': 'zh-CN',
      }),
    );
    const sheet = book.worksheets[0]!;
    const sector = sheet.getCell('F2');
    expect([sheet.getCell('F1').value, sector.dataValidation.formulae]).toEqual([
      '行业',
      ['"制造业,服务业,科技,其他"'],
    ]);
    fill(sheet, {
      '编号（键）': 'T-1',
      项目名称: '储能电芯',
      企业名称: '恒储能源有限公司',
      行业: '制造业',
      协议性质: '正式合同',
      签约日期: '2025-03-01',
      合同额: '3.5亿元',
      金额是估计: '否',
    });
    fill(sheet, { '编号（键）': 'T-2', 项目名称: '写错的', 行业: '第一产业' });
    const content = new Uint8Array(await book.xlsx.writeBuffer());
    const [found] = (await analysed(content, '项目.xlsx')).sheets;
    expect(found).toMatchObject({
      entity: 'projects',
      guesses: [],
      mapping: { headerRow: 1, key: ['编号（键）'] },
    });
    const job = await importFile(await api.as('verifier'), content, {
      entity: 'projects',
      mapping: found!.mapping!,
      name: '项目.xlsx',
      mode: 'commit',
    });
    expect(job).toMatchObject({ status: 'completed', created: 1, rejected: 1 });
    const { body } = await staff.get<{ items: object[] }>('/projects?q=储能电芯');
    expect(body.items).toMatchObject([{ sector: 'manufacturing', amountCny: '350000000.00' }]);
  });

  it('needs no mapping in either language, nor by the names of the fields', async () => {
    const send = async (header: string, row: string) =>
      importFile(staff, `${header}\n${row}`, { entity: 'enterprises', mode: 'commit' });
    expect(await send('externalKey,name,idType', '1,甲厂,none')).toMatchObject({ created: 1 });
    expect(await send('编号（键）,名称,代码类型', '1,乙厂,没有代码')).toMatchObject({ created: 1 });
    expect(await send('Key,Name,Id type', '1,丙厂,No id')).toMatchObject({ created: 1 });
    const csv = await staff.get('/imports/templates/leads?headings=words');
    expect(csv.text).toMatch(/^Key,Title,/);
    expect((await staff.get('/imports/templates/leads')).text).toMatch(/^externalKey,title,/);
  });
});
