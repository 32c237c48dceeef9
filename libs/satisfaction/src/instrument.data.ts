export interface Words {
  en: string;
  zh: string;
}

interface Question {
  code: MarkCode;
  text: Words;
}

interface Section {
  code: string;
  title: Words;
  /** The lowest and the highest mark, and what they stand for. */
  scale: { min: number; max: number; low: Words; high: Words };
  questions: readonly Question[];
}

/** 1–5. */
export const ITEM_CODES = [
  'policyClarity',
  'approvals',
  'response',
  'factors',
  'commitments',
  'integrity',
  'support',
  'living',
] as const;
/** 1–10: overall, against expectation, against the ideal. */
export const ACSI_CODES = ['overall', 'expectation', 'ideal'] as const;
/** 0–10. */
export const INTENT_CODES = ['recommend', 'reinvest'] as const;
export const MARK_CODES = [...ITEM_CODES, ...ACSI_CODES, ...INTENT_CODES] as const;
export type MarkCode = (typeof MARK_CODES)[number];
/** A mark for each question; null or absent where it was passed over. */
export type Marks = Partial<Record<MarkCode, number | null>>;

export const INSTRUMENTS = ['enterprise'] as const;
export type InstrumentCode = (typeof INSTRUMENTS)[number];

const SATISFIED = {
  low: { en: 'very dissatisfied', zh: '非常不满意' },
  high: { en: 'very satisfied', zh: '非常满意' },
};

const ITEMS: Section = {
  code: 'items',
  title: { en: 'How satisfied are you with …', zh: '您对以下方面是否满意？' },
  scale: { min: 1, max: 5, ...SATISFIED },
  questions: [
    { code: 'policyClarity', text: { en: 'clear and reliable policies', zh: '政策清楚、前后一致' } },
    { code: 'approvals', text: { en: 'approvals and permits', zh: '审批办证的效率' } },
    { code: 'response', text: { en: 'answers to your requests', zh: '诉求响应与解决' } },
    { code: 'factors', text: { en: 'land, energy and labour', zh: '用地、用能、用工保障' } },
    { code: 'commitments', text: { en: 'promises kept', zh: '承诺事项的兑现' } },
    { code: 'integrity', text: { en: 'integrity and fair treatment', zh: '廉洁与公平对待' } },
    { code: 'support', text: { en: 'help with supply chain and scenarios', zh: '产业链配套与场景支持' } },
    { code: 'living', text: { en: 'living here, finding talent', zh: '生活配套与人才' } },
  ],
};

const OVERALL: Section = {
  code: 'overall',
  title: { en: 'All things considered', zh: '总体来看' },
  scale: { min: 1, max: 10, low: { en: 'lowest', zh: '最低' }, high: { en: 'highest', zh: '最高' } },
  questions: [
    { code: 'overall', text: { en: 'How satisfied are you overall?', zh: '您总体上有多满意？' } },
    { code: 'expectation', text: { en: 'Compared with what you expected?', zh: '与您的预期相比如何？' } },
    {
      code: 'ideal',
      text: { en: 'Compared with an ideal place to invest?', zh: '与理想的投资地相比如何？' },
    },
  ],
};

const INTENT: Section = {
  code: 'intent',
  title: { en: 'Looking ahead', zh: '今后打算' },
  scale: {
    min: 0,
    max: 10,
    low: { en: 'not at all likely', zh: '完全不会' },
    high: { en: 'extremely likely', zh: '非常可能' },
  },
  questions: [
    { code: 'recommend', text: { en: 'Would you recommend this city?', zh: '您会向同行推荐本市吗？' } },
    { code: 'reinvest', text: { en: 'Will you invest more here?', zh: '您会在本市追加投资吗？' } },
  ],
};

/** What is asked, in both languages (eight items, three overall questions, two about intent, free text). */
export const INSTRUMENT: Record<
  InstrumentCode,
  { code: InstrumentCode; comment: Words; sections: readonly Section[] }
> = {
  enterprise: {
    code: 'enterprise',
    comment: { en: 'What should we do better?', zh: '您最希望我们改进什么？' },
    sections: [ITEMS, OVERALL, INTENT],
  },
};
