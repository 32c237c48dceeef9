import type { Day, Period } from '@taproot/kernel';
import { gathered, type LeadFact } from '../facts.js';
import type { Finding, Indicator } from '../indicator.js';
import { againstQuota } from '../quota.js';
import { dueInPeriod } from '../scheme.js';

export type ValidLeadRejection = 'not-qualified' | 'invalid' | 'qualified-inside-team' | 'outside-period';

const code = 'valid-leads-vs-quota';

/** Leads found valid in the period by someone outside the team, against the quota (domain.md §3, outbound). */
export const validLeadsVsQuotaIndicator: Indicator = {
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
    return { ...againstQuota('lead', judged, quota), findings: hoarding(leads, period, facts.asOf) };
  },
};

function whyNot(lead: LeadFact, period: Period, asOf: Day): ValidLeadRejection | null {
  if (lead.qualification === null || lead.qualifiedOn === null || lead.qualifiedOn > asOf)
    return 'not-qualified';
  if (!period.contains(lead.qualifiedOn)) return 'outside-period';
  if (lead.qualification === 'invalid') return 'invalid';
  return lead.qualifiedByOutsider ? null : 'qualified-inside-team';
}

/** More than 60 % of at least ten decisions invalid: a finding, never a score, so that holding leads back never pays. */
function hoarding(leads: readonly LeadFact[], period: Period, asOf: Day): Finding[] {
  const decided = leads.filter(
    ({ qualification, qualifiedOn }) =>
      qualification !== null && qualifiedOn !== null && qualifiedOn <= asOf && period.contains(qualifiedOn),
  );
  const invalid = decided.filter(({ qualification }) => qualification === 'invalid').length;
  const high = decided.length >= 10 && invalid * 100 > decided.length * 60;
  return high ? [{ code: 'invalid-share-high', values: { invalid, decided: decided.length } }] : [];
}
