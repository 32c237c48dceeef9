import { cityDay, dayFromNumber, dayNumber, type Day } from '@taproot/kernel';
import { DEFAULT_HOURS, parseHours, type Shift } from './business-hours.js';
import { offsetAt } from './zone-offset.js';
import type { WorkingCalendar } from './working-calendar.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface ClockSettings {
  /** As `parseHours` reads them. */
  hours?: string;
  timeZone?: string;
}

/** Working time between instants: the calendar's days, the hours worked on them, in a city's time zone. Pure. */
export class WorkingClock {
  readonly minutesADay: number;
  private readonly shifts: readonly Shift[];
  private readonly timeZone: string;

  /** Throws RangeError on hours that cannot be read. */
  constructor(
    readonly calendar: WorkingCalendar,
    { hours = DEFAULT_HOURS, timeZone = 'Asia/Shanghai' }: ClockSettings = {},
  ) {
    const shifts = parseHours(hours);
    if (!shifts) throw new RangeError(`no business hours: ${hours}`);
    this.shifts = shifts;
    this.timeZone = timeZone;
    this.minutesADay = shifts.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Working minutes from one instant to a later one, fractions included; 0 when it is not later. */
  minutesBetween(from: Date, to: Date): number {
    return Math.max(0, (this.workedBy(to.getTime()) - this.workedBy(from.getTime())) / MINUTE);
  }

  /**
   * The first instant by which so many working minutes have passed: `minutesBetween(from, addMinutes(from, n)) = n`.
   * 0 answers `from`.
   */
  addMinutes(from: Date, minutes: number): Date {
    if (!(minutes >= 0)) throw new RangeError(`no working time: ${minutes}`);
    if (minutes === 0) return from;
    const target = Math.round(this.workedBy(from.getTime()) + minutes * MINUTE);
    const perDay = this.minutesADay * MINUTE;
    const daysBefore = Math.ceil(target / perDay) - 1;
    const today = dayNumber(cityDay(from, this.timeZone));
    const day = this.calendar.dayAt(daysBefore, today);
    return this.instantOf(day, this.timeOfDay(target - daysBefore * perDay));
  }

  /** The start (00:00) of a day in the city. */
  startOf(day: Day): Date {
    return this.instantOf(dayNumber(day), 0);
  }

  /** The end (24:00) of a day in the city. */
  endOf(day: Day): Date {
    return this.instantOf(dayNumber(day) + 1, 0);
  }

  dayOf(instant: Date): Day {
    return cityDay(instant, this.timeZone);
  }

  /** Working milliseconds from a fixed instant in the past; for differences. */
  private workedBy(at: number): number {
    const local = at + offsetAt(at, this.timeZone);
    const day = Math.floor(local / DAY);
    const whole = this.calendar.workedBefore(day);
    const today = this.calendar.isWorkingDay(dayFromNumber(day)) ? this.workedByTime(local - day * DAY) : 0;
    return whole * this.minutesADay * MINUTE + today;
  }

  private workedByTime(time: number): number {
    return this.shifts.reduce(
      (sum, { from, to }) => sum + Math.min(Math.max(0, time - from * MINUTE), (to - from) * MINUTE),
      0,
    );
  }

  /** The first time of a working day by which so many milliseconds were worked on it. */
  private timeOfDay(worked: number): number {
    let left = worked;
    for (const { from, to } of this.shifts) {
      const length = (to - from) * MINUTE;
      if (left <= length) return from * MINUTE + left;
      left -= length;
    }
    throw new RangeError(`a day has no ${worked} ms of work`);
  }

  private instantOf(day: number, time: number): Date {
    const local = day * DAY + time;
    const guess = local - offsetAt(local, this.timeZone);
    return new Date(local - offsetAt(guess, this.timeZone));
  }
}
