import { BusinessDate, type Day, inWords } from '@taproot/kernel';
import { projectErrors } from './project.errors.js';
import type { ProjectStatus } from './project.entity.js';
import type { TurnKind } from './project-turn.entity.js';

interface Turning {
  from: readonly ProjectStatus[];
  to: ProjectStatus;
}

/**
 * Paused is not terminated: none comes back from its end. A fulfilled project is active again when the milestone that
 * fulfilled it is lost.
 */
export const TURNS: Record<TurnKind, Turning> = {
  pause: { from: ['active'], to: 'paused' },
  resumption: { from: ['paused', 'fulfilled'], to: 'active' },
  termination: { from: ['active', 'paused', 'fulfilled'], to: 'terminated' },
  fulfilment: { from: ['active', 'paused'], to: 'fulfilled' },
};

/** The status a project has after the turn, or a refusal. */
export function turned(status: ProjectStatus, kind: TurnKind): ProjectStatus {
  const { from, to } = TURNS[kind];
  if (!from.includes(status)) throw projectErrors.turnImpossible({ status: inWords(status) });
  return to;
}

/** What happened has come, as far as its date can tell. */
export function checkHappened(occurredOn: string, today: Day, path = 'occurredOn'): void {
  const { first } = BusinessDate.parse(occurredOn);
  if (first !== null && first > today) throw projectErrors.dateNotYet({ date: occurredOn }).at(path);
}

/** Nothing is reached after the end, as far as the dates can tell. */
export function checkBeforeEnd(occurredOn: string, endedOn: Day | null): void {
  const { first } = BusinessDate.parse(occurredOn);
  if (endedOn !== null && first !== null && first > endedOn)
    throw projectErrors.milestoneAfterEnd({ date: endedOn }).at('occurredOn');
}

/** What is expected lies ahead, as far as its date can tell. */
export function checkAhead(expectedOn: string, today: Day, path: string): void {
  if (BusinessDate.parse(expectedOn).last < today)
    throw projectErrors.forecastPast({ date: expectedOn }).at(path);
}

/** A project begins with the signing of its contract. */
export function checkSinceSigning(occurredOn: string, signedOn: string): void {
  const { first } = BusinessDate.parse(signedOn);
  if (first !== null && BusinessDate.parse(occurredOn).last < first)
    throw projectErrors.turnBeforeSigning({ date: signedOn }).at('occurredOn');
}

/** Turns follow one another in time. */
export function checkOrder(occurredOn: string, last: string | undefined): void {
  if (last === undefined) return;
  const before = BusinessDate.parse(last).first;
  if (before !== null && BusinessDate.parse(occurredOn).last < before)
    throw projectErrors.turnBeforeLast({ date: last }).at('occurredOn');
}
