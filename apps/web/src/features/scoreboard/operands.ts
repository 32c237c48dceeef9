import { INDICATORS } from '@taproot/kpi-formulas';
import type { Indicator } from '../../lib/api';
import { money, percent, score } from '../../lib/format/figures';
import type { Language } from '../../lib/i18n';
import { scores } from './text';

type Words = ReturnType<typeof scores.use>;

const defined = (code: string) => INDICATORS.find((indicator) => indicator.code === code);

/** An amount as people speak it where the indicator sums yuan, else points. */
export function valueOf(code: string, value: number | string, language: Language): string {
  return defined(code)?.inYuan ? money(String(value), 'CNY', language) : score(value, 2);
}

/** 签约 64.5亿元 ÷ 序时目标 25亿元 = 258 %; undefined where the parts have no names of their own. */
export function fractionOf(t: Words, indicator: Indicator, language: Language): string | undefined {
  const { code, numerator, denominator, raw, steps } = indicator;
  const [above, below] = [`above.${code}`, `below.${code}`];
  if (numerator === null || denominator === null || !scores.has(above) || !scores.has(below))
    return undefined;
  const whole = defined(code)?.unit === 'percent';
  const isCapped = steps.some(({ expression }) => expression.startsWith('min('));
  const parts = [
    t(above, { value: valueOf(code, numerator, language) }),
    '÷',
    t(below, { value: valueOf(code, denominator, language) }),
    '=',
    whole ? percent(raw) : score(raw, 2),
  ];
  return parts.join(' ') + (isCapped ? t('capped') : '');
}
