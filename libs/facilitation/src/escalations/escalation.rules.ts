import { inWords } from '@taproot/kernel';
import { escalationErrors } from './escalation.errors.js';

export const ESCALATION_STATUSES = ['open', 'decided', 'answered', 'closed'] as const;
export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

/** Working days the command center has to decide. */
export const DAYS_TO_DECIDE = 1;
/** Working days an order leaves for its answer unless the leader says otherwise. */
export const DAYS_TO_ANSWER = 2;

const STEPS: Record<'decision' | 'answer' | 'closure', EscalationStatus> = {
  decision: 'open',
  answer: 'decided',
  closure: 'answered',
};

/** Refuses a step that is not next, and says what is. */
export function checkStep(step: keyof typeof STEPS, status: EscalationStatus): void {
  if (STEPS[step] === status) return;
  const next = Object.entries(STEPS).find(([, from]) => from === status)?.[0] ?? '—';
  throw escalationErrors.escalationForbids({ status: inWords(status), possible: inWords(next) });
}

/** Working days of so many working minutes, as decimal text of one place, cut; none of negative ones. */
export function workingDays(minutes: number, minutesADay: number): string {
  return (Math.floor((Math.max(0, minutes) * 10) / minutesADay) / 10).toFixed(1);
}
