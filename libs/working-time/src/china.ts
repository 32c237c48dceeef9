import data from './data/cn-holidays.json' with { type: 'json' };
import { WorkingCalendar } from './working-calendar.js';

interface HolidayYear {
  off: string[];
  work: string[];
  /** Only the days fixed by regulation are known; the year's announcement is not out. */
  provisional?: boolean;
}

const years: [string, HolidayYear][] = Object.entries(data.years);

/** Mainland China, 2015–2026 as announced; 2027 provisional; later years are plain weeks. */
export const chinaCalendar = new WorkingCalendar({
  holidays: years.flatMap(([, year]) => year.off),
  makeUpDays: years.flatMap(([, year]) => year.work),
  announcedYears: years.filter(([, year]) => !year.provisional).map(([year]) => Number(year)),
});
