import { BusinessDate, Decimal } from '@taproot/kernel';
import { CURRENCY_WORDS, UNIT_WORTH } from '../reading/office-words.data.js';

/** A figure in the sheet's unit, as a number of the cell; a foreign one names its currency: 3500万美元. */
export function writtenAmount(amount: string, currency: string, unit: string): number | string {
  if (currency === 'CNY') return new Decimal(amount).div(UNIT_WORTH[unit] ?? '1').toNumber();
  const word = Object.keys(CURRENCY_WORDS).find((name) => CURRENCY_WORDS[name] === currency) ?? currency;
  return `${new Decimal(amount).div(10_000).toString()}万${word}`;
}

/** As offices write it and the analysis reads it back: 2026.3.5, 2026.3, 2026年三季度, 2026年. */
export function writtenDate(text: string): string {
  const { precision, last } = BusinessDate.parse(text);
  if (precision === 'by') return text;
  const [year, month, day] = last.split('-').map(Number) as [number, number, number];
  if (precision === 'day') return `${year}.${month}.${day}`;
  if (precision === 'month') return `${year}.${month}`;
  return precision === 'year' ? `${year}年` : `${year}年${QUARTERS[month / 3 - 1]}季度`;
}

const QUARTERS = ['一', '二', '三', '四'];

const STAGE_WORDS: Record<string, string> = {
  filed: '初步接洽',
  valid: '跟踪研判',
  negotiation: '在谈',
  signed: '已签约',
  invalid: '无效',
  lost: '未成',
  dormant: '暂缓',
};

/** By the sheet's own word where its mapping has one. */
export function writtenStage(stage: string, values: Record<string, string> = {}): string {
  const own = Object.keys(values).find((word) => values[word] === stage);
  return own ?? STAGE_WORDS[stage] ?? stage;
}

/** A title that names a day names the day the figures are of: 截至10月31日 → 截至11月25日. */
export function datedTitle(text: string, today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const isThisYear = text.includes(String(year));
  return text.replace(
    /(截[至止]到?\s*)(20\d{2}\s*[年.\-/]\s*)?\d{1,2}\s*[月.\-/]\s*(?:\d{1,2}\s*[日号]?|底|末)/,
    (_, until: string, said: string | undefined) =>
      `${until}${said === undefined && isThisYear ? '' : `${year}年`}${month}月${day}日`,
  );
}
