import ExcelJS from 'exceljs';

type Cell = string | number | null;

/** What a test changes from one file of the month to the next. */
export interface LedgerOptions {
  /** Stands in every name, so that two tests do not meet. */
  mark: string;
  /** Serial → its progress in the office's words. */
  progress?: Record<number, string>;
  /** Serials that this month's file lacks. */
  without?: number[];
}

/** A ledger as an office keeps it: title, unit line, header of two rows, groups, merged units, totals, a note, talks on a second sheet. */
export async function officeWorkbook(options: LedgerOptions): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  signed(book.addWorksheet('签约项目'), options);
  const talks = book.addWorksheet('在谈项目');
  talks.addRows(TALKS(options.mark));
  talks.mergeCells('A1:I1');
  return Buffer.from(await book.xlsx.writeBuffer());
}

const HEADER: Cell[][] = [
  [
    '序号',
    '项目名称',
    '投资方',
    '统一社会信用代码',
    '责任单位',
    '总投资',
    null,
    '签约时间',
    '建设进度',
    null,
    '项目进展',
    '备注',
  ],
  [null, null, null, null, null, '合同额', '其中：固投', null, '计划开工', '实际开工', null, null],
];
const MERGES = [
  'A1:L1',
  'A2:L2',
  'F3:G3',
  'I3:J3',
  'A3:A4',
  'B3:B4',
  'C3:C4',
  'D3:D4',
  'E3:E4',
  'H3:H4',
  'K3:K4',
  'L3:L4',
  'A5:L5',
  'E6:E7',
];

/** Row 7 bears a mistyped credit code; row 8 claims the project of row 6 again. */
function signed(sheet: ExcelJS.Worksheet, { mark, progress = {}, without = [] }: LedgerOptions): void {
  const firm = (name: string) => `江州${mark}${name}有限公司`;
  const rows: Cell[][] = [
    [
      1,
      `${mark}储能电芯`,
      firm('恒储'),
      '91320100MA10000175',
      '一专班',
      '约3.5亿',
      '2.8亿',
      '2026.3',
      '2026.6',
      '2026年7月',
      '在建',
      null,
    ],
    [
      2,
      `${mark}轻量化部件`,
      firm('捷部'),
      '91320100MA1000025X',
      null,
      45_000,
      30_000,
      '2025/11/18',
      '2026年3月',
      '2026-03-26',
      '在建',
      null,
    ],
    [
      3,
      `${mark}储能电芯`,
      firm('恒储'),
      '91320100MA10000175',
      '二专班',
      '3.5亿',
      null,
      '2026.4',
      null,
      null,
      '未开工',
      '与一专班重复？',
    ],
    [
      4,
      `${mark}冷链枢纽`,
      firm('顺链'),
      null,
      '三专班',
      '框架10亿',
      null,
      '2025年12月',
      null,
      '已开工',
      '在建',
      '框架协议',
    ],
  ].map((row) => [...row.slice(0, 10), progress[row[0] as number] ?? row[10]!, row[11]!]);
  sheet.addRows([
    ['某市2026年招商引资签约项目台账（截至10月31日）'],
    ['单位：万元'],
    ...HEADER,
    ['一、制造业'],
    ...rows.filter(([serial]) => !without.includes(serial as number)),
    [null, '小计'],
    ['合计', null, null, null, null, 150_000],
    ['注：框架协议不计入考核。'],
  ]);
  for (const range of MERGES) sheet.mergeCells(range);
}

const TALKS = (mark: string): Cell[][] => [
  ['在谈重点项目（内部资料）'],
  ['序号', '项目名称', '投资方', '对接人', '联系电话', '拟投资额', '洽谈阶段', '责任单位', '首报时间'],
  [1, `${mark}保密项目`, '某世界500强', '陈某', '13800000001', '约50亿', '初步接洽', '一专班', '2026.10.8'],
  [
    2,
    `${mark}重卡电机`,
    `山东${mark}动力有限公司`,
    '王敏',
    '13800000002',
    '2亿左右',
    '在谈',
    '二专班',
    '2026.9.12',
  ],
];
