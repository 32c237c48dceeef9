import type { DomainEvent } from '@taproot/platform';
import type { LeadStage } from './lead-stages.rules.js';
import type { Lead } from './lead.entity.js';

export const LEAD_FILED = 'lead.filed';
export const LEAD_CHANGED = 'lead.changed';
export const LEAD_STAGE_CHANGED = 'lead.stage-changed';

export function leadFiled(lead: Lead): DomainEvent {
  return { type: LEAD_FILED, payload: { ...payload(lead), stage: lead.stage } };
}

export function leadChanged(lead: Lead): DomainEvent {
  return { type: LEAD_CHANGED, payload: payload(lead) };
}

export function leadStageChanged(lead: Lead, from: LeadStage): DomainEvent {
  return { type: LEAD_STAGE_CHANGED, payload: { ...payload(lead), from, to: lead.stage } };
}

function payload({ id, ownerTeamId, introducerTeamId }: Lead): DomainEvent['payload'] {
  return { v: 1, leadId: id, ownerTeamId, introducerTeamId };
}
