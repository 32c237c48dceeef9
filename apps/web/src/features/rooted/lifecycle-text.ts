import { words } from '../../lib/i18n';

export const lifecycle = words('lifecycle', {
  title: ['全周期', 'Life cycle'],
  group: ['谁', 'Group'],
  groupBy: ['按什么看', 'Grouped by'],
  'by.team': ['按队伍', 'By team'],
  'by.district': ['按区县', 'By district'],
  'by.sector': ['按产业', 'By sector'],
  'by.category': ['按队伍类别', 'By kind of team'],
  'by.none': ['全市', 'The whole city'],
  city: ['全市／未分', 'City, or not assigned'],
  minAmount: ['起算金额', 'Amount from'],
  anyAmount: ['不限', 'Any'],
  from50m: ['5,000万元', 'CNY 50 m'],
  from100m: ['1亿元', 'CNY 100 m'],
  nothing: ['这个口径下还没有签约', 'Nothing was signed under these filters'],
  cohortHint: [
    '按分成计入 {credited}；这些项目共 {whole}',
    'Credited {credited}; these projects come to {whole}',
  ],
  stageHint: ['到期 {due}；按期 {onTime}', 'Due {due}; on time {onTime}'],
});
