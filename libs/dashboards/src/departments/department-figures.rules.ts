import { Decimal, type Day } from '@taproot/kernel';
import type { ClockFact, TaskFact } from '@taproot/kpi-formulas';

/** What a department's page counts; each opens into its requests. */
export const DEPARTMENT_FIGURES = [
  'open',
  'overdue',
  'unanswered',
  'received',
  'answered',
  'answered-in-time',
  'resolved',
  'resolved-in-time',
  'reopened',
  'rated',
  'handled',
  'late',
] as const;
export type DepartmentFigure = (typeof DEPARTMENT_FIGURES)[number];

/** The days whose events are counted; what stands open is counted at the as-of day whatever the period. */
export interface Span {
  first: Day;
  last: Day;
}

const inTime = ({ minutes, allowed }: ClockFact): boolean => minutes <= allowed;

/** The figures a request is part of. A request it only joins is answered, not resolved, by the department. */
export function figuresOf(task: TaskFact, span: Span): DepartmentFigure[] {
  const within = (day: Day | null) => day !== null && span.first <= day && day <= span.last;
  const { response, resolution, role } = task;
  const own = role === 'owner';
  const isOpen = own && resolution !== null && resolution.endedOn === null;
  const isAnswered = within(response.endedOn);
  const isResolved = resolution !== null && within(resolution.endedOn);
  const isOverdue = isOpen && !inTime(resolution);
  const holds: Record<DepartmentFigure, boolean> = {
    open: isOpen,
    overdue: isOverdue,
    unanswered: response.endedOn === null,
    received: within(task.receivedOn),
    answered: isAnswered,
    'answered-in-time': isAnswered && inTime(response),
    resolved: isResolved,
    'resolved-in-time': isResolved && inTime(resolution),
    reopened: within(task.reopenedOn),
    rated: task.rating !== null && within(task.closedOn),
    handled: isOpen || isResolved,
    late: isOverdue || (isResolved && !inTime(resolution)),
  };
  return DEPARTMENT_FIGURES.filter((figure) => holds[figure]);
}

/** Percent points to 6 places; null where nothing stands below. */
export function rateOf(part: number, whole: number): string | null {
  return whole === 0 ? null : new Decimal(part).times(100).div(whole).toFixed(6);
}

/** 1–5, to 6 places; null where nobody rated. */
export function meanOf(ratings: readonly number[]): string | null {
  if (ratings.length === 0) return null;
  const sum = ratings.reduce((all, one) => all + one, 0);
  return new Decimal(sum).div(ratings.length).toFixed(6);
}
