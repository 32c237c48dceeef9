import { useLanguage } from '../../lib/i18n';
import { goals } from './text';

const DAY = 86_400_000;

/** 10 月底: the end of the last complete month of the year by the day, as a sequence counts. */
export function useMonth(year: string, asOf: string): string {
  const t = goals.use();
  const language = useLanguage();
  const months = completeMonths(year, asOf);
  if (months === 0) return t('noMonth');
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(year), months - 1)),
  );
  return t('monthEnd', { month: language === 'en' ? name : months });
}

function completeMonths(year: string, asOf: string): number {
  if (asOf.slice(0, 4) !== year) return asOf.slice(0, 4) < year ? 0 : 12;
  const next = new Date(Date.parse(asOf) + DAY);
  return next.getUTCFullYear() > Number(year) ? 12 : next.getUTCMonth();
}
