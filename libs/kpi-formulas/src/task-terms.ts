import { Decimal, type Day, type DecimalInput, type Period } from '@taproot/kernel';
import type { ClockFact, TaskFact } from './task-facts.js';

export type TaskRejection =
  | 'clock-runs'
  | 'declined'
  | 'outside-period'
  | 'not-closed'
  | 'reopened'
  | 'not-rated'
  | 'single-outlier'
  | 'not-answered';

/** One record's value, 0–100, in a weighted mean; null leaves it out, for the reason. */
export interface TermPart {
  id: string;
  weight: number;
  value: Decimal | null;
  reason?: TaskRejection;
}

/** A share of the whole figure; without a record to go by it is left to the other terms. */
export interface Term {
  share: DecimalInput;
  parts: readonly TermPart[];
}

export interface TermsResult {
  raw: Decimal | null;
  expression: string;
  /** Points each record brings to the figure; they add up to it. */
  points: Map<string, Decimal>;
}

/** The weighted mean of each term, and of the terms by their shares; an empty term rescales the rest (domain.md §3). */
export function meanOfTerms(terms: readonly Term[]): TermsResult {
  const filled = terms
    .map(({ share, parts }) => ({ share: new Decimal(share), parts: parts.filter(isValued) }))
    .filter(({ parts }) => parts.length > 0);
  const whole = Decimal.sum(0, ...filled.map(({ share }) => share));
  const points = new Map<string, Decimal>();
  const said = filled.map(({ share, parts }) => {
    const weight = Decimal.sum(0, ...parts.map((part) => part.weight));
    const sum = Decimal.sum(0, ...parts.map((part) => part.value.times(part.weight)));
    for (const { id, value, weight: own } of parts) {
      const brings = value.times(own).times(share).div(weight).div(whole);
      points.set(id, (points.get(id) ?? new Decimal(0)).plus(brings));
    }
    return { share, mean: sum.div(weight) };
  });
  if (said.length === 0) return { raw: null, expression: '', points };
  const raw = Decimal.sum(0, ...said.map(({ share, mean }) => share.times(mean))).div(whole);
  return { raw, expression: expressionOf(said, whole), points };
}

function expressionOf(terms: { share: Decimal; mean: Decimal }[], whole: Decimal): string {
  const sum = terms
    .map(({ share, mean }) => `${share.toString()} × ${mean.toDecimalPlaces(6).toString()}`)
    .join(' + ');
  return whole.eq(1) ? sum : `(${sum}) ÷ ${whole.toString()}`;
}

function isValued(part: TermPart): part is TermPart & { value: Decimal } {
  return part.value !== null;
}

/** A clock counts where it stopped in the period, or still runs past its time; one within its time is not over. */
export function clockState(
  clock: ClockFact,
  asOf: Day,
  period: Period,
): 'counts' | 'clock-runs' | 'outside-period' {
  const { endedOn, minutes, allowed } = clock;
  if (endedOn === null || endedOn > asOf) return minutes > allowed ? 'counts' : 'clock-runs';
  return period.contains(endedOn) ? 'counts' : 'outside-period';
}

/**
 * A clock that a decline stopped earns nothing. Late by then, it counts on as if it ran still, up to the end of the
 * period it was declined in: declining makes nothing better (domain.md §3).
 */
export function declinedState(
  { endedOn, minutes, allowed }: ClockFact,
  period: Period,
): 'counts' | 'declined' | 'outside-period' {
  if (minutes <= allowed) return 'declined';
  return endedOn === null || endedOn >= period.first ? 'counts' : 'outside-period';
}

export function ownTasks(tasks: readonly TaskFact[], role: TaskFact['role']): TaskFact[] {
  return tasks.filter((task) => task.role === role);
}
