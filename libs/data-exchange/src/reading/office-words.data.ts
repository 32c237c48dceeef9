/** Words of the office for currencies; the first that occurs decides. */
export const CURRENCY_WORDS: Record<string, string> = {
  美元: 'USD',
  美金: 'USD',
  USD: 'USD',
  US$: 'USD',
  欧元: 'EUR',
  EUR: 'EUR',
  '€': 'EUR',
  港元: 'HKD',
  港币: 'HKD',
  HKD: 'HKD',
  日元: 'JPY',
  JPY: 'JPY',
  英镑: 'GBP',
  GBP: 'GBP',
  '£': 'GBP',
  新加坡元: 'SGD',
  新币: 'SGD',
  SGD: 'SGD',
  韩元: 'KRW',
  新台币: 'TWD',
  澳元: 'AUD',
  加元: 'CAD',
  瑞士法郎: 'CHF',
};

export const FRAMEWORK_WORDS = ['框架', '意向'];

/** The figure is an estimate. */
export const ABOUT_WORDS = [
  '大约',
  '约',
  '近',
  '超过',
  '超',
  '逾',
  '不低于',
  '不少于',
  '至少',
  '预计',
  '拟投',
  '估算',
  '初步',
  '左右',
  '上下',
  '以上',
  '余',
  '多',
];

/** A cell that says nothing is known. */
export const NOTHING =
  /^(?:待定|未定|待议|面议|不详|未知|暂无|暂缺|无|没有|待商谈|待洽谈|待确定|待明确|洽谈中|保密|空|[-—–─_/\\.…?？×xX]+|n\/?a|nil|null|none)$/i;

/** What a unit word is worth in yuan. */
export const UNIT_WORTH: Record<string, string> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  万: '10000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
  亿: '100000000',
};
