import { Injectable } from '@nestjs/common';
import { isDay, type Actor } from '@taproot/kernel';
import { Lists, pageRequest, RECORD_FIELDS, type ListQuery, type ListSpec } from '@taproot/platform';
import type { WorkingClock } from '@taproot/working-time';
import type { AddWorkingDaysQuery, WorkingTimeQuery } from '../dto/calendar.dto.js';
import { calendarErrors } from './calendar.errors.js';
import { CityCalendar } from './city-calendar.js';

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly calendar: CityCalendar,
    private readonly lists: Lists,
  ) {}

  /**
   * Working minutes between two instants, and the working days after the first day up to and with the second: what
   * `addWorkingDays` would have added. A day stands for its end, so that minutes and days tell the same.
   */
  async workingTime({ from, to }: WorkingTimeQuery) {
    const clock = await this.calendar.clock();
    const [start, end] = [instantOf(clock, from), instantOf(clock, to)];
    if (start > end) throw calendarErrors.timeRunsBackwards().at('to');
    const days = clock.calendar.workingDaysBetween(dayOf(clock, from), dayOf(clock, to));
    return { minutes: Math.floor(clock.minutesBetween(start, end)), days };
  }

  /** `announced`: the holidays of that year are published, so that the day will not move. */
  async addWorkingDays({ date, days }: AddWorkingDaysQuery) {
    const { calendar } = await this.calendar.clock();
    const reached = calendar.addWorkingDays(date, days);
    if (!isDay(reached)) throw calendarErrors.dayTooFar().at('days');
    return { date: reached, announced: calendar.isAnnounced(reached) };
  }

  overrides(_actor: Actor, query: ListQuery): Promise<string> {
    return this.lists.page(OVERRIDES, pageRequest(query), () => undefined);
  }
}

function instantOf(clock: WorkingClock, text: string): Date {
  return isDay(text) ? clock.endOf(text) : new Date(text);
}

function dayOf(clock: WorkingClock, text: string): string {
  return isDay(text) ? text : clock.dayOf(new Date(text));
}

const OVERRIDES: ListSpec = {
  name: 'calendar-overrides',
  from: 'calendar_overrides t',
  fields: { ...RECORD_FIELDS, day: 't.day', working: 't.working', reason: 't.reason' },
  sorts: { day: { sql: 't.day', type: 'date' } },
  defaultSort: 'day',
  filters: { q: (p) => `t.reason ILIKE '%' || ${p} || '%'` },
};
