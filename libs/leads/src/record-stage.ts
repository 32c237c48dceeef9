import { newId } from '@taproot/kernel';
import type { Unit } from '@taproot/platform';
import { LeadStageChange } from './lead-stage-change.entity.js';
import type { LeadStage } from './lead-stages.rules.js';
import type { Lead } from './lead.entity.js';

/** The step a lead took, with the units of whoever decided it; `from` is null at its filing. */
export function recordStage(
  unit: Unit,
  lead: Lead,
  from: LeadStage | null,
  occurredOn: string,
  reason: string | null = null,
): void {
  const change: LeadStageChange = {
    id: newId(),
    leadId: lead.id,
    fromStage: from,
    toStage: lead.stage,
    changedAt: unit.at,
    occurredOn,
    changedBy: unit.actor.userId,
    actorUnitIds: [...unit.actor.unitIds],
    reason,
  };
  unit.store(Object.assign(new LeadStageChange(), change));
}
