import { EVIDENCE_NAMES } from '@taproot/kernel';
import { words } from './i18n';

/** What a paper proves, as the API names it. */
export { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';

export const evidenceTerms = words('evidence', {
  ...EVIDENCE_NAMES,
  'credit-code': ['统一社会信用代码', 'Credit code of the firm'],
  title: ['证明材料', 'Evidence'],
  add: ['加材料', 'Add evidence'],
  what: ['这是什么', 'What it is'],
  remove: ['去掉 {name}', 'Remove {name}'],
  sending: ['正在上传…', 'Uploading…'],
});
