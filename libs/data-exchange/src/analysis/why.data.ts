/** Why something was read as it was, in both languages. */
export interface Why {
  code: string;
  en: string;
  zh: string;
}

const WORDS = {
  'header-word': { en: 'the header says “{word}”', zh: '表头写“{word}”' },
  'header-unclear': {
    en: 'the header says “{word}”, which names two stages; taken as completion',
    zh: '表头“{word}”含两个阶段，只作竣工',
  },
  shape: { en: 'the cells look like {shape}', zh: '单元格形似{shape}' },
  'no-field': { en: 'no field holds this column; it is left out', zh: '没有对应字段，不导入' },
  'column-twice': { en: 'another column says the same better', zh: '已有更合适的列' },
  'sheet-day': { en: 'the sheet’s own day', zh: '表中写明的截止日' },
  'sheet-day-elsewhere': {
    en: 'the day written on another sheet of this file',
    zh: '取自同一文件其他工作表的截止日',
  },
  'unit-line': { en: 'figures without a unit are in {unit}', zh: '未注单位的数字按{unit}计' },
  'no-unit': { en: 'no unit is written; figures are taken as yuan', zh: '未写单位，按元计' },
  merged: { en: 'one merged cell from row {row} on', zh: '与第 {row} 行合并单元格' },
  'merged-amount': {
    en: 'merged with row {row}; an amount is not repeated, so that it is not counted twice',
    zh: '与第 {row} 行合并；金额不重复计',
  },
  'group-row': { en: 'heads the rows below', zh: '是下面各行的分组' },
  hidden: { en: 'the row is hidden; it is data like any other', zh: '该行被隐藏，仍作数据' },
  key: { en: 'the fewest columns that tell every row from the others', zh: '能区分每一行的最少列' },
  'key-serial': {
    en: 'nothing but the running number tells the rows apart; it may change next time',
    zh: '只有序号能区分各行；下次序号可能改变',
  },
  'own-unit': { en: 'the cell names its own unit', zh: '单元格自带单位' },
  about: { en: '“{word}”: an estimate', zh: '“{word}”：估计数' },
  range: { en: 'a range; the lower end is taken', zh: '区间取下限' },
  'first-figure': { en: 'several figures; the first is taken', zh: '有多个数字，取第一个' },
  foreign: { en: 'a foreign currency without a rate; no amount in yuan', zh: '外币且无汇率，不折人民币' },
  framework: { en: '“{word}”: a framework agreement', zh: '“{word}”：框架协议' },
  nothing: { en: '“{word}” says nothing is known', zh: '“{word}”表示未知' },
  unreadable: { en: 'cannot be read', zh: '读不出' },
  suspicious: { en: 'unusually large in {unit}', zh: '按{unit}计金额异常大' },
  'done-by': {
    en: '“{word}”: done by the sheet’s day, known no closer',
    zh: '“{word}”：截至表日已发生，具体日期不详',
  },
  'done-no-day': { en: '“{word}”, but the sheet bears no day', zh: '“{word}”，但表上没有日期' },
  'not-done': { en: '“{word}”: has not happened', zh: '“{word}”：尚未发生' },
  'year-of-sheet': { en: 'without a year; the sheet’s year is taken', zh: '未写年份，取表的年份' },
  'year-of-column': {
    en: 'without a year; the year of the other dates is taken',
    zh: '未写年份，取本列其他日期的年份',
  },
  'end-of': {
    en: '“{word}” is taken as the last month or the month itself',
    zh: '“{word}”按所指的最后一个月（或当月）计',
  },
  'later-than-sheet': {
    en: 'later than the sheet’s day: a plan, not a fact',
    zh: '晚于表日，是计划而不是事实',
  },
  'only-quarter': { en: 'known to the quarter only', zh: '只知到季度' },
  'only-year': { en: 'known to the year only', zh: '只知到年份' },
  'date-form': { en: 'a date in the office’s way of writing', zh: '按办公习惯书写的日期' },
  'stage-word': { en: '“{word}” as a stage of talks', zh: '“{word}”对应的洽谈阶段' },
  'code-name': { en: 'a code name or a description, no firm', zh: '代号或描述，不是企业名' },
  confidential: { en: '“{word}”: kept confidential', zh: '“{word}”：按保密线索处理' },
  masked: { en: 'a telephone number, shown masked', zh: '电话号码，仅显示掩码' },
  'industry-sector': { en: 'from the industry code’s letter', zh: '按行业代码门类' },
  'double-claim': {
    en: 'the same project is claimed by {units}',
    zh: '同一项目由{units}重复申报',
  },
  'alike-names': {
    en: 'these names may be one firm ({score} of 100)',
    zh: '这些名称可能是同一家企业（相似度 {score}）',
  },
  'total-differs': {
    en: 'the printed total {printed} is not the sum of its parts, {sum}',
    zh: '表内合计 {printed} 与各行之和 {sum} 不符',
  },
  'code-invalid': { en: 'the credit code fails its own check', zh: '统一社会信用代码校验不通过' },
} as const;

export type WhyCode = keyof typeof WORDS;

export function why(code: WhyCode, values: Record<string, string | number> = {}): Why {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  return { code, en: fill(WORDS[code].en), zh: fill(WORDS[code].zh) };
}
