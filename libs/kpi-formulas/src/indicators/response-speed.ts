import { Decimal, percentText } from '@taproot/kernel';
import { gathered } from '../facts.js';
import type { FormulaContext, Indicator } from '../indicator.js';
import { clockState, declinedState, meanOfTerms, ownTasks, type TermPart } from '../task-terms.js';
import type { ClockFact, TaskFact } from '../task-facts.js';

/** Of the city's last published score (domain.md §6). */
const SHRINK_M = 10;

/**
 * 0.4 × first responses + 0.6 × resolutions, each a priority-weighted mean of what its clock earned: 100 within the
 * allowed time, 0 from three times of it (domain.md §6). What runs past its time counts with the time elapsed,
 * or with what had elapsed when it was declined.
 */
export const responseSpeedIndicator: Indicator = {
  code: 'response-speed',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  shrinkM: SHRINK_M,
  reads: ['tasks'],
  formula(facts, context) {
    const tasks = ownTasks(gathered(facts.tasks, 'tasks'), 'owner');
    const { asOf } = facts;
    const responses = tasks.map((task) =>
      partOf(task, task.response, task.declined?.isAnswer === true, asOf, context),
    );
    const resolutions = tasks.map((task) =>
      partOf(task, task.declined?.clock ?? task.resolution, task.declined !== null, asOf, context),
    );
    const { raw, expression, points } = meanOfTerms([
      { share: '0.4', parts: responses },
      { share: '0.6', parts: resolutions },
    ]);
    return {
      numerator: null,
      denominator: points.size,
      raw,
      expression,
      missing: 'by-nature',
      sample: points.size,
      counted: [...points].map(([id, worth]) => ({
        recordType: 'facilitation-task',
        id,
        contribution: percentText(worth) ?? '0',
      })),
      rejected: tasks.flatMap(({ id }, i) =>
        points.has(id)
          ? []
          : [{ recordType: 'facilitation-task', id, reasonCode: resolutions[i]?.reason ?? 'clock-runs' }],
      ),
    };
  },
};

function partOf(
  { id, weight }: TaskFact,
  clock: ClockFact | null,
  isDeclined: boolean,
  asOf: string,
  { period }: FormulaContext,
): TermPart {
  if (clock === null) return { id, weight, value: null, reason: 'clock-runs' };
  const state = isDeclined ? declinedState(clock, period) : clockState(clock, asOf, period);
  if (state !== 'counts') return { id, weight, value: null, reason: state };
  return { id, weight, value: speedOf(clock) };
}

/** 100 within the allowed time T, then 100 × (1 − (t − T) ÷ 2T), 0 from 3T on. */
function speedOf({ minutes, allowed }: ClockFact): Decimal {
  if (minutes <= allowed) return new Decimal(100);
  const late = new Decimal(minutes - allowed).times(100).div(2 * allowed);
  return Decimal.max(0, new Decimal(100).minus(late));
}
