import { LIST_WORDS } from '@taproot/sheet-fields';
import { words } from './i18n';

/** Words of the fixed lists. */
export const terms = words('terms', {
  ...LIST_WORDS,
  lead: ['线索', 'Lead'],
  enterprise: ['企业', 'Enterprise'],
  contract: ['合同', 'Contract'],
  project: ['项目', 'Project'],
  milestone: ['节点', 'Milestone'],
  'facilitation-task': ['事项', 'Request'],
  'survey-campaign': ['问卷', 'Survey'],
  'target-plan': ['年度目标', 'Annual target'],
  'target-enterprise': ['目标企业', 'Target enterprise'],
  'admission-review': ['准入评审', 'Admission review'],
  'command-center': ['指挥部', 'Command center'],
  'task-force': ['专班', 'Task forces'],
  'outbound-post': ['驻外组', 'Outbound posts'],
  'sub-district': ['街道', 'Sub-districts'],
  'soe-platform': ['国企平台', 'SOE platforms'],
});

/** A code's word; a code that no list knows is shown as it came. */
export const term = (say: ReturnType<typeof terms.use>, code: string): string =>
  terms.has(code) ? say(code) : code;
