import { StreamableFile } from '@nestjs/common';
import type { ExportFormat, Language } from '@taproot/platform';
import { codesOf, codeWord, FIELD_WORDS, FIELDS, fieldsOf, KEY_FIELD, kindOf } from '@taproot/sheet-fields';
import ExcelJS from 'exceljs';
import { importErrors } from './import.errors.js';
import type { FieldKind, ImportEntity } from './reading/mapping.types.js';
import { tableFile, TYPES } from './table-file.js';

type Tongue = 'zh' | 'en';

/** A sheet whose columns bear the names of the fields, or what they are called: filled in, it needs no mapping. */
export function importTemplate(
  entity: string,
  format: ExportFormat,
  language?: Language,
): StreamableFile | Promise<StreamableFile> {
  if (!isEntity(entity)) throw importErrors.templateUnknown({ entity: entity.slice(0, 60) });
  const fields = [KEY_FIELD, ...fieldsOf(entity)] as const;
  if (!language) return tableFile({ name: entity, header: [...fields], rows: [] }, format);
  const tongue = language === 'en' ? 'en' : 'zh';
  if (format === 'xlsx') return book(entity, tongue);
  const header = fields.map((field) => FIELD_WORDS[field][tongue === 'en' ? 1 : 0]);
  return tableFile({ name: entity, header, rows: [] }, format);
}

const isEntity = (text: string): text is ImportEntity => Object.hasOwn(FIELDS, text);

/** Headings with a note on how to fill them, and lists to choose from. */
async function book(entity: ImportEntity, tongue: Tongue): Promise<StreamableFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(entity, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const [i, field] of [KEY_FIELD, ...fieldsOf(entity)].entries()) {
    const heading = FIELD_WORDS[field as keyof typeof FIELD_WORDS][tongue === 'en' ? 1 : 0];
    const head = sheet.getCell(1, i + 1);
    head.value = heading;
    head.font = { bold: true };
    const note = field === KEY_FIELD ? KEY_NOTE : NOTES[kindOf(entity, field)];
    if (note) head.note = note[tongue];
    sheet.getColumn(i + 1).width = Math.max(12, 2 * heading.length + 2);
    const codes = codesOf(entity, field);
    if (codes)
      choices(
        sheet,
        i + 1,
        codes.map((code) => codeWord(code, tongue)),
      );
  }
  return new StreamableFile(Buffer.from(await workbook.xlsx.writeBuffer()), {
    type: TYPES.xlsx,
    disposition: `attachment; filename="${entity}.xlsx"`,
  });
}

/** A list that drops down in every row somebody may fill by hand. */
function choices(sheet: ExcelJS.Worksheet, column: number, words: readonly string[]): void {
  const { letter } = sheet.getColumn(column);
  // Missing from the library's types.
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
  };
  dataValidations.add(`${letter}2:${letter}5000`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`"${words.join(',')}"`],
  });
}

const KEY_NOTE = {
  zh: '每行一个，不能重复；下次再传，凭它认出同一行',
  en: 'One a row, never twice; the next file finds the row again by it',
};
const NOTES: Partial<Record<FieldKind, Record<Tongue, string>>> = {
  date: { zh: '如 2026-03-15、2026-03、2026', en: 'Such as 2026-03-15, 2026-03, 2026' },
  day: { zh: '到日，如 2026-03-15', en: 'To the day, such as 2026-03-15' },
  amount: { zh: '如 3.5亿元、9800万元、350000000', en: 'Such as 350000000, 9800万元, 3.5亿元' },
  list: { zh: '几个之间用分号隔开', en: 'Several are parted by semicolons' },
};
