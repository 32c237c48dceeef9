import { useRows } from '../../lib/api';

/** Visits on a lead, newest first; asked once for the next step and the time line. */
export function useLeadVisits(leadId: string) {
  return useRows('/visits', { query: { leadId, sort: '-occurredOn', limit: 50 } });
}
