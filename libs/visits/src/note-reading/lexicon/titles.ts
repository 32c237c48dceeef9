import type { Seniority } from '../note-reading.types.js';

export interface TitleMeaning {
  seniority: Seniority;
  sure: boolean;
}

/**
 * Chinese titles, longest first in each row. Rule of seniority: chair, president, general manager decide
 * (an SME's), deputies and directors are senior, the rest work. What depends on the firm is asked.
 */
const ROWS: [words: string, seniority: Seniority, sure: boolean][] = [
  ['董事长助理 总经理助理 总裁助理 董事长秘书 总经理秘书', 'working', false],
  ['副董事长 董事局主席 董事会主席', 'decision-maker', false],
  ['董事长 首席执行官 总经理 总裁 创始人 法定代表人 法人代表 CEO', 'decision-maker', true],
  ['常务副总经理 副总经理 总工程师 首席技术官 首席财务官 首席运营官 总监 CTO CFO COO', 'senior', true],
  ['执行总裁 执行董事 董事总经理 合伙人 联合创始人 法人 老板', 'decision-maker', false],
  ['高级副总裁 常务副总裁 副总裁 常务副总 副总 副厂长 厂长 总工 总助 董事 EVP SVP VP', 'senior', false],
  ['业务经理 项目经理 部门经理 经理 专员 文员 工程师 助理 秘书 主管 客户代表', 'working', true],
  ['副主任 主任 副部长 部长 副院长 院长 所长 站长 课长 科长 处长', 'working', false],
];

/** Titles of our own side; who carries one is a host, not a counterpart. */
export const OFFICIAL =
  '(?:副?(?:市长|区长|县长|镇长|局长|书记|秘书长|州长|乡长|科长|处长|组长|专员)|(?:管委会|街道|开发区|中心|促进局|招商局|商务局|政府)副?主任)';

const MEANINGS = new Map<string, TitleMeaning>();
for (const [words, seniority, sure] of ROWS)
  for (const word of words.split(' ')) MEANINGS.set(word, { seniority, sure });

export const TITLE_WORDS = [...MEANINGS.keys()].toSorted((a, b) => b.length - a.length);

const DEPARTMENTS =
  '战略投资 投资发展 投资拓展 投资 市场 销售 营销 采购 财务 技术 研发 生产 行政 人事 人力资源 法务 战略 运营 品牌 公共事务 政府事务 政企业务 政务 项目 工程 质量 品质 综合 企划 规划 设备 安环 供应链 商务 海外 国际 基建 业务拓展 业务 新能源 物流 信息 产品 后勤 办公室';
/** What may stand before a title and belongs to it; unknown departments stay outside. */
export const TITLE_PREFIX = `(?:集团)?(?:华[东南北中]区?|[东南西北]方?大?区|大中华区|中国区|亚太区|全球|分管)?(?:事业部|分公司|(?:${DEPARTMENTS.replaceAll(' ', '|')})(?:管理)?(?:中心|部)?)?`;

/** Offices that both sides have: 孙主任 may be ours. */
export const EITHER_SIDE = /主任$|[处科站所]长$/;

const REGIONAL = /区|分公司|事业部|中心|部|亚太|分管/;

/** What a whole title means: its core word, changed by the words before it. */
export function titleMeaning(title: string): TitleMeaning {
  const core = TITLE_WORDS.find((word) => title.endsWith(word));
  const meaning = (core && MEANINGS.get(core)) || { seniority: 'working' as const, sure: false };
  const prefix = title.slice(0, title.length - (core?.length ?? 0));
  if (core === '副总裁' && prefix === '集团') return { seniority: 'decision-maker', sure: true };
  if (core === '经理' && prefix.includes('投资')) return { seniority: 'working', sure: false };
  if (meaning.seniority !== 'decision-maker' || !REGIONAL.test(prefix)) return meaning;
  // The head of a region or of a department may or may not decide for the firm.
  return { seniority: prefix.includes('投资') ? 'decision-maker' : 'senior', sure: false };
}

export const ENGLISH_TITLES: [RegExp, Seniority, boolean][] = [
  [
    /^(?:deputy general manager|cto|cfo|coo|chief (?:technology|financial|operating) officer)$/i,
    'senior',
    true,
  ],
  [
    /^(?:chair(?:man|woman|person)?|ceo|chief executive officer|president|general manager|founder|owner)$/i,
    'decision-maker',
    true,
  ],
  [/^group (?:vice president|vp)$/i, 'decision-maker', true],
  [/(?:vice president|vp|managing director|partner)$/i, 'senior', false],
  [/^(?:[a-z]+ ){0,2}director$/i, 'senior', true],
  [/^investment manager$/i, 'working', false],
  [/^(?:[a-z]+ ){0,2}(?:manager|engineer|assistant|secretary|specialist)$/i, 'working', true],
];

export function englishMeaning(title: string): TitleMeaning {
  const row = ENGLISH_TITLES.find(([pattern]) => pattern.test(title));
  return row ? { seniority: row[1], sure: row[2] } : { seniority: 'working', sure: false };
}
