import { addDays, dayNumber, weekday, type Day } from '@taproot/kernel';

/** What differs from the plain week, as data that is reviewed yearly (domain.md §6). */
export interface CalendarData {
  /** Days off, whatever their weekday. */
  holidays: Iterable<Day>;
  /** Weekend days that are worked (调休). */
  makeUpDays: Iterable<Day>;
  /** Years whose announcement is in the data; in others the figures may still move. */
  announcedYears?: Iterable<number>;
}

/** Working days: weekdays, less holidays, plus make-up days. Pure; a make-up day outranks a holiday. */
export class WorkingCalendar {
  private readonly holidays: ReadonlySet<Day>;
  private readonly makeUpDays: ReadonlySet<Day>;
  private readonly announcedYears: ReadonlySet<number>;

  constructor(data: CalendarData) {
    this.holidays = new Set(data.holidays);
    this.makeUpDays = new Set(data.makeUpDays);
    this.announcedYears = new Set(data.announcedYears);
  }

  isWorkingDay(day: Day): boolean {
    return this.makeUpDays.has(day) || (weekday(day) <= 5 && !this.holidays.has(day));
  }

  /** True where the year's holidays are announced, so that a due date will not move. */
  isAnnounced(day: Day): boolean {
    return this.announcedYears.has(Number(day.slice(0, 4)));
  }

  /**
   * The `count`-th working day after `day`, which itself does not count (domain.md §6).
   * 0 answers `day`, even a holiday; throws RangeError unless `count` is a whole number from 0.
   */
  addWorkingDays(day: Day, count: number): Day {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`no count of working days: ${count}`);
    let reached = day;
    for (let left = count; left > 0;) {
      reached = addDays(reached, 1);
      if (this.isWorkingDay(reached)) left -= 1;
    }
    return reached;
  }

  /** Working days after `from` up to and with `to`; 0 when `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number {
    let count = 0;
    const span = dayNumber(to) - dayNumber(from);
    for (let step = 1; step <= span; step += 1) if (this.isWorkingDay(addDays(from, step))) count += 1;
    return count;
  }
}
