import { addDays, addMonths, dayText, type Day } from '@taproot/kernel';
import { chinaCalendar } from '@taproot/working-time';
import type { Random } from './random.js';

/**
 * The year and a half that ends yesterday. Everything is placed by its distance from the first start, then moved to
 * a working day: nobody receives investors on National Day.
 */
export class DemoDays {
  readonly yesterday: Day;
  readonly first: Day;
  private readonly working: Day[] = [];

  constructor(
    readonly today: Day,
    private readonly now?: Date,
  ) {
    this.yesterday = addDays(today, -1);
    this.first = addMonths(today, -18);
    for (let day = this.first; day < today; day = addDays(day, 1))
      if (chinaCalendar.isWorkingDay(day)) this.working.push(day);
  }

  /** 0 the first working day, 1 the last. */
  at(share: number): Day {
    return this.working[Math.round(Math.min(1, Math.max(0, share)) * (this.working.length - 1))]!;
  }

  /** 1 is the last working day before today. */
  back(count: number): Day {
    return this.working.at(-count)!;
  }

  /** The first working day not before `day`. */
  onOrAfter(day: Day): Day {
    return chinaCalendar.isWorkingDay(day) ? day : chinaCalendar.addWorkingDays(day, 1);
  }

  /** A working day so many months before the first start, years before the leads if need be. */
  monthsBack(count: number): Day {
    return this.onOrAfter(addMonths(this.today, -count));
  }

  /** The working day so many months after another. */
  monthsAfter(day: Day, months: number): Day {
    return this.onOrAfter(addMonths(day, months));
  }

  /** The first start, though not before nine of a working day. */
  get opens(): string {
    const nine = instant(this.onOrAfter(this.today), 9);
    const now = this.now ? `${this.now.toISOString().slice(0, 16)}:00.000Z` : nine;
    return now > nine ? now : nine;
  }

  hasCome(day: Day): boolean {
    return day < this.today;
  }

  /** 0 to 1 of the year so far; of the last three months while the year is young. */
  thisYear(share: number): Day {
    const newYear = `${this.today.slice(0, 4)}-01-01`;
    const young = addDays(this.today, -90);
    const from = this.working.findIndex((day) => day >= (newYear < young ? newYear : young));
    return this.working[from + Math.round(share * (this.working.length - 1 - from))]!;
  }

  /** 0 to 1 of the time before what `thisYear` covers. */
  earlier(share: number): Day {
    const until = this.working.indexOf(this.thisYear(0));
    return this.working[Math.round(share * (until - 1))]!;
  }

  /** The calendar years that the history touches. */
  get years(): number[] {
    const [from, to] = [Number(this.first.slice(0, 4)), Number(this.yesterday.slice(0, 4))];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  /** The last three working days of every month that is over. */
  get monthEnds(): [Day, Day, Day][] {
    const ends: [Day, Day, Day][] = [];
    for (let start = `${this.first.slice(0, 7)}-01`; ; start = addMonths(start, 1)) {
      const next = addMonths(start, 1);
      if (next > this.today) return ends;
      const three = this.working.filter((day) => day < next && day >= start).slice(-3);
      if (three.length === 3) ends.push(three as [Day, Day, Day]);
    }
  }
}

/** The first days of a year when lists are made; before `limit` while that has not come. */
export function earlyIn(year: number, date: number, limit: Day): Day {
  const day = dayText(year, 1, date);
  return day < limit ? day : addDays(limit, -1);
}

/** An instant of the city's day; the demo city keeps China's time, which has no summer time. */
export function instant(day: Day, hour: number, minute = 0, second = 0): string {
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return new Date(`${day}T${clock}+08:00`).toISOString();
}

export function someTime(random: Random, day: Day, from: number, to: number): string {
  return instant(day, random.int(from, to), random.int(0, 59), random.int(0, 59));
}
