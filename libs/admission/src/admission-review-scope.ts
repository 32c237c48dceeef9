import type { Actor } from '@taproot/kernel';
import { leadScope } from '@taproot/leads';
import type { Scope } from '@taproot/platform';

/** A review is seen by whoever sees its lead; `t` is the review. */
export function admissionReviewScope(actor: Actor): Scope {
  return (params) => {
    const lead = leadScope(actor)(params);
    return lead && `t.lead_id IN (SELECT t.id FROM leads t WHERE ${lead})`;
  };
}
