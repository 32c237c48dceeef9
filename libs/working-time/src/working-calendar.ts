import { dayFromNumber, dayNumber, weekday, type Day } from '@taproot/kernel';

/** What differs from the plain week, as data that is reviewed yearly (domain.md §6). */
export interface CalendarData {
  /** Days off, whatever their weekday. */
  holidays: Iterable<Day>;
  /** Weekend days that are worked (调休). */
  makeUpDays: Iterable<Day>;
  /** Years whose announcement is in the data; in others the figures may still move. */
  announcedYears?: Iterable<number>;
}

/** What a city decided for one day, whatever the data say: a holiday announced late, a day worked after a flood. */
export interface DayOverride {
  day: Day;
  working: boolean;
}

/** Working days: weekdays, less holidays, plus make-up days. Pure; a make-up day outranks a holiday. */
export class WorkingCalendar {
  private readonly holidays: ReadonlySet<Day>;
  private readonly makeUpDays: ReadonlySet<Day>;
  private readonly announcedYears: ReadonlySet<number>;
  /** Numbers of the days that differ from the plain week, in order. */
  private readonly off: readonly number[];
  private readonly on: readonly number[];

  constructor(data: CalendarData) {
    this.holidays = new Set(data.holidays);
    this.makeUpDays = new Set(data.makeUpDays);
    this.announcedYears = new Set(data.announcedYears);
    this.off = numbers([...this.holidays].filter((day) => weekday(day) <= 5 && !this.makeUpDays.has(day)));
    this.on = numbers([...this.makeUpDays].filter((day) => weekday(day) > 5));
  }

  /** The same calendar with some days decided otherwise. */
  with(overrides: readonly DayOverride[]): WorkingCalendar {
    const decided = new Map(overrides.map(({ day, working }) => [day, working]));
    const undecided = (days: ReadonlySet<Day>) => [...days].filter((day) => !decided.has(day));
    const said = (working: boolean) => [...decided].filter(([, is]) => is === working).map(([day]) => day);
    return new WorkingCalendar({
      holidays: [...undecided(this.holidays), ...said(false)],
      makeUpDays: [...undecided(this.makeUpDays), ...said(true)],
      announcedYears: this.announcedYears,
    });
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
    if (count === 0) return day;
    const after = dayNumber(day) + 1;
    return dayFromNumber(this.dayAt(this.workedBefore(after) + count - 1, after));
  }

  /** Working days after `from` up to and with `to`; 0 when `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number {
    return Math.max(0, this.workedBefore(dayNumber(to) + 1) - this.workedBefore(dayNumber(from) + 1));
  }

  /** Working days before the day of this number, counted from a fixed day in the past; for differences. */
  workedBefore(number: number): number {
    // Day 0 is a Thursday, so that weeks begin three days earlier.
    const [weeks, rest] = [Math.floor((number + 3) / 7), (((number + 3) % 7) + 7) % 7];
    return weeks * 5 + Math.min(rest, 5) - below(this.off, number) + below(this.on, number);
  }

  /** The number of the working day that has `worked` working days before it; it is not before day `from`. */
  dayAt(worked: number, from: number): number {
    let low = from;
    let high = from + 1;
    while (this.workedBefore(high) <= worked) high += high - from;
    while (low + 1 < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.workedBefore(middle) <= worked) low = middle;
      else high = middle;
    }
    return low;
  }
}

function numbers(days: Day[]): number[] {
  return days.map(dayNumber).toSorted((a, b) => a - b);
}

/** How many of the sorted numbers are smaller. */
function below(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
