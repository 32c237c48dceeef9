import { addDays, dayNumber, isDay, type Day } from './calendar-day.js';
import { kernelErrors } from './kernel.errors.js';
import { Period, type PeriodKind } from './period.js';

export type DatePrecision = PeriodKind | 'day' | 'by';
export type Timeliness = 'on-time' | 'late' | 'undecided';

/** Whole days between two dates: `days` as counted, `min` and `max` what the precision leaves open. */
export interface DaySpan {
  days: number;
  min: number;
  max: number;
}

/**
 * The date of a business fact, no more precise than it is known: the closed interval `first`…`last`.
 * Its text carries the precision: `2026`, `2026-Q2`, `2026-05`, `2026-05-20`, `../2026-05-20` (by that day).
 */
export class BusinessDate {
  private constructor(
    readonly text: string,
    readonly precision: DatePrecision,
    /** Earliest possible day; null when open (`../`). */
    readonly first: Day | null,
    /** Latest possible day. */
    readonly last: Day,
  ) {}

  /** Real days of the years 1900–2199 only; throws `date-invalid` (400) on anything else. */
  static parse(text: string): BusinessDate {
    const date = BusinessDate.tryParse(text);
    if (!date) throw kernelErrors.dateInvalid({ text });
    return date;
  }

  static tryParse(text: string): BusinessDate | null {
    if (text.startsWith('../')) {
      const by = text.slice(3);
      return isDay(by) ? new BusinessDate(text, 'by', null, by) : null;
    }
    if (isDay(text)) return new BusinessDate(text, 'day', text, text);
    const period = Period.tryParse(text);
    return period && new BusinessDate(text, period.kind, period.first, period.last);
  }

  /** Burden of proof: only when the latest possible day is not after `asOf`. */
  happenedBy(asOf: Day): boolean {
    return this.last <= asOf;
  }

  /** The whole interval lies inside; an open date never does. */
  isWithin(period: Period): boolean {
    return this.first !== null && period.first <= this.first && this.last <= period.last;
  }

  /** Against the last day allowed. `undecided` counts in a denominator, never in a numerator. */
  timeliness(due: Day): Timeliness {
    if (this.last <= due) return 'on-time';
    return this.first !== null && this.first > due ? 'late' : 'undecided';
  }

  /** Days from here to `later`, a month counting as its 15th; null when either is coarser or open. */
  daysTo(later: BusinessDate): DaySpan | null {
    const [from, to] = [this.middle(), later.middle()];
    if (from === null || to === null || this.first === null || later.first === null) return null;
    return {
      days: to - from,
      min: dayNumber(later.first) - dayNumber(this.last),
      max: dayNumber(later.last) - dayNumber(this.first),
    };
  }

  equals(other: BusinessDate): boolean {
    return this.text === other.text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }

  private middle(): number | null {
    if (this.precision === 'day') return dayNumber(this.last);
    if (this.precision !== 'month' || this.first === null) return null;
    return dayNumber(addDays(this.first, 14));
  }
}
