import {
  elapsedMinutes,
  instantAfter,
  type Pause,
  type TimeLimit,
  type WorkingClock,
} from '@taproot/working-time';
import type { TurnKind } from './task-moves.rules.js';

export interface Turn {
  kind: TurnKind;
  at: Date;
}

export interface TaskTimes {
  receivedAt: Date;
  responseMinutes: number;
  resolveMinutes: number;
}

export const PAUSES_ALLOWED = 2;

const ANSWERS: readonly TurnKind[] = ['acceptance', 'start', 'decline'];
const STOPS: readonly TurnKind[] = ['pause', 'completion', 'decline'];
const RESTARTS: readonly TurnKind[] = ['resumption', 'reopening'];

/** The time to the first answer; it never pauses. */
export function responseLimit({ receivedAt, responseMinutes }: TaskTimes, turns: readonly Turn[]): TimeLimit {
  const answer = turns.find(({ kind }) => ANSWERS.includes(kind));
  return { from: receivedAt, within: responseMinutes, pauses: [], done: answer?.at ?? null };
}

/** The time to the result: pauses do not count, nor what lies between a result and its reopening. */
export function resolutionLimit(
  { receivedAt, resolveMinutes }: TaskTimes,
  turns: readonly Turn[],
): TimeLimit {
  const pauses: Pause[] = [];
  let stopped: Turn | null = null;
  for (const turn of turns) {
    if (stopped === null && STOPS.includes(turn.kind)) stopped = turn;
    else if (stopped !== null && RESTARTS.includes(turn.kind)) {
      pauses.push({ from: stopped.at, to: turn.at });
      stopped = null;
    }
  }
  const paused = stopped?.kind === 'pause';
  if (stopped && paused) pauses.push({ from: stopped.at, to: null });
  return { from: receivedAt, within: resolveMinutes, pauses, done: paused ? null : (stopped?.at ?? null) };
}

export const LADDER = ['reminder', 'blue', 'yellow', 'district', 'red'] as const;
export type LadderLevel = (typeof LADDER)[number];

export interface Rung {
  level: LadderLevel;
  at: Date;
}

/** Working minutes after which a rung is reached: 80 % and all of the limit, then one, three and five days more. */
export function rungMinutes(level: LadderLevel, within: number, minutesADay: number): number {
  const beyond = { yellow: 1, district: 3, red: 5 };
  if (level === 'reminder') return within * 0.8;
  return level === 'blue' ? within : within + beyond[level] * minutesADay;
}

/** When each rung is reached, if nothing more happens; a pause is taken to end at `at`. */
export function ladderOf(clock: WorkingClock, limit: TimeLimit, at: Date): Rung[] {
  return LADDER.map((level) => {
    const minutes = rungMinutes(level, limit.within, clock.minutesADay);
    return { level, at: instantAfter(clock, limit, minutes, at) };
  });
}

/** Rungs whose time has come and which were not reached before, and the first of those to come; none of a task at rest. */
export function climb(
  clock: WorkingClock,
  limit: TimeLimit,
  reached: ReadonlySet<LadderLevel>,
  at: Date,
): { due: Rung[]; next: Rung | null } {
  if (limit.done !== null || limit.pauses.some(({ to }) => to === null)) return { due: [], next: null };
  const open = ladderOf(clock, limit, at).filter(({ level }) => !reached.has(level));
  return { due: open.filter((rung) => rung.at <= at), next: open.find((rung) => rung.at > at) ?? null };
}

/** Working minutes left when it was done, negative beyond the limit. */
export function savedMinutes(clock: WorkingClock, limit: TimeLimit): number | null {
  return limit.done && limit.within - Math.floor(elapsedMinutes(clock, limit, limit.done));
}
