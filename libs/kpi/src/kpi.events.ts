import type { DomainEvent } from '@taproot/platform';

export const KPI_RUN_ORDERED = 'kpi-run.ordered';
export const KPI_RUN_COMPLETED = 'kpi-run.completed';

export function runOrdered(runId: string): DomainEvent {
  return { type: KPI_RUN_ORDERED, payload: { v: 1, runId } };
}

export function runCompleted(runId: string): DomainEvent {
  return { type: KPI_RUN_COMPLETED, payload: { v: 1, runId } };
}
