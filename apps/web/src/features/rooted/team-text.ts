import { words } from '../../lib/i18n';

export const teamWords = words('team', {
  signed: ['签约与扎根', 'Signed and rooted'],
  contracts: ['合同', 'Contracts'],
  projects: ['项目', 'Projects'],
  scores: ['评分', 'Scores'],
  stages: ['走到哪一步', 'How far they came'],
  stage: ['节点', 'Stage'],
  reached: ['到达', 'Reached'],
  due: ['到期的到了', 'Of those due'],
  onTime: ['按期', 'On time'],
  undecided: ['日期说不清', 'Undecided'],
});
