import { addDays, cityDay, type Day } from '@taproot/kernel';

/** Two in the night of every first: the month before is over, and nobody is at work. */
export const MONTH_END_CRON = '0 2 1 * *';

/** The last day of the month before the one it is in the city. */
export function lastMonthEnd(now: Date, timeZone: string): Day {
  return addDays(`${cityDay(now, timeZone).slice(0, 7)}-01`, -1);
}
