import type { WorkingClock } from './working-clock.js';

/** Time that does not count; `to` null: until further notice. In order, never overlapping. */
export interface Pause {
  from: Date;
  to: Date | null;
}

/** Something to be done within so many working minutes. */
export interface TimeLimit {
  from: Date;
  /** Working minutes allowed. */
  within: number;
  pauses: readonly Pause[];
  /** When it was done; null while it is not. */
  done: Date | null;
}

export type LimitState = 'running' | 'paused' | 'overdue' | 'met' | 'late';

export interface LimitReading {
  /** When the time is up; as if it went on now while it is paused. */
  dueAt: Date;
  /** Working minutes used, whole ones. */
  elapsedMinutes: number;
  /** Negative beyond the limit. */
  remainingMinutes: number;
  state: LimitState;
}

/** How a limit stands at an instant. */
export function readLimit(clock: WorkingClock, limit: TimeLimit, at: Date): LimitReading {
  const until = limit.done && limit.done < at ? limit.done : at;
  const elapsed = elapsedMinutes(clock, limit, until);
  const done = limit.done !== null && limit.done <= at;
  return {
    dueAt: instantAfter(clock, limit, limit.within, at),
    elapsedMinutes: Math.floor(elapsed),
    remainingMinutes: limit.within - Math.floor(elapsed),
    state: stateOf(limit, at, elapsed, done),
  };
}

/** Working minutes used by an instant, pauses left out. */
export function elapsedMinutes(clock: WorkingClock, { from, pauses }: TimeLimit, until: Date): number {
  const paused = pauses.reduce((sum, pause) => {
    const [start, end] = [later(pause.from, from), earlier(pause.to ?? until, until)];
    return sum + clock.minutesBetween(start, end);
  }, 0);
  return Math.max(0, clock.minutesBetween(from, until) - paused);
}

/** When so many working minutes are used; an open pause ends at `at`, as if the work went on then. */
export function instantAfter(clock: WorkingClock, limit: TimeLimit, minutes: number, at: Date): Date {
  let cursor = limit.from;
  let left = minutes;
  for (const { from, to } of limit.pauses) {
    const worked = clock.minutesBetween(cursor, from);
    if (worked >= left) break;
    left -= worked;
    cursor = later(to ?? later(at, from), cursor);
  }
  return clock.addMinutes(cursor, left);
}

function stateOf({ within, pauses }: TimeLimit, at: Date, elapsed: number, done: boolean): LimitState {
  if (done) return elapsed <= within ? 'met' : 'late';
  if (elapsed > within) return 'overdue';
  return pauses.some(({ from, to }) => from <= at && (to === null || to > at)) ? 'paused' : 'running';
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
