import { dayText, daysInMonth, FIRST_YEAR, LAST_YEAR, type Day } from './calendar-day.js';
import { kernelErrors } from './kernel.errors.js';

export type PeriodKind = 'year' | 'quarter' | 'month';

/** A calendar year, quarter or month: the span of a KPI run or a cohort. */
export class Period {
  private constructor(
    readonly text: string,
    readonly kind: PeriodKind,
    readonly first: Day,
    readonly last: Day,
  ) {}

  /** Reads `2026`, `2026-Q2` or `2026-06`; throws `period-invalid` (400) on anything else. */
  static parse(text: string): Period {
    const period = Period.tryParse(text);
    if (!period) throw kernelErrors.periodInvalid({ text });
    return period;
  }

  static tryParse(text: string): Period | null {
    const found = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
    if (!found) return null;
    const year = Number(found[1]);
    if (year < FIRST_YEAR || year > LAST_YEAR) return null;
    if (found[2]) return Period.of(text, 'quarter', year, Number(found[2]) * 3 - 2, Number(found[2]) * 3);
    if (found[3]) return Period.of(text, 'month', year, Number(found[3]), Number(found[3]));
    return Period.of(text, 'year', year, 1, 12);
  }

  get year(): number {
    return Number(this.text.slice(0, 4));
  }

  /** How much of a year the period is, as months of twelve. */
  get shareOfYear(): { months: 1 | 3 | 12; of: 12 } {
    return { months: this.kind === 'year' ? 12 : this.kind === 'quarter' ? 3 : 1, of: 12 };
  }

  contains(day: Day): boolean {
    return this.first <= day && day <= this.last;
  }

  toString(): string {
    return this.text;
  }

  private static of(text: string, kind: PeriodKind, year: number, from: number, to: number): Period {
    return new Period(text, kind, dayText(year, from, 1), dayText(year, to, daysInMonth(year, to)));
  }
}
