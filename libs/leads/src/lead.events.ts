import type { DomainEvent } from '@taproot/platform';
import type { LeadStage } from './lead-stages.rules.js';
import type { Lead } from './lead.entity.js';

export const LEAD_FILED = 'lead.filed';
export const LEAD_CHANGED = 'lead.changed';
export const LEAD_STAGE_CHANGED = 'lead.stage-changed';
export const FIRST_REPORT_DISPUTED = 'first-report.disputed';
export const FIRST_REPORT_RULED = 'first-report.ruled';

export function leadFiled(lead: Lead): DomainEvent {
  return { type: LEAD_FILED, payload: { ...payload(lead), stage: lead.stage } };
}

export function leadChanged(lead: Lead): DomainEvent {
  return { type: LEAD_CHANGED, payload: payload(lead) };
}

export function leadStageChanged(lead: Lead, from: LeadStage): DomainEvent {
  return { type: LEAD_STAGE_CHANGED, payload: { ...payload(lead), from, to: lead.stage } };
}

export function firstReportDisputed(
  disputeId: string,
  teamId: string | null,
  claimantTeamId: string | null,
): DomainEvent {
  return { type: FIRST_REPORT_DISPUTED, payload: { v: 1, disputeId, teamId, claimantTeamId } };
}

export function firstReportRuled(
  disputeId: string,
  decision: string,
  [teamId = null, claimantTeamId = null]: readonly (string | null)[],
): DomainEvent {
  return { type: FIRST_REPORT_RULED, payload: { v: 1, disputeId, decision, teamId, claimantTeamId } };
}

function payload({ id, ownerTeamId, introducerTeamId }: Lead): DomainEvent['payload'] {
  return { v: 1, leadId: id, ownerTeamId, introducerTeamId };
}
