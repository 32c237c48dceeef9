import type { Day } from '@taproot/kernel';
import type { ClockFact, TaskFact } from '@taproot/kpi-formulas';
import { elapsedMinutes, instantAfter, type TimeLimit, type WorkingClock } from '@taproot/working-time';
import { resolutionLimit, responseLimit, type TaskTimes, type Turn } from './task-clock.rules.js';

const WEEK_MS = 7 * 86_400_000;

/** A task as it stood at an instant, seen by one of the departments it asks. */
export interface KnownTask extends TaskTimes {
  id: string;
  unitId: string;
  joint: boolean;
  high: boolean;
  turns: { kind: Turn['kind']; at: string; unitId: string | null; rating: number | null }[];
}

/** What scores take from a task at an instant. A declined task was answered and is not resolved; what was late, stays. */
export function factOf(clock: WorkingClock, task: KnownTask, at: Date): TaskFact {
  const turns = task.turns.map(({ kind, at: when }) => ({ kind, at: new Date(when) }));
  const limits = { response: responseLimit(task, turns), resolution: resolutionLimit(task, turns) };
  const base = { id: task.id, weight: task.high ? 2 : 1, receivedOn: clock.dayOf(task.receivedAt) };
  if (task.joint) return { ...base, ...asked(clock, task, limits.response, at) };
  // A joint department may agree at any time; it ends nothing.
  const own = task.turns.filter(({ kind }) => kind !== 'joint-acceptance');
  const last = own.at(-1);
  const declinedAt = last?.kind === 'decline' ? new Date(last.at) : null;
  const isClosed = last?.kind === 'closure';
  return {
    ...base,
    role: 'owner',
    response: clockFact(clock, limits.response, at),
    resolution: declinedAt ? null : clockFact(clock, limits.resolution, at),
    declined: declinedAt && {
      clock: clockFact(clock, limits.resolution, declinedAt),
      isAnswer: limits.response.done?.getTime() === declinedAt.getTime(),
    },
    closedOn: isClosed ? clock.dayOf(new Date(last.at)) : null,
    reopenedOn: dayOfFirst(clock, turns, 'reopening'),
    rating: isClosed ? last.rating : null,
    weeksPastThrice: declinedAt
      ? weeksPastThrice(clock, { ...limits.resolution, done: null }, declinedAt)
      : weeksPastThrice(clock, limits.resolution, at),
  };
}

/** A joint department answers by its own acceptance, on the same clock. */
function asked(clock: WorkingClock, { unitId, turns }: KnownTask, response: TimeLimit, at: Date) {
  const own = turns.find((turn) => turn.kind === 'joint-acceptance' && turn.unitId === unitId);
  const limit = { ...response, done: own ? new Date(own.at) : null };
  return {
    role: 'joint' as const,
    response: clockFact(clock, limit, at),
    resolution: null,
    declined: null,
    closedOn: null,
    reopenedOn: null,
    rating: null,
    weeksPastThrice: 0,
  };
}

function clockFact(clock: WorkingClock, limit: TimeLimit, at: Date): ClockFact {
  return {
    minutes: Math.round(elapsedMinutes(clock, limit, limit.done ?? at) * 1000) / 1000,
    allowed: limit.within,
    endedOn: limit.done && clock.dayOf(limit.done),
  };
}

/** Weeks begun since three times the allowed working time ran out; 0 once it is done. */
function weeksPastThrice(clock: WorkingClock, limit: TimeLimit, at: Date): number {
  if (limit.done !== null || elapsedMinutes(clock, limit, at) <= 3 * limit.within) return 0;
  const since = instantAfter(clock, limit, 3 * limit.within, at);
  return Math.floor((at.getTime() - since.getTime()) / WEEK_MS) + 1;
}

function dayOfFirst(clock: WorkingClock, turns: readonly Turn[], kind: Turn['kind']): Day | null {
  const first = turns.find((turn) => turn.kind === kind);
  return first ? clock.dayOf(first.at) : null;
}
