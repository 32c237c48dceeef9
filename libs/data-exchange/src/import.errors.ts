import { defineErrors } from '@taproot/kernel';

export const importErrors = defineErrors({
  importFileMissing: {
    status: 400,
    en: 'Send one file in the form field "file" (multipart/form-data).',
    zh: '请以 multipart/form-data 在 file 字段中上传一个文件。',
  },
  importFileEmpty: { status: 422, en: 'This file is empty.', zh: '这个文件是空的。' },
  importNotCsv: {
    status: 422,
    en: 'This is neither a spreadsheet (.xlsx) nor a CSV file but {kind}. Save it as one of them and send it again.',
    zh: '这不是表格文件（.xlsx）或 CSV，而是{kind}。请另存为其中一种后再传。',
  },
  importNotWorkbook: {
    status: 422,
    en: 'This file is packed like a spreadsheet but is none (.xlsx). Save it as .xlsx or CSV and send it again.',
    zh: '这个文件不是表格文件（.xlsx）。请另存为 .xlsx 或 CSV 后再传。',
  },
  importWorkbookBroken: {
    status: 422,
    en: 'The spreadsheet is damaged. Open it, save it again as .xlsx and send that.',
    zh: '表格文件已损坏。请打开后重新另存为 .xlsx 再传。',
  },
  importLocked: {
    status: 422,
    en: 'The spreadsheet is protected by a password. Take the password off and send it again.',
    zh: '表格文件有密码保护。请取消密码后再传。',
  },
  importOldWorkbook: {
    status: 422,
    en: 'This is a file of an older Office (.xls, .doc). Save it as .xlsx and send it again.',
    zh: '这是旧版 Office 文件（.xls、.doc）。请另存为 .xlsx 后再传。',
  },
  importMacros: {
    status: 422,
    en: 'The spreadsheet carries macros. Save it as .xlsx, without them, and send it again.',
    zh: '表格文件带有宏。请另存为不含宏的 .xlsx 后再传。',
  },
  importZipBomb: {
    status: 422,
    en: 'The spreadsheet unpacks to far more than any table holds. Send the table alone, or as CSV.',
    zh: '表格文件解压后过大，不像是表格。请只保留数据另存，或改用 CSV。',
  },
  sheetUnknown: {
    status: 422,
    en: 'The file has no sheet "{sheet}"; it has: {names}.',
    zh: '文件里没有“{sheet}”这张表；有：{names}。',
  },
  importEncoding: {
    status: 422,
    en: 'The file is not written in {encoding}. Say how it is written, or save it as UTF-8 and send it again.',
    zh: '文件不是 {encoding} 编码。请选对文字编码，或另存为 UTF-8 后再传。',
  },
  importCsvBroken: {
    status: 422,
    en: 'The table breaks off near row {row}: a quotation mark is opened and not closed, or one row is far too long.',
    zh: '表格在第 {row} 行附近断开：有引号没有闭合，或一行过长。',
  },
  importNoHeader: { status: 422, en: 'Row {row} has no column names.', zh: '第 {row} 行没有列名。' },
  importTooManyColumns: {
    status: 422,
    en: 'The header has more than {limit} columns.',
    zh: '表头超过 {limit} 列。',
  },
  columnUnknown: {
    status: 422,
    en: 'The file has no column "{column}".',
    zh: '文件里没有“{column}”这一列。',
  },
  columnTwice: {
    status: 422,
    en: 'Two columns are called "{column}"; rename one of them.',
    zh: '有两列都叫“{column}”，请改名其一。',
  },
  mappingJson: {
    status: 400,
    en: 'The mapping is not valid JSON: {why}.',
    zh: '映射不是有效的 JSON：{why}。',
  },
  mappingFault: { status: 400, en: '{en}', zh: '{zh}' },
  mappingTakesNothing: {
    status: 422,
    en: 'None of the columns bears the name of a field. Give a mapping, or use the template.',
    zh: '没有一列与字段同名。请给出映射，或使用模板。',
  },
  mappingNameTaken: { status: 409, en: 'A mapping of this name exists.', zh: '已有同名的映射。' },
  templateUnknown: { status: 404, en: 'There is no template "{entity}".', zh: '没有“{entity}”的模板。' },
  importerGone: {
    status: 403,
    en: 'Whoever ordered this import may no longer import.',
    zh: '下单导入的人已没有导入权限。',
  },
  importFileLost: {
    status: 422,
    en: 'The file is no longer in the store. Send it again.',
    zh: '文件已不在存储中，请重新上传。',
  },
  ledgerNoWorkbook: {
    status: 422,
    en: 'Only a workbook (.xlsx) goes out again in its own layout; this import was a text file.',
    zh: '只有 Excel 工作簿（.xlsx）能按原版式导出；这次导入的是文本文件。',
  },
  ledgerUnwritable: {
    status: 422,
    en: 'This workbook is written in a way that cannot be kept. Open it in a spreadsheet program, save it and import it again.',
    zh: '这个工作簿的写法无法按原版式导出。请用表格软件打开、另存后重新导入。',
  },
  ledgerTooLarge: {
    status: 422,
    en: 'This workbook is larger than {limit}; use the export of the list instead.',
    zh: '这个工作簿超过 {limit}，请改用列表导出。',
  },
  keyMissing: { status: 422, en: 'The row has no key.', zh: '这一行没有键。' },
  keyTooLong: { status: 422, en: 'The key has more than {limit} characters.', zh: '键超过 {limit} 个字。' },
  cellsTooMany: {
    status: 422,
    en: 'The row has more cells than the header has columns.',
    zh: '这一行的单元格比表头的列多。',
  },
  cellUnstorable: {
    status: 422,
    en: 'The cell contains characters that cannot be stored.',
    zh: '单元格含有无法保存的字符。',
  },
  cellRequired: { status: 422, en: 'is required', zh: '必填' },
  dateUnreadable: {
    status: 422,
    en: 'is not a date that exists, in a form the mapping names',
    zh: '不是真实存在的日期，或与映射的日期格式不符',
  },
  dayNeeded: { status: 422, en: 'must be known to the day', zh: '应精确到日' },
  numberUnreadable: { status: 422, en: 'is not a number', zh: '不是数字' },
  formulaUncalculated: {
    status: 422,
    en: 'is a formula that was never calculated; open the file in a spreadsheet program, save it and send it again',
    zh: '是尚未计算的公式；请用表格软件打开、保存后再传',
  },
  amountUnreadable: { status: 422, en: 'is not an amount', zh: '不是金额' },
  flagUnreadable: { status: 422, en: 'is neither yes nor no', zh: '应为是或否' },
  enterpriseKeyUnknown: {
    status: 422,
    en: 'No enterprise of this source has this key. Import the enterprises first.',
    zh: '来源中没有这个键的企业，请先导入企业。',
  },
  leadKeyUnknown: {
    status: 422,
    en: 'No lead of this source has this key. Import the leads first.',
    zh: '来源中没有这个键的线索，请先导入线索。',
  },
  projectKeyUnknown: {
    status: 422,
    en: 'No project of this source has this key. Import the projects (or contracts) first.',
    zh: '来源中没有这个键的项目，请先导入项目或合同。',
  },
  teamCodeUnknown: { status: 422, en: 'No unit has this code or name.', zh: '没有这个编码或名称的单位。' },
  valueUnknown: { status: 422, en: 'must be one of: {values}', zh: '应为以下之一：{values}' },
  textTooLong: { status: 422, en: 'has more than {limit} characters', zh: '超过 {limit} 个字' },
  periodUnreadable: { status: 422, en: 'is neither a year nor a month', zh: '不是年份或月份' },
  currencyUnreadable: {
    status: 422,
    en: 'is not a currency of three letters (ISO 4217)',
    zh: '不是三个字母的币种代码（ISO 4217）',
  },
  hostCodeUnknown: { status: 422, en: 'No user has this name.', zh: '没有这个用户。' },
});
