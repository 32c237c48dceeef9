import { words } from '../../lib/i18n';

export const verification = words('verification', {
  title: ['核验', 'Verification'],
  none: ['没有等着核验的', 'Nothing waits'],
  noneBody: ['有人提交合同或节点后会出现在这里。', 'Contracts and milestones appear here once submitted.'],
  contract: ['合同', 'Contract'],
  'contract-amendment': ['变更', 'Amendment'],
  milestone: ['节点', 'Milestone'],
  'attainment-proposal': ['达产提示', 'Attainment proposed'],
  claimedOn: ['{date}', '{date}'],
  submittedBy: ['{name} 于 {at} 提交', 'submitted by {name}, {at}'],
  choose: ['选 {name}', 'Choose {name}'],
  chosen: ['选了 {n} 条', '{n} chosen'],
  reason: ['理由（对选中的都用）', 'Reason, for all chosen'],
  reasonAsk: ['写一句理由', 'Say why in a few words'],
  reasonHint: [
    '退回要写理由；通过时不写，就记「材料齐全」。',
    'Rejecting takes a reason; accepting without one records “Papers complete”.',
  ],
  complete: ['材料齐全', 'Papers complete'],
  accept: ['核验通过', 'Accept'],
  reject: ['退回', 'Reject'],
  falseReport: ['虚报（每条扣 5 分）', 'False reports (five points off each)'],
  decided: ['已处理 {n} 条', '{n} decided'],
  refused: ['{n} 条没有处理', '{n} were not decided'],
  amount: ['合同额', 'Amount'],
});
