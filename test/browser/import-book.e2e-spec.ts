import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { inDemoCity } from '../support/in-demo-city.js';
import { officeWorkbook, type LedgerOptions } from '../support/office-workbook.js';
import { DESK, LANGUAGES, type Visitor } from '../support/visitor.js';

const city = inDemoCity();
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATIENCE = { timeout: 60_000 };

/** Somebody at the import, with the words of the wizard. */
class Importer {
  constructor(
    readonly visitor: Visitor,
    readonly mark: string,
  ) {}

  get page() {
    return this.visitor.page;
  }

  async choose(options: Omit<LedgerOptions, 'mark'> = {}): Promise<void> {
    await this.visitor.open('/imports');
    await this.send('文件', 'File', await officeWorkbook({ mark: this.mark, ...options }));
    await this.visitor.text('先看这几处', 'Look at these first').waitFor(PATIENCE);
    // Each language keeps a source of its own.
    await this.visitor.page
      .getByLabel(this.visitor.say('属于哪个来源', 'The source it belongs to'))
      .fill(this.mark);
  }

  send(zh: string, en: string, buffer: Buffer): Promise<void> {
    return this.visitor.field(zh, en).setInputFiles({ name: '台账.xlsx', mimeType: XLSX, buffer });
  }

  async preview(): Promise<void> {
    await this.visitor.button('看看会怎样', 'Preview').click();
    await this.outcome().getByText(this.visitor.say('还没写入', 'Nothing is written yet')).waitFor(PATIENCE);
  }

  /** The file's own outcome, or the one of the mended rows within it. */
  outcome(nth = 0) {
    return this.page.getByRole('region', { name: this.visitor.say('结果', 'Outcome'), exact: true }).nth(nth);
  }

  async write(nth = 0): Promise<void> {
    await this.outcome(nth)
      .getByRole('button', { name: this.visitor.say('写入', 'Write it') })
      .last()
      .click();
    const written = this.outcome(nth).getByText(this.visitor.say('写好了：', 'Written:'), { exact: true });
    await written.last().waitFor(PATIENCE);
  }

  async count(zh: string, en: string, nth = 0): Promise<number> {
    const name = this.visitor.say(zh, en);
    const figures = this.outcome(nth).locator('.outcome').last().locator('div').filter({ hasText: name });
    return Number(/\d+/.exec(await figures.first().locator('dd').innerText())?.[0]);
  }

  async download(zh: string, en: string): Promise<ExcelJS.Workbook> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.visitor.button(zh, en).first().click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(await readFile(await file.path())).buffer);
    return book;
  }
}

describe.each(LANGUAGES)('the ledger of an office (%s)', (language) => {
  const mark = language === 'en' ? '甲' : '乙';
  const begin = async () =>
    new Importer(await city.visitor({ language, width: DESK }, '林静怡'), `试${mark}`);

  it('is understood, mended where it is doubtful, written, and sent back where it was refused', async () => {
    const it = await begin();
    const { visitor, page } = it;
    await it.choose();
    expect(await visitor.field('每一行是', 'Each row is').first().inputValue()).toBe('projects');
    await visitor.text('同一项目由一专班、二专班重复申报', 'the same project is claimed by').waitFor();
    await visitor.field('导入第 8 行', 'Take row 8').uncheck();
    await visitor.button('改「约3.5亿」', 'Change “约3.5亿”').click();
    await visitor.field('「约3.5亿」是', '“约3.5亿” means').fill('3.4亿元');
    await visitor.button('就这样', 'Take it so').click();
    await visitor.text('你改的', 'As you said').waitFor();
    await visitor.button('对', 'Right').click();
    await visitor.text('拿不准的都看过了', 'Every doubt has been looked at').waitFor();
    await visitor.shot('import-book-mended');

    await it.preview();
    expect([await it.count('共', 'Rows'), await it.count('退回', 'Rejected')]).toEqual([3, 1]);
    await it.write();
    expect(await it.count('新增', 'New')).toBe(2);
    expect(await amountOf(`试${mark}储能电芯`)).toBe('340000000.00');

    const rejected = await it.download('下载为 Excel', 'As a spreadsheet');
    const sheet = rejected.getWorksheet('签约项目')!;
    const at = (sheet.getRow(4).values as unknown[]).indexOf('统一社会信用代码');
    expect(sheet.getRow(7).getCell(at).value).toBe('91320100MA1000025X');
    sheet.getRow(7).getCell(at).value = '91320100MA10000250';
    await it.send(
      '改好的退回行',
      'The rejected rows, mended',
      Buffer.from(await rejected.xlsx.writeBuffer()),
    );
    await it.outcome(1).getByText(visitor.say('还没写入', 'Nothing is written yet')).waitFor(PATIENCE);
    await it.write(1);
    expect([await it.count('新增', 'New', 1), await it.count('退回', 'Rejected', 1)]).toEqual([1, 0]);

    const ledger = await it.download('下载今天的台账', 'Download the ledger of today');
    expect(ledger.worksheets.map(({ name }) => name)).toEqual(['签约项目', '在谈项目']);
    await visitor.shot('import-book-written');

    await visitor.button('接着导「在谈项目」', 'Go on with “在谈项目”').click();
    expect(await visitor.field('每一行是', 'Each row is').first().inputValue()).toBe('leads');
    expect(await page.getByText('13800000001').count()).toBe(0);
    await it.preview();
    await it.write();
    expect(await it.count('新增', 'New')).toBe(2);
    expect(visitor.troubles).toEqual([]);
  }, 240_000);

  it('of the next month says what moved and what is missing', async () => {
    const it = await begin();
    const { visitor, page } = it;
    await it.choose({ progress: { 1: '投产' }, without: [4] });
    await it.preview();
    await visitor.text('在建 → 投产：1 行', '在建 → 投产: 1 row').waitFor();
    expect(await it.count('上次有这次没有', 'Known before, absent now')).toBe(1);
    await page.locator('.outcome .figure-door').first().click();
    await page.getByRole('dialog').getByText(visitor.say('第 6 行', 'Row 6')).waitFor();
    await page.keyboard.press('Escape');
    await visitor.shot('import-book-next-month');
    await page.locator('a[href^="/imports/"]').first().click();
    await visitor.text('没有写入。要写入', 'only a preview').waitFor();
    expect(visitor.troubles).toEqual([]);
  }, 120_000);

  it('is told anew in the other language, kept for the next file, and read as contracts', async () => {
    const it = await begin();
    const { visitor, page } = it;
    await it.choose();
    await visitor.button('改「约3.5亿」', 'Change “约3.5亿”').click();
    await visitor.field('「约3.5亿」是', '“约3.5亿” means').fill('3.4亿元');
    await visitor.button('就这样', 'Take it so').click();
    await page.getByRole('button', { name: visitor.say('English', '中文'), exact: true }).click();
    await page.getByText(visitor.say('the same project is claimed by', '同一项目由一专班')).waitFor();
    await page.getByText(visitor.say('As you said', '你改的')).waitFor();
    await page.getByRole('button', { name: visitor.say('中文', 'English'), exact: true }).click();

    await visitor.text('存下这样读的办法', 'Keep this way of reading').click();
    await visitor.field('存成', 'Keep it as').fill(`月度台账${mark}`);
    await visitor.button('存下', 'Keep').click();
    await visitor.text('存成「月度台账', 'Kept as “月度台账').waitFor();
    await it.choose({ without: [4] });
    await visitor.text('存下这样读的办法', 'Keep this way of reading').click();
    await visitor.field('用存过的', 'Take a kept one').selectOption({ label: `月度台账${mark}` });
    await visitor.text('你改的', 'As you said').waitFor();

    await visitor.field('每一行是', 'Each row is').first().selectOption('contracts');
    await visitor.text('你改的', 'As you said').waitFor();
    expect(await visitor.field('合同额', 'Amount').inputValue()).toBe('总投资 / 合同额');
    await it.preview();
    expect([await it.count('新增', 'New'), await it.count('退回', 'Rejected')]).toEqual([2, 1]);
    expect(visitor.troubles).toEqual([]);
  }, 120_000);
});

async function amountOf(title: string): Promise<string | undefined> {
  const staff = await city.as('staff');
  const { body } = await staff.get<{ items: { title: string; amount: string }[] }>(
    `/contracts?q=${encodeURIComponent(title)}&limit=50`,
  );
  return body.items.find((one) => one.title === title)?.amount;
}
