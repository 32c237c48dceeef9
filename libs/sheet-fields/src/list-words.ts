type Words = readonly [zh: string, en: string];

/** Words of the fixed lists that people choose from. */
export const LIST_WORDS = {
  filed: ['已报', 'Filed'],
  valid: ['有效', 'Valid'],
  negotiation: ['在谈', 'In negotiation'],
  signed: ['签约', 'Signed'],
  invalid: ['无效', 'Invalid'],
  lost: ['流失', 'Lost'],
  dormant: ['休眠', 'Dormant'],
  outgoing: ['外出', 'Outgoing'],
  incoming: ['来访', 'Incoming'],
  'mutual-inspection': ['互访', 'Mutual'],
  'decision-maker': ['决策人', 'Decision-maker'],
  senior: ['高管', 'Senior'],
  working: ['经办', 'Working level'],
  manufacturing: ['制造业', 'Manufacturing'],
  services: ['服务业', 'Services'],
  technology: ['科技', 'Technology'],
  other: ['其他', 'Other'],
  visit: ['拜访', 'Visit'],
  department: ['部门', 'Department'],
  'chain-leader-referral': ['链主推荐', 'Chain-leader referral'],
  association: ['商协会', 'Association'],
  fund: ['基金', 'Fund'],
  intermediary: ['中介', 'Intermediary'],
  event: ['活动', 'Event'],
  scenario: ['场景', 'Scenario'],
  'enterprise-itself': ['企业自荐', 'The enterprise itself'],
  hotline: ['热线', 'Hotline'],
  import: ['导入', 'Import'],
} satisfies Record<string, Words>;

/** How far a project came and how it stands. */
export const PROJECT_WORDS = {
  performing: ['履约', 'Performing'],
  groundbreaking: ['开工', 'Started'],
  completion: ['竣工', 'Completed'],
  commissioning: ['投产', 'Producing'],
  'capacity-attainment': ['达产', 'At capacity'],
  'benefit-attainment': ['达效', 'Benefit attained'],
  active: ['进行中', 'Under way'],
  paused: ['暂停', 'Paused'],
  terminated: ['终止', 'Terminated'],
  fulfilled: ['已兑现', 'Fulfilled'],
} satisfies Record<string, Words>;

/** Words of the lists that only a sheet or its reading speaks of. */
export const SHEET_WORDS = {
  ...PROJECT_WORDS,
  uscc: ['统一社会信用代码', 'Chinese credit code'],
  foreign: ['境外代码', 'Foreign id'],
  none: ['没有代码', 'No id'],
  formal: ['正式合同', 'Formal contract'],
  framework: ['框架协议', 'Framework'],
  leased: ['租赁', 'Leased'],
  land: ['供地', 'Land'],
  heavy: ['重资产', 'Heavy'],
  normal: ['一般', 'Normal'],
  high: ['优先', 'High'],
  true: ['是', 'Yes'],
  false: ['否', 'No'],
} satisfies Record<string, Words>;

const ALL: Record<string, Words> = { ...LIST_WORDS, ...SHEET_WORDS };

export const codeWord = (code: string, language: 'zh' | 'en'): string =>
  ALL[code]?.[language === 'en' ? 1 : 0] ?? code;
