import { words } from './i18n';

/** Words of the fixed lists. */
export const terms = words('terms', {
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
  lead: ['线索', 'Lead'],
  enterprise: ['企业', 'Enterprise'],
  contract: ['合同', 'Contract'],
  project: ['项目', 'Project'],
  milestone: ['节点', 'Milestone'],
  'command-center': ['指挥部', 'Command center'],
  'task-force': ['专班', 'Task forces'],
  'outbound-post': ['驻外组', 'Outbound posts'],
  'sub-district': ['街道', 'Sub-districts'],
  'soe-platform': ['国企平台', 'SOE platforms'],
});

/** A code's word; a code that no list knows is shown as it came. */
export const term = (say: ReturnType<typeof terms.use>, code: string): string =>
  terms.has(code) ? say(code) : code;
