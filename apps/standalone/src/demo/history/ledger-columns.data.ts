export const SHEET = '签约项目';
export const HEADER_ROWS = [3, 4];
export const LAST = 14;

/** Over the columns of progress stands one title; the others span both rows of the header. */
export const HEAD = [
  '序号',
  '项目编号',
  '项目名称',
  '投资方',
  '产业',
  '责任单位',
  '签约时间',
  '合同额',
  '到位资金',
];
export const PROGRESS = ['计划开工', '开工', '竣工', '投产', '达产'];
export const HEADER = [...HEAD, ...PROGRESS.map((name) => `建设进度 / ${name}`)];
export const WIDTHS = [6, 12, 34, 30, 10, 16, 12, 12, 12, 12, 12, 12, 12, 12];

export const SECTORS: Record<string, string> = {
  manufacturing: '制造业',
  technology: '科技',
  services: '服务业',
  other: '其他',
};
