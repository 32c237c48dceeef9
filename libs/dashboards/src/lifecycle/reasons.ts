import type { Language } from '@taproot/platform';

interface Words {
  en: string;
  zh: string;
}

const REASONS: Record<string, Words> = {
  void: { en: 'Void: entered by mistake or twice.', zh: '已作废：误录或重复录入。' },
  duplicate: { en: 'It claims a project a second time.', zh: '重复申报同一项目。' },
  refused: { en: 'The verifier refused it.', zh: '核验未通过。' },
  'not-verified-yet': { en: 'Submitted, not verified yet.', zh: '已提交，尚未核验。' },
  framework: { en: 'A framework agreement is intent only.', zh: '框架协议仅为意向，不计入。' },
  'not-surely-signed-yet': {
    en: 'The date of signing is too coarse to say that it had been signed by the day asked.',
    zh: '签约日期精度不足，无法认定截至该日已签约。',
  },
  'date-too-coarse': {
    en: 'The date of signing does not lie wholly inside the period.',
    zh: '签约日期的可能区间未完全落在本期内。',
  },
  'amount-unknown': { en: 'Its amount is unknown.', zh: '合同金额未知。' },
  'below-threshold': { en: 'Below the least amount asked for.', zh: '低于设定的金额门槛。' },
  'amount-known': { en: 'Its amount is known.', zh: '合同金额已知。' },
  terminated: { en: 'Terminated.', zh: '已终止。' },
  'no-funds-reported': { en: 'No funds in place were reported.', zh: '未填报到位资金。' },
  'not-reached': { en: 'The stage was not reached by then.', zh: '截至该日尚未到达该阶段。' },
  'claim-waits': { en: 'Claimed, and not verified yet.', zh: '已申报，尚未核验。' },
  'claim-rejected': { en: 'The claim was rejected.', zh: '申报被驳回。' },
  'claim-withdrawn': { en: 'The claim was withdrawn.', zh: '申报已撤回。' },
  'not-surely-happened-yet': {
    en: 'Verified, with a date that had not surely passed by the day asked.',
    zh: '已核验，但其日期截至该日尚不能确定已发生。',
  },
  'on-evidence': { en: 'Rests on evidence, not on an import alone.', zh: '有佐证材料，不只依据导入。' },
  'no-plan': { en: 'No verified plan for this stage.', zh: '该阶段没有经核验的计划日期。' },
  'not-due-yet': { en: 'Planned for later.', zh: '计划日期未到。' },
  late: { en: 'Reached later than planned.', zh: '晚于计划到达。' },
  'on-time': { en: 'Reached by the planned day.', zh: '按计划到达。' },
  undecided: {
    en: 'The dates are too coarse to tell whether it was on time.',
    zh: '日期精度不足，无法判断是否按期。',
  },
  negative: { en: 'The dates run backwards.', zh: '日期先后颠倒。' },
  imprecise: {
    en: 'A date is known no closer than a quarter, a year or a last day.',
    zh: '日期只精确到季度、年份或截止日。',
  },
  'date-missing': { en: 'One of the two dates is missing.', zh: '两个日期缺其一。' },
  'capacity-unknown': { en: 'No design capacity is known.', zh: '设计产能未知。' },
  'capacity-zero': { en: 'The design capacity is 0.', zh: '设计产能为 0。' },
  'no-output': {
    en: 'No output of a full year that had ended was reported.',
    zh: '没有已结束完整年度的产量。',
  },
  'below-100': { en: 'Below its design capacity.', zh: '低于设计产能。' },
};

/** What became of the last claim says more than that the stage was not reached. */
const CLAIMS: Record<string, string> = {
  claimed: 'claim-waits',
  rejected: 'claim-rejected',
  withdrawn: 'claim-withdrawn',
  verified: 'not-surely-happened-yet',
};

export interface Judged {
  why: string;
  claim: string | null;
  said: string | null;
  claimSaid: string | null;
}

/** Why a record is not counted: the code, and a sentence in the caller's language with what was said at the time. */
export function rejectionOf({ why, claim, said, claimSaid }: Judged, language: Language) {
  const reasonCode = (why === 'not-reached' && claim !== null && CLAIMS[claim]) || why;
  const words = REASONS[reasonCode]?.[language === 'en' ? 'en' : 'zh'] ?? reasonCode;
  const quoted =
    reasonCode === 'claim-rejected'
      ? claimSaid
      : ['void', 'duplicate', 'refused'].includes(reasonCode)
        ? said
        : null;
  return { reasonCode, reason: quoted ? `${words} ${quoted}` : words };
}
