interface Words {
  en: string;
  zh: string;
}

const WORDS: Record<string, Words> = {
  isString: { en: 'must be text', zh: '应为文字' },
  isNotEmpty: { en: 'must not be empty', zh: '不能为空' },
  isBoolean: { en: 'must be true or false', zh: '应为是或否' },
  isUuid: { en: 'must be an id', zh: '应为有效编号' },
  isEnum: { en: 'is not one of the known values', zh: '不在可选范围内' },
  isIn: { en: 'is not one of the known values', zh: '不在可选范围内' },
  isArray: { en: 'must be a list', zh: '应为列表' },
  isInt: { en: 'must be a whole number', zh: '应为整数' },
  isObject: { en: 'must be an object', zh: '应为对象' },
  isDefined: { en: 'is required', zh: '必填' },
  whitelistValidation: { en: 'is not a known field', zh: '不是可识别的字段' },
  isDay: { en: 'must be a real day like 2026-05-20', zh: '应为真实存在的日期，如 2026-05-20' },
  isBusinessDate: {
    en: 'must be a date like 2026, 2026-Q2, 2026-05 or 2026-05-20',
    zh: '应为日期，如 2026、2026-Q2、2026-05 或 2026-05-20',
  },
  isAmount: {
    en: 'must be an amount of zero or more, like "1200000.00"',
    zh: '应为不小于零的金额，如 "1200000.00"',
  },
  isPercent: {
    en: 'must be a percentage from 0 to 100, like "33.5"',
    zh: '应为 0 到 100 的百分比，如 "33.5"',
  },
  isCurrency: { en: 'must be a currency code like CNY', zh: '应为币种代码，如 CNY' },
  isInstant: { en: 'must be an instant like 2026-05-20T08:00:00Z', zh: '应为时刻，如 2026-05-20T08:00:00Z' },
  isDayOrInstant: {
    en: 'must be a day like 2026-05-20 or an instant like 2026-05-20T08:00:00Z',
    zh: '应为日期（如 2026-05-20）或时刻（如 2026-05-20T08:00:00Z）',
  },
  isNumber: { en: 'must be a number', zh: '应为数字' },
  isEmail: { en: 'must be an e-mail address', zh: '应为电子邮箱地址' },
  isWorkDuration: {
    en: 'must be a working time such as PT4H or PT30M',
    zh: '应为工作时长，如 PT4H、PT30M',
  },
  isNumberPerTeam: {
    en: 'must be a number for "default" and for ids of units',
    zh: '应为 "default" 和各单位编号对应的数字',
  },
  arrayUnique: { en: 'must not name anything twice', zh: '不能有重复项' },
  nestedValidation: { en: 'must be an object, or a list of objects', zh: '应为对象或对象列表' },
  unknownValue: { en: 'cannot be read', zh: '无法识别' },
  isPlainText: { en: 'must be text without control characters', zh: '不能含有控制字符' },
};

/** Words that name a limit, the first number of what class-validator says. */
const LIMITS: Record<string, (limit: string) => Words> = {
  maxLength: (n) => ({ en: `must have at most ${n} characters`, zh: `不能超过 ${n} 个字` }),
  minLength: (n) => ({ en: `must have at least ${n} characters`, zh: `至少 ${n} 个字` }),
  arrayMaxSize: (n) => ({ en: `must have at most ${n} entries`, zh: `最多 ${n} 项` }),
  arrayMinSize: (n) => ({ en: `must have at least ${n} entries`, zh: `至少 ${n} 项` }),
  max: (n) => ({ en: `must be at most ${n}`, zh: `不能大于 ${n}` }),
  min: (n) => ({ en: `must be at least ${n}`, zh: `不能小于 ${n}` }),
};

const UNREAD: Words = { en: 'is not written as it has to be', zh: '写法不对' };

/** A class-validator constraint in both languages; `said` is its own English, or the example of a form. */
export function fieldMessages(constraint: string, said: string): Words {
  const numbers = said.match(/-?\d+/g) ?? [];
  if (constraint === 'matches') return { en: `must be written like ${said}`, zh: `写法应如 ${said}` };
  if (constraint === 'isLength')
    return (said.includes('shorter') ? LIMITS['maxLength']! : LIMITS['minLength']!)(numbers.at(-1) ?? '');
  return LIMITS[constraint]?.(numbers.at(-1) ?? '') ?? WORDS[constraint] ?? UNREAD;
}

/** Whether a constraint is said in its own words. */
export function hasWords(constraint: string): boolean {
  return ['matches', 'isLength'].includes(constraint) || constraint in LIMITS || constraint in WORDS;
}
