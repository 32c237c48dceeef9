import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { rowXml, sheetXml, workbookOf, workbookParts } from '../../../../../test/support/workbooks.js';
import { zipOf } from '../../../../../test/support/zip.js';
import { inspect, rowsOf, type SheetLine } from '../sheet-file.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'taproot-books-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function kept(bytes: Buffer): Promise<string> {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, bytes);
  return path;
}

async function read(bytes: Buffer, said: Parameters<typeof inspect>[1] = {}) {
  const path = await kept(bytes);
  const form = await inspect(path, said);
  const rows: SheetLine[] = [];
  for await (const row of rowsOf(path, form)) rows.push(row);
  return { form, rows };
}

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a workbook', () => {
  it('gives its cells as texts, dates as precise as they are shown', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('签约项目');
      sheet.addRow(['键', '日', '月', '数', '是', '富文本']);
      const rich = { richText: [{ text: '江苏' }, { text: '恒能', font: { bold: true } }] };
      sheet.addRow(['一', new Date('2026-05-20'), new Date('2026-03-01'), 0.1, true, rich]);
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"';
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    const { form, rows } = await read(bytes);
    expect(form).toMatchObject({ format: 'xlsx', sheet: '签约项目', headerRows: [1] });
    expect(form.header).toEqual(['键', '日', '月', '数', '是', '富文本']);
    expect(rows[1]).toEqual({ number: 2, cells: ['一', '2026-05-20', '2026-03', '0.1', 'TRUE', '江苏恒能'] });
  });

  it('names formulas, hidden rows and what a merged cell covers', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('表');
      sheet.addRow(['单位', '额']);
      sheet.addRow(['一专班', { formula: '1+1', result: 2 }]);
      sheet.addRow(['', { formula: '2+2' }]);
      sheet.addRow(['二专班', 5]).hidden = true;
      sheet.mergeCells('A2:A3');
    });
    expect((await read(bytes)).rows.slice(1)).toEqual([
      { number: 2, cells: ['一专班', '2'], formulas: [1] },
      { number: 3, cells: ['一专班'], formulas: [1], uncalculated: [1], carried: [0] },
      { number: 4, cells: ['二专班', '5'], hidden: true },
    ]);
  });

  it('is read from the sheet and the header rows asked for', async () => {
    const bytes = await written((book) => {
      book.addWorksheet('说明').addRow(['这里没有表']);
      const sheet = book.addWorksheet('台账');
      sheet.addRow(['2026年台账']);
      sheet.addRow(['键', '投资', '']);
      sheet.addRow(['', '总额', '到位']);
      sheet.addRow(['一', 1, 2]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:C2');
    });
    const { form } = await read(bytes, { sheet: '台账', headerRows: [2, 3] });
    expect(form.header).toEqual(['键', '投资 / 总额', '投资 / 到位']);
    await expect(read(bytes, { sheet: '没有' })).rejects.toMatchObject({ code: 'sheet-unknown' });
  });

  it('may count its days from 1904, and leave out where cells stand', async () => {
    const { rows } = await read(workbookOf('<row><c><v>44700</v></c><c/><c t="e"><v>#N/A</v></c></row>'));
    expect(rows).toEqual([{ number: 1, cells: ['44700', '', '#N/A'] }]);
  });
});

describe('what is refused', () => {
  const filler = Buffer.alloc(80 * 1_048_576, ' ');
  const huge = Buffer.concat([
    Buffer.from(sheetXml('').replace(/<\/worksheet>$/, '')),
    filler,
    Buffer.from('</worksheet>'),
  ]);
  const locked = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  it.each([
    ['a zip bomb', () => zipOf(workbookParts(huge)), 'import-zip-bomb'],
    [
      'a bomb that lies about its size',
      () =>
        zipOf(
          workbookParts(huge).map((part) => (part.content === huge ? { ...part, claimedSize: 90 } : part)),
        ),
      'import-zip-bomb',
    ],
    ['a workbook with a password', () => locked, 'import-locked'],
    ['an old workbook', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'import-old-workbook'],
    [
      'a workbook with macros',
      () =>
        zipOf([...workbookParts(sheetXml(rowXml(1, ['a']))), { name: 'xl/vbaProject.bin', content: 'x' }]),
      'import-macros',
    ],
    ['an archive of something else', () => zipOf([{ name: 'a.txt', content: 'a' }]), 'import-not-workbook'],
    ['half a file', () => workbookOf(rowXml(1, ['a'])).subarray(0, 300), 'import-workbook-broken'],
    [
      'rows that are no XML',
      () => zipOf(workbookParts('<worksheet><sheetData><row>')),
      'import-workbook-broken',
    ],
    ['rows out of order', () => workbookOf(rowXml(2, ['a']) + rowXml(1, ['b'])), 'import-workbook-broken'],
    [
      'entities',
      () =>
        zipOf(
          workbookParts(
            `<!DOCTYPE w [<!ENTITY a "aaaa">]>${sheetXml('<row><c t="str"><v>&a;</v></c></row>')}`,
          ),
        ),
      'import-workbook-broken',
    ],
    ['an empty sheet', () => workbookOf(''), 'import-no-header'],
  ])('%s', async (_, bytes, code) => {
    await expect(read(bytes())).rejects.toMatchObject({ code });
  });
});
