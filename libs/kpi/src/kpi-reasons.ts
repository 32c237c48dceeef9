import type {
  SchemeFaultCode,
  NegotiationRejection,
  ValidLeadRejection,
  VisitRejection,
} from '@taproot/kpi-formulas';
import type { Language } from '@taproot/platform';

type Words = { en: string; zh: string };

const REJECTIONS: Record<VisitRejection | ValidLeadRejection | NegotiationRejection, Words> = {
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

/** Why a record is left out of a figure, in the caller's language. */
export function rejectionText(code: string, language: Language): string {
  const words = Object.hasOwn(REJECTIONS, code) ? REJECTIONS[code as keyof typeof REJECTIONS] : undefined;
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
