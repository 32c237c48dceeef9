import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, type ListSpec, type Scope } from '@taproot/platform';
import type { FirstReportFilters } from './dto/lead-query.dto.js';
import { leadScope } from './lead-scope.js';

@Injectable()
export class FirstReportsQueries {
  constructor(private readonly lists: Lists) {}

  /** Who reported an enterprise, earliest first: named so, of the same name, or identified later. */
  list(actor: Actor, query: FirstReportFilters): Promise<string> {
    return this.lists.page(REPORTS, pageRequest(query), scopeOfLead(actor));
  }
}

/** A report is seen by whoever sees its lead. */
function scopeOfLead(actor: Actor): Scope {
  return (params) => {
    const scoped = leadScope(actor)(params);
    return scoped && `t.lead_id IN (SELECT t.id FROM leads t WHERE ${scoped})`;
  };
}

const REPORTS: ListSpec = {
  name: 'first-reports',
  from: `first_reports t
    JOIN leads l ON l.id = t.lead_id
    JOIN users u ON u.id = t.reported_by
    LEFT JOIN org_units o ON o.id = t.team_id`,
  fields: {
    id: 't.id',
    leadId: 't.lead_id',
    leadTitle: 'l.title',
    stage: 'l.stage',
    enterpriseId: 'l.enterprise_id',
    reportedAs: 'coalesce(l.investor_name, (SELECT name FROM enterprises WHERE id = t.enterprise_id))',
    teamId: 't.team_id',
    teamName: 'o.name',
    reportedBy: 't.reported_by',
    reportedByName: 'u.display_name',
    reportedAt: instant('t.reported_at'),
    identifiedAt: instant(`(SELECT min(known.updated_at) FROM (
        SELECT updated_at, enterprise_id FROM leads WHERE id = t.lead_id
        UNION ALL SELECT updated_at, enterprise_id FROM leads_history WHERE id = t.lead_id) known
      WHERE known.enterprise_id = l.enterprise_id)`),
  },
  sorts: { reportedAt: { sql: 't.reported_at', type: 'timestamptz' } },
  defaultSort: 'reportedAt',
  filters: {
    enterpriseId: (p) => `(t.enterprise_id = ${p}::uuid OR l.enterprise_id = ${p}::uuid
      OR l.enterprise_id IS NULL AND t.name_key = (SELECT name_key FROM enterprises WHERE id = ${p}::uuid))`,
    q: (p) => `l.title ILIKE '%' || ${p} || '%'`,
  },
};
