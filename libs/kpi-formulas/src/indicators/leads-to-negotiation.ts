import { BusinessDate, daysBetween, type Day, type Period } from '@taproot/kernel';
import { gathered, type LeadFact } from '../facts.js';
import type { Indicator } from '../indicator.js';
import { againstQuota } from '../quota.js';
import { dueInPeriod } from '../scheme.js';

export type NegotiationRejection =
  | 'not-in-negotiation'
  | 'outside-period'
  | 'not-qualified'
  | 'invalid'
  | 'qualified-inside-team'
  | 'filing-date-unknown'
  | 'negotiation-before-filing'
  | 'later-than-90-days';

const code = 'leads-to-negotiation';
const WITHIN_DAYS = 90;

/**
 * Leads that entered negotiation in the period, at most 90 days after their filing, against the quota
 * (domain.md §3, outbound). A coarse filing date counts from its first possible day, so that the 90 days are proved.
 */
export const leadsToNegotiationIndicator: Indicator = {
  code,
  unit: 'percent',
  direction: 'up',
  kind: 'quota',
  reads: ['leads'],
  requires: 'quota',
  formula(facts, { params, period }) {
    const quota = dueInPeriod({ code, params }, 'quota', facts.teamId, period);
    const leads = gathered(facts.leads, 'leads');
    const judged = leads.map((lead) => ({ id: lead.id, reason: whyNot(lead, period, facts.asOf) }));
    return againstQuota('lead', judged, quota);
  },
};

function whyNot(lead: LeadFact, period: Period, asOf: Day): NegotiationRejection | null {
  if (lead.negotiationOn === null || lead.negotiationOn > asOf) return 'not-in-negotiation';
  if (!period.contains(lead.negotiationOn)) return 'outside-period';
  if (lead.qualification === null || lead.qualifiedOn === null || lead.qualifiedOn > asOf)
    return 'not-qualified';
  if (lead.qualification === 'invalid') return 'invalid';
  if (!lead.qualifiedByOutsider) return 'qualified-inside-team';
  return tooSlow(lead.filedOn, lead.negotiationOn);
}

function tooSlow(filedOn: string | null, negotiationOn: Day): NegotiationRejection | null {
  const first = filedOn === null ? null : BusinessDate.parse(filedOn).first;
  if (first === null) return 'filing-date-unknown';
  if (negotiationOn < first) return 'negotiation-before-filing';
  return daysBetween(first, negotiationOn) > WITHIN_DAYS ? 'later-than-90-days' : null;
}
