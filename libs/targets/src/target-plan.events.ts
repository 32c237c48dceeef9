import type { DomainEvent } from '@taproot/platform';
import type { TargetPlan } from './target-plan.entity.js';

export const TARGET_SET = 'target.set';
export const TARGET_CHANGED = 'target.changed';

export function targetSet(plan: TargetPlan): DomainEvent {
  return { type: TARGET_SET, payload: payload(plan) };
}

export function targetChanged(plan: TargetPlan): DomainEvent {
  return { type: TARGET_CHANGED, payload: payload(plan) };
}

function payload({ id, year, orgUnitId, metric }: TargetPlan): DomainEvent['payload'] {
  return { v: 1, targetPlanId: id, year, orgUnitId, metric };
}
