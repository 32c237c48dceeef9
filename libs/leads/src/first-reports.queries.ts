import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  AppConfig,
  Database,
  instant,
  Lists,
  pageRequest,
  platformErrors,
  prepared,
  SqlParams,
  type ListSpec,
  type Scope,
} from '@taproot/platform';
import type { FirstReportFilters } from './dto/lead-query.dto.js';
import {
  orderOn,
  precedes,
  protectedUntil,
  rivalRecord,
  rivals,
  standing,
  type Protection,
} from './first-report-standing.sql.js';
import type { Lead } from './lead.entity.js';
import { leadScope } from './lead-scope.js';

/** Somebody else's report on the same investor: whom to call, and how long it is theirs. */
export interface RivalReport {
  reportId: string;
  teamId: string | null;
  teamName: string | null;
  contactName: string | null;
  reportedAt: string;
  stage: string;
  protectedUntil: string | null;
  protects: boolean;
}

@Injectable()
export class FirstReportsQueries {
  private readonly protection: Protection;

  constructor(
    private readonly lists: Lists,
    private readonly database: Database,
    { firstReportDays: days, timeZone }: AppConfig,
  ) {
    this.protection = { days, timeZone };
  }

  /** Who reported an enterprise, earliest first: named so, of the same name, or identified later. */
  list(actor: Actor, query: FirstReportFilters): Promise<string> {
    return this.lists.page(reports(this.protection, actor), pageRequest(query), scopeOfLead(actor));
  }

  /** Reports by other teams on a lead's investor, earliest first; those that are secret to the actor are left out. */
  rivalsOf(
    actor: Actor,
    lead: Pick<Lead, 'id' | 'ownerTeamId' | 'introducerTeamId' | 'enterpriseId' | 'nameKey'>,
  ) {
    const params = new SqlParams();
    const investor = {
      leadId: params.add(lead.id),
      teamId: `${params.add(lead.introducerTeamId ?? lead.ownerTeamId)}::uuid`,
      enterpriseId: `${params.add(lead.enterpriseId)}::uuid`,
      nameKey: `${params.add(lead.nameKey)}::text`,
    };
    const text = `SELECT ${rivalRecord(this.protection)} AS rival FROM ${rivals(investor)}
      AND ${seenRivals(actor, params)} ORDER BY o.reported_at, o.id LIMIT 50`;
    return this.rivalsIn(text, params.values);
  }

  /** The same for a lead that is stored; outside the scope it does not exist. */
  async conflicts(actor: Actor, leadId: string): Promise<{ items: (RivalReport & { precedes: boolean })[] }> {
    const params = new SqlParams();
    const id = params.add(leadId);
    const seen = seenRivals(actor, params);
    const scope = leadScope(actor)(params) ?? 'true';
    const investor = {
      leadId: 't.id',
      teamId: 'r.team_id',
      enterpriseId: 't.enterprise_id',
      nameKey: 't.name_key',
    };
    const text = `SELECT (SELECT coalesce(json_agg(rival ORDER BY "at"), '[]') FROM (
        SELECT jsonb_set(${rivalRecord(this.protection)}::jsonb, '{precedes}', to_jsonb(${precedes('o', 'r', 'placed.ids')})) AS rival,
          o.reported_at AS "at" FROM ${rivals(investor)} AND ${seen} LIMIT 50) found) AS items
      FROM leads t JOIN first_reports r ON r.lead_id = t.id CROSS JOIN LATERAL (SELECT ${orderOn(investor)} AS ids) placed
      WHERE t.id = ${id} AND ${scope}`;
    const row = await this.database.row<{ items: (RivalReport & { precedes: boolean })[] }>(
      prepared('lead_conflicts', text),
      params.values,
    );
    if (!row) throw platformErrors.notFound();
    return row;
  }

  /** Reports by other teams on the investor of a lead, whoever may see them. */
  reportsOnSame(leadId: string): Promise<{ id: string; leadId: string }[]> {
    const investor = {
      leadId: 't.id',
      teamId: 'r.team_id',
      enterpriseId: 't.enterprise_id',
      nameKey: 't.name_key',
    };
    const text = `SELECT found.id, found."leadId" FROM leads t JOIN first_reports r ON r.lead_id = t.id CROSS JOIN LATERAL (
        SELECT o.id, o.lead_id AS "leadId", o.reported_at FROM ${rivals(investor)}) found
      WHERE t.id = $1 ORDER BY found.reported_at, found.id`;
    return this.database.rows(prepared('reports_on_same', text), [leadId]);
  }

  private async rivalsIn(text: string, values: unknown[]): Promise<RivalReport[]> {
    const rows = await this.database.rows<{ rival: RivalReport }>(prepared('lead_rivals', text), values);
    return rows.map(({ rival }) => rival);
  }
}

/** A secret lead is no rival to those who may not know of it. */
function seenRivals(actor: Actor, params: SqlParams): string {
  if (actor.seesCity) return 'true';
  const own = params.add(actor.unitIds);
  return `(NOT lo.confidential OR lo.owner_team_id = ANY(${own}::uuid[]) OR lo.introducer_team_id = ANY(${own}::uuid[]))`;
}

/** A report is seen by whoever sees its lead. */
function scopeOfLead(actor: Actor): Scope {
  return (params) => {
    const scoped = leadScope(actor)(params);
    return scoped && `t.lead_id IN (SELECT t.id FROM leads t WHERE ${scoped})`;
  };
}

/** Fields have no parameters of their own, so that secrecy is judged by the lead's teams and the caller's units as text. */
function reports(protection: Protection, actor: Actor): ListSpec {
  const own = `ARRAY[${actor.unitIds.map((id) => `'${id}'`).join(',')}]::uuid[]`;
  const seen = actor.seesCity
    ? 'true'
    : `(NOT lo.confidential OR lo.owner_team_id = ANY(${own}) OR lo.introducer_team_id = ANY(${own}))`;
  return {
    ...REPORTS,
    fields: {
      ...REPORTS.fields,
      state: standing(protection, seen),
      protectedUntil: `to_char(${protectedUntil('t', 'l', protection)}, 'YYYY-MM-DD')`,
      openDisputes: `(SELECT count(*)::int FROM first_report_disputes WHERE report_id = t.id AND decision IS NULL)`,
    },
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
    leadId: (p) => `t.lead_id = ANY(${p}::uuid[])`,
    q: (p) => `l.title ILIKE '%' || ${p} || '%'`,
  },
};
