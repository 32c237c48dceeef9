import { words } from '../../lib/i18n';

export const day = words('my-day', {
  title: ['我的一天', 'My day'],
  overdue: ['逾期', 'Overdue'],
  today: ['今天', 'Today'],
  waiting: ['等我', 'Waiting for me'],
  moved: ['昨天以来', 'Since yesterday'],
  noOverdue: ['没有逾期的事。', 'Nothing is overdue.'],
  noToday: ['今天没有到期的事。', 'Nothing is due today.'],
  noWaiting: ['没有人在等你。', 'Nobody is waiting for you.'],
  noMoved: ['昨天以来没有变化。', 'Nothing has moved since yesterday.'],
  'next-step': ['下一步到期', 'Next step due'],
  'lead-to-qualify': ['线索待判定', 'Lead to judge'],
  'visit-logged': ['新拜访', 'Visit logged'],
  'lead-filed': ['新线索', 'Lead filed'],
  'score-moved': ['分数变了', 'Score moved'],
  fromTo: ['{before} → {after}', '{before} → {after}'],
  'lead-moved': ['线索推进', 'Lead moved'],
  'log-visit': ['记一次拜访', 'Log a visit'],
  qualify: ['判定线索', 'Judge the lead'],
  open: ['打开看看', 'Open'],
});
