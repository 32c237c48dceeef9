import { BusinessDate, Period } from '@taproot/kernel';
import type { QueueWarning } from './verification-queue.js';

/** How the signings of the teams behind a claim lie in its month and year, the claim included. */
export interface SigningCounts {
  signedOn: string;
  /** In the last three days of the claim's month. */
  monthEnd: number;
  december: number;
  year: number;
}

const MANY = 3;
const LAST_DAYS = 3;

/** Quotas are met at the end of a month or a year: signings that crowd there are looked at twice (domain.md §2.4). */
export function burstWarnings({ signedOn, monthEnd, december, year }: SigningCounts): QueueWarning[] {
  const warnings: QueueWarning[] = [];
  if (atMonthEnd(signedOn) && monthEnd >= MANY)
    warnings.push({
      code: 'month-end-burst',
      en: `${monthEnd} signings of this team in the last three days of the month.`,
      zh: `该团队在当月最后三天签约 ${monthEnd} 份。`,
    });
  const inDecember = BusinessDate.parse(signedOn).last.slice(5, 7) === '12';
  if (inDecember && december >= MANY && december * 10 >= year * 3)
    warnings.push({
      code: 'december-burst',
      en: `${december} of the team's ${year} signings of the year fall in December.`,
      zh: `该团队全年 ${year} 份签约中有 ${december} 份集中在 12 月。`,
    });
  return warnings;
}

function atMonthEnd(signedOn: string): boolean {
  const date = BusinessDate.parse(signedOn);
  if (date.precision !== 'day') return false;
  const { last } = Period.parse(signedOn.slice(0, 7));
  return Number(last.slice(8)) - Number(signedOn.slice(8)) < LAST_DAYS;
}
