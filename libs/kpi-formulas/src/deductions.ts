import type { Period } from '@taproot/kernel';
import { dateOf } from './dates.js';
import { cohortOf } from './cohort.js';
import type { Deduction, TeamFacts } from './facts.js';
import type { FormulaContext } from './indicator.js';
import { startDue, whyNotReached } from './reached.js';
import { readsOf } from './registry.js';
import type { Scheme } from './scheme.js';
import { declinedState } from './task-terms.js';

const FALSE_REPORT = 5;
const MOST_FOR_A_TASK = 5;

/**
 * Points off after the weighted sum (domain.md §3), by what the scheme's indicators are about: overdue starts, whatever
 * became of the contract, and false reports where contracts are scored; tasks open past three times their time.
 */
export function deductionsOf(
  scheme: Scheme,
  facts: TeamFacts,
  context: Omit<FormulaContext, 'params'>,
): Deduction[] {
  const reads = readsOf(scheme);
  return [
    ...(reads.has('contracts') ? overdueStarts(facts, context) : []),
    ...(reads.has('contracts') ? falseReports(facts, context.period) : []),
    ...(reads.has('tasks') ? overdueTasks(facts, context.period) : []),
  ];
}

function overdueStarts(facts: TeamFacts, context: Omit<FormulaContext, 'params'>): Deduction[] {
  return cohortOf(facts, context)
    .contracts.filter((contract) => startDue(contract, context) <= facts.asOf)
    .filter((contract) => whyNotReached(contract, 'groundbreaking', facts.asOf, context.rules) !== null)
    .map(({ id }) => ({ code: 'overdue-start', points: 1, recordType: 'contract', recordId: id }));
}

/** Claims dated from the period's first day to the as-of day; when they were found out is knowledge. */
function falseReports({ falseReports: found = [], asOf }: TeamFacts, period: Period): Deduction[] {
  return found
    .filter(({ occurredOn }) => {
      const { last } = dateOf(occurredOn);
      return period.first <= last && last <= asOf;
    })
    .map(({ recordType, id }) => ({ code: 'false-report', points: FALSE_REPORT, recordType, recordId: id }));
}

/** A decline ends the weeks and takes none back, up to the end of the period it falls in. */
function overdueTasks({ tasks = [] }: TeamFacts, period: Period): Deduction[] {
  return tasks
    .filter(({ role, weeksPastThrice }) => role === 'owner' && weeksPastThrice > 0)
    .filter(({ declined }) => !declined || declinedState(declined.clock, period) === 'counts')
    .map(({ id, weeksPastThrice }) => ({
      code: 'overdue-task',
      points: Math.min(MOST_FOR_A_TASK, weeksPastThrice),
      recordType: 'facilitation-task',
      recordId: id,
    }));
}
