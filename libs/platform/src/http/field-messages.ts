const WORDS: Record<string, { en: string; zh: string }> = {
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
  isPlainText: { en: 'must be text without control characters', zh: '不能含有控制字符' },
};

/** A class-validator constraint in both languages; its own English where we have no better words. */
export function fieldMessages(constraint: string, fallback: string): { en: string; zh: string } {
  const length = /(\d+)/.exec(fallback)?.[1] ?? '';
  if (constraint === 'maxLength')
    return { en: `must have at most ${length} characters`, zh: `不能超过 ${length} 个字` };
  if (constraint === 'minLength')
    return { en: `must have at least ${length} characters`, zh: `至少 ${length} 个字` };
  if (constraint === 'arrayMaxSize')
    return { en: `must have at most ${length} entries`, zh: `最多 ${length} 项` };
  if (constraint === 'max') return { en: `must be at most ${length}`, zh: `不能大于 ${length}` };
  if (constraint === 'min') return { en: `must be at least ${length}`, zh: `不能小于 ${length}` };
  return WORDS[constraint] ?? { en: fallback, zh: `格式不对（${fallback}）` };
}
