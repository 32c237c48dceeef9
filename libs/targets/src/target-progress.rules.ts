import { Decimal, daysInMonth, percentText, ratioPercent, type Day } from '@taproot/kernel';

export const LIGHTS = ['green', 'watch', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** What was set for a unit: one plan, or one a sector. */
export interface Planned {
  value: Decimal;
  curve: readonly string[] | null;
}

/** Months of the year that ended by the day, 0–12. */
export function completeMonths(year: number, asOf: Day): number {
  const own = Number(asOf.slice(0, 4));
  if (own !== year) return own < year ? 0 : 12;
  const month = Number(asOf.slice(5, 7));
  return Number(asOf.slice(8)) === daysInMonth(year, month) ? month : month - 1;
}

/** The share of a target due after so many months, in percent points: twelfths, or as its curve says. */
export function sequenceOf(curve: readonly string[] | null, months: number): Decimal {
  if (curve === null) return new Decimal(months).times(100).div(12);
  return new Decimal(months === 0 ? 0 : curve[months - 1]!);
}

/** Of several targets together: each by its own curve, weighed by its value. */
export function sequenceOfAll(plans: readonly Planned[], months: number): Decimal {
  const whole = Decimal.sum(0, ...plans.map(({ value }) => value));
  if (whole.isZero()) return sequenceOf(null, months);
  const due = plans.map(({ value, curve }) => value.times(sequenceOf(curve, months)));
  return Decimal.sum(0, ...due).div(whole);
}

/** Yinchuan's bounds (domain.md §5): at or above green, under 10 points below watch, to 30 yellow, further red. */
export function lightOf(gap: Decimal | null): Light | null {
  if (gap === null) return null;
  if (gap.gte(0)) return 'green';
  if (gap.gt(-10)) return 'watch';
  return gap.gte(-30) ? 'yellow' : 'red';
}

export interface Progress {
  completion: string | null;
  sequence: string;
  gap: string | null;
  light: Light | null;
}

/** How far a unit came, against what was due; null without a target or with one of zero. */
export function progressOf(target: Decimal | null, actual: Decimal, sequence: Decimal): Progress {
  const completion = target && ratioPercent(actual, target);
  const gap = completion && completion.minus(sequence);
  return {
    completion: percentText(completion),
    sequence: percentText(sequence)!,
    gap: percentText(gap),
    light: lightOf(gap),
  };
}

/** What each month that is left must bring; nothing once the target is met, null when no month is left. */
export function requiredPerMonth(target: Decimal | null, actual: Decimal, months: number): Decimal | null {
  if (target === null || months === 12) return null;
  return Decimal.max(0, target.minus(actual)).div(12 - months);
}
