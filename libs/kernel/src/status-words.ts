import type { Bilingual } from './domain-error.js';

/** What records are and what is done to them, as a refusal says it. */
const WORDS: Record<string, Bilingual> = {
  // leads
  filed: { en: 'filed', zh: '已报' },
  valid: { en: 'valid', zh: '有效' },
  negotiation: { en: 'in negotiation', zh: '在谈' },
  signed: { en: 'signed', zh: '已签约' },
  invalid: { en: 'not valid', zh: '无效' },
  lost: { en: 'lost', zh: '已流失' },
  dormant: { en: 'dormant', zh: '休眠' },
  'qualification-valid': { en: 'find it valid', zh: '认定有效' },
  'qualification-invalid': { en: 'find it not valid', zh: '认定无效' },
  signing: { en: 'sign a contract', zh: '签约' },
  loss: { en: 'give it up', zh: '记为流失' },
  dormancy: { en: 'let it rest', zh: '转入休眠' },
  reactivation: { en: 'take it up again', zh: '重新启用' },
  // contracts, projects and their milestones
  draft: { en: 'a draft', zh: '草稿' },
  submitted: { en: 'submitted', zh: '已提交' },
  verified: { en: 'verified', zh: '已核实' },
  rejected: { en: 'rejected', zh: '已退回' },
  terminated: { en: 'terminated', zh: '已终止' },
  void: { en: 'void', zh: '已作废' },
  active: { en: 'under way', zh: '推进中' },
  fulfilled: { en: 'fulfilled', zh: '已达效' },
  claimed: { en: 'claimed', zh: '已申报' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
  proposed: { en: 'proposed', zh: '待批' },
  'in-force': { en: 'in force', zh: '已生效' },
  locked: { en: 'locked', zh: '已锁定' },
  // requests and questions
  accepted: { en: 'accepted', zh: '已受理' },
  'in-progress': { en: 'in progress', zh: '办理中' },
  paused: { en: 'paused', zh: '已暂停' },
  done: { en: 'done', zh: '已办结' },
  closed: { en: 'closed', zh: '已关闭' },
  reopened: { en: 'reopened', zh: '重新打开' },
  declined: { en: 'declined', zh: '已退回' },
  acceptance: { en: 'accept', zh: '受理' },
  start: { en: 'start', zh: '开始办理' },
  pause: { en: 'pause', zh: '暂停' },
  resumption: { en: 'resume', zh: '恢复' },
  completion: { en: 'complete', zh: '办结' },
  decline: { en: 'decline', zh: '退回' },
  closure: { en: 'close', zh: '关闭' },
  reopening: { en: 'reopen', zh: '重新打开' },
  open: { en: 'open', zh: '待决定' },
  decided: { en: 'decided', zh: '已决定' },
  answered: { en: 'answered', zh: '已答复' },
  decision: { en: 'decide', zh: '决定' },
  answer: { en: 'answer', zh: '答复' },
  // computations
  queued: { en: 'queued', zh: '排队中' },
  running: { en: 'running', zh: '计算中' },
  completed: { en: 'completed', zh: '已完成' },
  failed: { en: 'failed', zh: '失败' },
  cancelled: { en: 'cancelled', zh: '已取消' },
};

/** Codes of statuses and steps in words, for the gap of a sentence; a dash for none. */
export function inWords(...codes: readonly string[]): Bilingual {
  if (codes.length === 0) return { en: '—', zh: '—' };
  const words = codes.map((code) => WORDS[code] ?? { en: code, zh: code });
  return { en: words.map(({ en }) => en).join(', '), zh: words.map(({ zh }) => zh).join('、') };
}
