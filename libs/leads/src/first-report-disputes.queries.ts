import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, RECORD_FIELDS, type ListSpec, type Scope } from '@taproot/platform';
import type { DisputeFilters } from './dto/first-report.dto.js';
import { leadScope } from './lead-scope.js';

@Injectable()
export class FirstReportDisputesQueries {
  constructor(private readonly lists: Lists) {}

  list(actor: Actor, query: DisputeFilters): Promise<string> {
    return this.lists.page(DISPUTES, pageRequest(query), disputeScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(DISPUTES, id, disputeScope(actor));
  }
}

/** Seen by whoever sees one of the two leads, unless the other one is secret to them. */
function disputeScope(actor: Actor): Scope {
  return (params) => {
    const scoped = leadScope(actor)(params);
    if (scoped === undefined) return undefined;
    const about = `SELECT d.id FROM first_report_disputes d
      JOIN first_reports f ON f.id IN (d.report_id, d.claimant_report_id) JOIN leads t ON t.id = f.lead_id`;
    return `t.id IN (${about} WHERE ${scoped}) AND t.id NOT IN (${about} WHERE t.confidential AND (${scoped}) IS NOT TRUE)`;
  };
}

const DISPUTES: ListSpec = {
  name: 'first-report-disputes',
  from: `first_report_disputes t JOIN first_reports a ON a.id = t.report_id
    JOIN first_reports c ON c.id = t.claimant_report_id`,
  fields: {
    ...RECORD_FIELDS,
    reportId: 't.report_id',
    teamId: 'a.team_id',
    teamName: '(SELECT name FROM org_units WHERE id = a.team_id)',
    reportedAt: instant('a.reported_at'),
    claimantReportId: 't.claimant_report_id',
    claimantLeadId: 'c.lead_id',
    claimantTeamId: 'c.team_id',
    claimantTeamName: '(SELECT name FROM org_units WHERE id = c.team_id)',
    claimantReportedAt: instant('c.reported_at'),
    reason: 't.reason',
    raisedByName: '(SELECT display_name FROM users WHERE id = t.created_by)',
    status: `CASE WHEN t.decision IS NULL THEN 'open' ELSE 'ruled' END`,
    decision: 't.decision',
    rulingReason: 't.ruling_reason',
    ruledBy: 't.ruled_by',
    ruledByName: '(SELECT display_name FROM users WHERE id = t.ruled_by)',
    ruledAt: instant('t.ruled_at'),
  },
  sorts: {
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  filters: {
    status: (p) => `(CASE WHEN t.decision IS NULL THEN 'open' ELSE 'ruled' END) = ANY(${p}::text[])`,
    reportId: (p) => `t.report_id = ANY(${p}::uuid[])`,
    q: (p) => `t.reason ILIKE '%' || ${p} || '%'`,
  },
};
