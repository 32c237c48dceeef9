import { dateInWords } from '@taproot/kernel';
import type { Language } from '../i18n';
import { NOTHING } from './figures';

/** The city's own time zone; instants are told in it wherever the reader sits. */
const ZONE = 'Asia/Shanghai';

/** A business date, no more precise than it is known: 2026年3月, 2026年第2季度, 2026年5月20日前. */
export function businessDate(value: string | null | undefined, language: Language): string {
  return value ? dateInWords(value, language) : NOTHING;
}

/** A day near today in few words: 今天, 明天, 6月3日, 2025年6月3日. */
export function nearDay(value: string | null | undefined, language: Language, now = today()): string {
  if (!value) return NOTHING;
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return businessDate(value, language);
  const away = daysBetween(now, value);
  const near = NEAR[away];
  if (near) return near[language];
  const full = businessDate(value, language);
  if (value.slice(0, 4) !== now.slice(0, 4)) return full;
  return language === 'en' ? full.slice(0, -5) : full.slice(5);
}

const NEAR: Record<number, Record<Language, string>> = {
  [-1]: { 'zh-CN': '昨天', en: 'yesterday' },
  0: { 'zh-CN': '今天', en: 'today' },
  1: { 'zh-CN': '明天', en: 'tomorrow' },
};

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Today in the city. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' }).format(now);
}

/** An instant to the minute, in the city's time. */
export function instant(value: string | null | undefined, language: Language): string {
  if (!value) return NOTHING;
  const at = new Date(value);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return `${nearDay(today(at), language)} ${time}`;
}
