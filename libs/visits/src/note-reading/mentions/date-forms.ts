import { smallNumeral, spelledDigits } from '../lexicon/numerals.js';
import type { DateWords } from './date-words.js';

type Groups = Record<string, string | undefined>;
type Reader = (groups: Groups) => DateWords | undefined;
interface Form {
  pattern: RegExp;
  read: Reader;
  plain?: boolean;
}

export const DAY_OR_MONTH = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const MONTH = `(?<m>${MONTHS})[a-z]{0,6}`;
const WEEKDAYS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 7 };
const DAYS_AWAY: Record<string, number> = {
  大前天: -3,
  前天: -2,
  前日: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  今晨: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const number = (text: string | undefined): number => smallNumeral(text ?? '');
const year = (text: string | undefined): number => spelledDigits(text ?? '');
const month = (name: string | undefined): number =>
  MONTHS.split('|').findIndex((m) => m === name?.slice(0, 3)) + 1;
const full: Reader = (g) => ({ form: 'full', year: year(g.y), month: number(g.m), day: number(g.d) });

function signed(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (/^[本这]/.test(text) || text === 'this') return 0;
  if (text === 'last' || text === 'next') return text === 'last' ? -1 : 1;
  const size = text.startsWith('上上') || text.startsWith('下下') ? 2 : 1;
  return text.startsWith('上') ? -size : size;
}

const PART = {
  初: 'early',
  上旬: 'early',
  中: 'middle',
  中旬: 'middle',
  下旬: 'end',
  底: 'last-day',
  末: 'last-day',
} as const;
const UNIT = {
  个工作日: 'weekday',
  工作日: 'weekday',
  天: 'day',
  日: 'day',
  周: 'week',
  个星期: 'week',
  个月: 'month',
} as const;

const part: Reader = (g) => ({
  form: 'month-part',
  month: g.m ? number(g.m) : undefined,
  monthsAway: signed(g.away),
  part: PART[(g.part ?? '底') as keyof typeof PART],
});
const within: Reader = (g) => ({
  form: 'within',
  count: g.n === '两' ? 2 : number(g.n),
  unit: UNIT[(g.unit ?? '天') as keyof typeof UNIT],
});

/** In order: an earlier form wins where two start at the same place or overlap. */
export const FORMS: Form[] = [
  {
    pattern: new RegExp(
      `(?<y>\\d{4}|[〇零一二三四五六七八九]{4})年 ?(?<m>${DAY_OR_MONTH})月 ?(?<d>${DAY_OR_MONTH})[日号]?`,
      'g',
    ),
    read: full,
  },
  {
    pattern: /(?<![\d.])(?<y>(?:19|20|21)\d{2})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d|[-/.]\d)/g,
    read: full,
  },
  { pattern: /(?<!\d)(?<y>20\d{2})(?<m>0\d|1[0-2])(?<d>[0-3]\d)(?!\d)/g, read: full, plain: false },
  {
    pattern: new RegExp(`\\b${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})\\b`, 'g'),
    read: (g) => ({ form: 'full', year: year(g.y), month: month(g.m), day: number(g.d) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (?<y>\\d{4})\\b`, 'g'),
    read: (g) => ({ form: 'full', year: year(g.y), month: month(g.m), day: number(g.d) }),
  },
  {
    pattern: /(?<!\d)(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})(?!\d)/g,
    read: (g) => ({ form: 'full', year: year(g.y), month: number(g.b), day: number(g.a) }),
    plain: false,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`, 'g'),
    read: (g) => ({ form: 'month-day', month: month(g.m), day: number(g.d) }),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)`, 'g'),
    read: (g) => ({ form: 'month-day', month: month(g.m), day: number(g.d) }),
  },
  {
    pattern: new RegExp(`(?<away>上个?月|本月|这个?月|当月|下个?月)(?<part>初|上旬|中旬|下旬|底|末)`, 'g'),
    read: part,
  },
  {
    pattern: new RegExp(`(?<away>上个?月|本月|这个?月|下个?月) ?(?<d>${DAY_OR_MONTH})[日号]`, 'g'),
    read: (g) => ({ form: 'day', day: number(g.d), monthsAway: signed(g.away) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<m>${DAY_OR_MONTH})月份?(?<part>初|上旬|中旬|下旬|底|末)`, 'g'),
    read: part,
  },
  {
    pattern: new RegExp(
      `(?<away>去年|前年|明年|今年)?(?<!\\d)(?<m>${DAY_OR_MONTH})月 ?(?<d>${DAY_OR_MONTH})(?:[日号]|(?![\\d\\u4e00-\\u9fff]))`,
      'g',
    ),
    read: (g) => ({ form: 'month-day', month: number(g.m), day: number(g.d), yearsAway: yearsAway(g.away) }),
  },
  {
    pattern: /(?<away>下个?月)(?! ?\d)/g,
    read: (g) => ({ form: 'month-part', monthsAway: signed(g.away), part: 'end' }),
    plain: false,
  },
  {
    pattern: /月[底末](?=[前之以]|,|。|给|来|再)/g,
    read: () => ({ form: 'month-part', monthsAway: 0, part: 'last-day' }),
  },
  {
    pattern: /(?<away>上上|下下|上|下|本|这)个?(?:周|星期|礼拜)(?<w>[一二三四五六日天末])/g,
    read: (g) => ({ form: 'weekday', weekday: WEEKDAYS[g.w ?? ''] ?? 0, weeksAway: signed(g.away) }),
  },
  {
    pattern: /(?:周|星期|礼拜)(?<w>[一二三四五六日天末])/g,
    read: (g) => ({ form: 'weekday', weekday: WEEKDAYS[g.w ?? ''] ?? 0 }),
    plain: false,
  },
  {
    pattern: /(?<away>[下本这])个?周(?:内|之内)?/g,
    read: (g) => ({ form: 'week', weeksAway: signed(g.away) ?? 0 }),
    plain: false,
  },
  {
    pattern:
      /大前天|大后天|前天|前日|昨天|昨日|昨晚|昨(?=[上下]午)|今天|今日|今早|今晚|今晨|明天|明日|后天|\b(?:yesterday|today|tomorrow)\b/gi,
    read: (g) => ({ form: 'days-away', days: DAYS_AWAY[(g.all ?? '').toLowerCase()] ?? 0 }),
  },
  {
    pattern: new RegExp(`\\b(?<away>last|next|this) (?<w>${ENGLISH_DAYS.join('|')})\\b`, 'gi'),
    read: (g) => ({
      form: 'weekday',
      weekday: ENGLISH_DAYS.indexOf((g.w ?? '').toLowerCase()) + 1,
      weeksAway: signed(g.away?.toLowerCase()),
    }),
    plain: false,
  },
  {
    pattern:
      /(?<n>\d{1,2}|[一二两三四五六七八九十]{1,2})(?<unit>个工作日|工作日|天|日|周|个星期|个月)(?:之|以)?内/g,
    read: within,
  },
  {
    pattern: new RegExp(`(?<![\\d月.年/-])(?<d>${DAY_OR_MONTH})[日号](?![楼线院门馆厅地])`, 'g'),
    read: (g) => ({ form: 'day', day: number(g.d) }),
  },
  {
    pattern: /(?<=^|\n)(?<m>\d{1,2})[./-](?<d>\d{1,2})(?![\d.]|[ ]?[亿万千百元%亩倍米平吨年])/g,
    read: (g) => ({ form: 'month-day', month: number(g.m), day: number(g.d) }),
  },
  {
    pattern: /(?<![\d.~-])(?<m>\d{1,2})[./](?<d>\d{1,2})(?![\d.~-]|[ ]?[亿万千百元%亩倍米平吨年mkb㎡])/g,
    read: (g) => ({ form: 'month-day', month: number(g.m), day: number(g.d) }),
    plain: false,
  },
];

function yearsAway(word: string | undefined): number | undefined {
  const index = ['前年', '去年', '今年', '明年'].indexOf(word ?? '');
  return index < 0 ? undefined : index - 2;
}
