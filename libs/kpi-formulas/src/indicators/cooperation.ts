import { Decimal, percentText } from '@taproot/kernel';
import { gathered, type TeamFacts } from '../facts.js';
import type { FormulaContext, Indicator } from '../indicator.js';
import { singleOutlier } from '../ratings.js';
import { clockState, meanOfTerms, ownTasks, type TermPart } from '../task-terms.js';
import type { TaskFact } from '../task-facts.js';

/**
 * 0.5 × tasks solved first time + 0.3 × the requester's ratings + 0.2 × joint tasks answered (domain.md §3,
 * department). A task is solved when its requester closed it in the period; reopened, it was not solved first time.
 */
export const cooperationIndicator: Indicator = {
  code: 'cooperation',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['tasks'],
  formula(facts, context) {
    const tasks = gathered(facts.tasks, 'tasks');
    const terms = [
      { share: '0.5', parts: ownTasks(tasks, 'owner').map((task) => solved(task, facts, context)) },
      { share: '0.3', parts: rated(ownTasks(tasks, 'owner'), facts, context) },
      { share: '0.2', parts: ownTasks(tasks, 'joint').map((task) => answered(task, facts, context)) },
    ];
    const { raw, expression, points } = meanOfTerms(terms);
    const all = terms.flatMap(({ parts }) => parts);
    const worth = [...points].filter(([, brings]) => brings.gt(0));
    const left = [...new Set(all.map(({ id }) => id))].filter((id) => !points.get(id)?.gt(0));
    return {
      numerator: null,
      denominator: points.size,
      raw,
      expression,
      missing: 'by-nature',
      counted: worth.map(([id, brings]) => ({
        recordType: 'facilitation-task',
        id,
        contribution: percentText(brings) ?? '0',
      })),
      rejected: left.map((id) => ({
        recordType: 'facilitation-task',
        id,
        reasonCode: all.find((part) => part.id === id && part.reason)?.reason ?? 'not-rated',
      })),
    };
  },
};

function solved(task: TaskFact, { asOf }: TeamFacts, { period }: FormulaContext): TermPart {
  const { id, weight, closedOn, reopenedOn } = task;
  const isReopened = reopenedOn !== null && reopenedOn <= asOf;
  const on = closedOn !== null && closedOn <= asOf ? closedOn : isReopened ? reopenedOn : null;
  if (on === null) return { id, weight, value: null, reason: 'not-closed' };
  if (!period.contains(on)) return { id, weight, value: null, reason: 'outside-period' };
  return isReopened
    ? { id, weight, value: new Decimal(0), reason: 'reopened' }
    : { id, weight, value: new Decimal(100) };
}

function rated(tasks: readonly TaskFact[], { asOf }: TeamFacts, { period }: FormulaContext): TermPart[] {
  const ratings = tasks.flatMap(({ id, weight, closedOn, rating }) =>
    rating !== null && closedOn !== null && closedOn <= asOf && period.contains(closedOn)
      ? [{ id, weight, rating }]
      : [],
  );
  const outlier = singleOutlier(ratings);
  return ratings.map(({ id, weight, rating }) =>
    id === outlier
      ? { id, weight, value: null, reason: 'single-outlier' }
      : { id, weight, value: new Decimal(rating - 1).times(25) },
  );
}

function answered(task: TaskFact, { asOf }: TeamFacts, { period }: FormulaContext): TermPart {
  const { id, weight, response } = task;
  const state = clockState(response, asOf, period);
  if (state !== 'counts') return { id, weight, value: null, reason: state };
  const isAnswered = response.endedOn !== null && response.endedOn <= asOf;
  return isAnswered
    ? { id, weight, value: new Decimal(100) }
    : { id, weight, value: new Decimal(0), reason: 'not-answered' };
}
