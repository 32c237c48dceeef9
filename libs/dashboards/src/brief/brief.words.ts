import type { Language } from '@taproot/platform';

interface Words {
  title: string;
  asOf: string;
  knownAt: string;
  period: string;
  allPeriods: string;
  figures: string;
  teams: string;
  changes: string;
  since: string;
  none: string;
  questions: string;
  stuck: string;
  noQuestions: string;
  moreQuestions: string;
  more: string;
  columns: string[];
  total: string;
  signings: string;
  frameworks: string;
  survival: string;
  funds: string;
  due: string;
  onTime: string;
  stages: Record<string, string>;
  metrics: Record<string, string>;
  entered: string;
  left: string;
  changed: string;
}

const STAGES_ZH = {
  performing: '履约',
  groundbreaking: '开工',
  completion: '竣工',
  commissioning: '投产',
  'capacity-attainment': '达产',
};
const STAGES_EN = {
  performing: 'performance started',
  groundbreaking: 'groundbreaking',
  completion: 'completion',
  commissioning: 'commissioning',
  'capacity-attainment': 'capacity attained',
};

const ZH: Words = {
  title: '招商项目调度会简报',
  asOf: '截至 {0}',
  knownAt: '按 {0} 已掌握的情况',
  period: '{0} 年签约项目',
  allPeriods: '全部签约项目',
  figures: '一、总体情况',
  teams: '二、各专班：签约与落地',
  changes: '三、变化',
  since: '自 {0} 以来，共 {1} 个项目有变化。',
  none: '没有变化。',
  questions: '四、待决事项',
  stuck: '{0}：{1}卡在{2}，已耽误 {3} 个工作日',
  noQuestions: '没有等决定的事。',
  moreQuestions: '另有 {0} 件，见系统。',
  more: '另有 {0} 个项目，见系统。',
  columns: ['专班', '签约（个）', '签约额（亿元）', '框架（个）', '开工', '投产', '达产', '资金到位率'],
  total: '合计',
  signings: '正式签约 {0} 个，合同金额 {1}',
  frameworks: '框架协议 {0} 个，不计入',
  survival: '存活率 {0}',
  funds: '到位资金 {0}，到位率 {1}',
  due: '应到 {0} 个，已到 {1} 个',
  onTime: '按期 {0}',
  stages: STAGES_ZH,
  metrics: {
    ...STAGES_ZH,
    cohort: '正式签约',
    survival: '存续',
    fundsInPlace: '到位资金',
    utilisation: '产能利用率',
    credits: '业绩分成',
    imported: '仅据导入',
    due: '计划到期',
    onTime: '按期',
    undecided: '是否按期待定',
  },
  entered: '计入',
  left: '移出',
  changed: '调整',
};

const EN: Words = {
  title: 'Brief for the dispatch meeting',
  asOf: 'As of {0}',
  knownAt: 'As known at {0}',
  period: 'Contracts signed in {0}',
  allPeriods: 'All contracts signed',
  figures: '1. Overall',
  teams: '2. Task forces: signed and rooted',
  changes: '3. What changed',
  since: '{1} projects changed since {0}.',
  none: 'Nothing changed.',
  questions: '4. To be decided',
  stuck: '{0}: {1} is stuck on {2}, working days lost: {3}',
  noQuestions: 'Nothing awaits a decision.',
  moreQuestions: '{0} more; see the system.',
  more: '{0} more; see the system.',
  columns: [
    'Task force',
    'Signed',
    'Amount (CNY 100 m)',
    'Frameworks',
    'Started',
    'Producing',
    'At capacity',
    'Funds in place',
  ],
  total: 'Total',
  signings: '{0} formal contracts of {1}',
  frameworks: '{0} framework agreements, not counted',
  survival: 'still alive {0}',
  funds: 'funds in place {0}, {1} of the contract amounts',
  due: '{0} due, {1} of them reached',
  onTime: 'on time {0}',
  stages: STAGES_EN,
  metrics: {
    ...STAGES_EN,
    cohort: 'formal contract',
    survival: 'alive',
    fundsInPlace: 'funds in place',
    utilisation: 'utilisation',
    credits: 'shares of teams',
    imported: 'on an import alone',
    due: 'due',
    onTime: 'on time',
    undecided: 'on time or not undecided',
  },
  entered: 'counted',
  left: 'no longer counted',
  changed: 'changed',
};

export function wordsOf(language: Language): Words {
  return language === 'en' ? EN : ZH;
}

export function fill(template: string, ...values: (string | number)[]): string {
  return template.replaceAll(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
