import type {
  CohortRejection,
  CreditRejection,
  NegotiationRejection,
  RateRejection,
  SchemeFaultCode,
  TaskRejection,
  ValidLeadRejection,
  VisitRejection,
} from '@taproot/kpi-formulas';
import type { Language } from '@taproot/platform';

type Words = { en: string; zh: string };

type LeadOrVisitRejection = VisitRejection | ValidLeadRejection | NegotiationRejection;
type ContractRejection = CohortRejection | CreditRejection | RateRejection;

const LEADS_AND_VISITS: Record<LeadOrVisitRejection, Words> = {
  'beyond-r': {
    en: 'Better ones already fill the number that counts.',
    zh: '计分名额已由更好的记录占满。',
  },
  'third-visit-of-enterprise': {
    en: 'Two visits of this enterprise already count in the period.',
    zh: '该企业本期已有两次拜访计分。',
  },
  'too-close-to-a-better-choice': {
    en: 'Less than 30 days from a visit of the same enterprise that counts.',
    zh: '与该企业已计分的拜访相隔不足 30 天。',
  },
  'no-points': { en: 'The visit has no points: nothing in it is supported.', zh: '这次拜访各项均无得分。' },
  'not-qualified': { en: 'Nobody has judged it yet.', zh: '尚未认定是否有效。' },
  invalid: { en: 'Judged invalid.', zh: '已认定为无效。' },
  'qualified-inside-team': {
    en: 'Judged by the team itself; it counts once somebody outside judges it.',
    zh: '由本队自行认定；须由队外人员认定才计分。',
  },
  'outside-period': { en: 'Outside the period.', zh: '不在本期内。' },
  'not-in-negotiation': { en: 'Not in negotiation yet.', zh: '尚未进入在谈。' },
  'filing-date-unknown': {
    en: 'Its filing date is unknown or open, so that 90 days cannot be proved.',
    zh: '报备日期不明，无法证明在 90 天内。',
  },
  'negotiation-before-filing': { en: 'In negotiation before it was filed.', zh: '进入在谈早于报备日期。' },
  'later-than-90-days': {
    en: 'In negotiation later than 90 days after filing.',
    zh: '报备 90 天后才进入在谈。',
  },
};

const CONTRACTS: Record<ContractRejection, Words> = {
  framework: {
    en: 'A framework agreement is intent, not a contract.',
    zh: '框架协议只是意向，不是正式合同。',
  },
  'not-verified': { en: 'No verifier has decided on it yet.', zh: '尚未核验。' },
  'claim-rejected': { en: 'A verifier refused it.', zh: '核验未通过。' },
  duplicate: { en: 'It says a second time what another contract says.', zh: '与另一份合同重复。' },
  'false-report': { en: 'Found to be a false report.', zh: '已查实为虚假申报。' },
  void: { en: 'Void: entered by mistake or twice.', zh: '已作废：误录或重复录入。' },
  'signed-later': {
    en: 'Signed after that day, or perhaps after.',
    zh: '截止日之后才签约，或日期不足以证明已签约。',
  },
  'signed-outside-cohort': {
    en: 'Signed outside the years this scheme looks at.',
    zh: '签约年份不在本方案统计范围内。',
  },
  'date-too-coarse': {
    en: 'Its date is too coarse to tell which year it belongs to.',
    zh: '签约日期过粗，无法判断所属年份。',
  },
  'import-unconfirmed': {
    en: 'Imported, and no verifier has confirmed it with evidence.',
    zh: '系导入数据，尚无核验人凭证据确认。',
  },
  'amount-unknown': { en: 'Its amount in yuan is unknown.', zh: '折合人民币金额不明。' },
  'below-threshold': { en: 'Below the amount this scheme counts from.', zh: '低于本方案的金额门槛。' },
  'credited-outside-period': {
    en: 'Nothing of it is credited in the period.',
    zh: '本期没有计入业绩的金额。',
  },
  'not-reached': { en: 'The stage is not reached.', zh: '尚未到达该阶段。' },
  'milestone-awaits-verifier': { en: 'Claimed, not verified yet.', zh: '已申报，待核验。' },
  'milestone-rejected': {
    en: 'Claimed, and refused for want of evidence.',
    zh: '已申报，因证据不足被退回。',
  },
  'milestone-lost': { en: 'Verified once, taken back since.', zh: '曾通过核验，后被撤回或撤销。' },
  'milestone-imported': {
    en: 'Rests on an import that no verifier has confirmed.',
    zh: '仅有导入数据，尚无核验人确认。',
  },
  'milestone-later': {
    en: 'Reached after that day, or its date cannot tell.',
    zh: '截止日之后才到达，或日期无法证明已到达。',
  },
  'not-due': { en: 'Not due yet.', zh: '尚未到期。' },
  'not-commissioned-a-year': { en: 'Not in production for twelve months yet.', zh: '投产未满 12 个月。' },
  'review-missing': {
    en: 'Signed without an admission review; it counts as 0.',
    zh: '未经准入评审即签约，按 0 分计。',
  },
  'schedule-missing': {
    en: 'No funds schedule was filed; all of its amount counts as due and unpaid.',
    zh: '未报资金计划，合同全额按应到未到计。',
  },
  'funds-not-due': { en: 'Its schedule asks for nothing yet.', zh: '按计划尚无应到资金。' },
};

const TASKS: Record<TaskRejection, Words> = {
  'clock-runs': { en: 'Still within its time.', zh: '仍在时限内。' },
  declined: { en: 'Declined in time: it counts neither way.', zh: '在时限内退回，不计得失。' },
  'outside-period': { en: 'Outside the period.', zh: '不在本期内。' },
  'not-closed': { en: 'Its requester has not closed it.', zh: '提出方尚未确认办结。' },
  reopened: { en: 'Reopened: not solved the first time.', zh: '曾被重新打开，未能一次办结。' },
  'not-rated': { en: 'Not rated, or rated lowest.', zh: '未评价，或评价为最低档。' },
  'single-outlier': {
    en: 'The one rating far from all others is left out.',
    zh: '与其余评价相差悬殊的单个评价不计。',
  },
  'not-answered': { en: 'The joint department did not answer in time.', zh: '协办部门超时未答复。' },
};

const REJECTIONS: Readonly<Record<string, Words>> = { ...LEADS_AND_VISITS, ...CONTRACTS, ...TASKS };

/** Why a record is left out of a figure, in the caller's language. */
export function rejectionText(code: string, language: Language): string {
  const words = Object.hasOwn(REJECTIONS, code) ? REJECTIONS[code] : undefined;
  return words ? words[language === 'en' ? 'en' : 'zh'] : code;
}

export const SCHEME_FAULTS: Record<SchemeFaultCode, Words> = {
  'indicator-unknown': { en: 'There is no such indicator.', zh: '没有这个指标。' },
  'indicator-twice': { en: 'This indicator stands here twice.', zh: '指标重复。' },
  'band-empty': { en: 'Floor and target are equal.', zh: '底线值与目标值相等。' },
  'band-upside-down': { en: 'Floor and target are the wrong way round.', zh: '底线值与目标值方向颠倒。' },
  'weight-not-positive': { en: 'A weight is more than 0.', zh: '权重须大于 0。' },
  'weights-not-100': { en: 'The weights do not add up to 100.', zh: '权重合计不是 100。' },
  'parameter-missing': { en: 'A default is needed.', zh: '缺少默认值。' },
  'parameter-not-whole': { en: 'Whole numbers from 1.', zh: '须为 1 以上的整数。' },
  'prior-not-percent': { en: 'A percentage from 0 to 100.', zh: '须为 0 至 100 的百分数。' },
};

export const HIDDEN_LABEL: Words = { en: 'confidential', zh: '保密' };
