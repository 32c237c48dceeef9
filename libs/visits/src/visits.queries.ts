import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { leadListFor, leadScope } from '@taproot/leads';
import {
  Exports,
  Lists,
  oneOf,
  pageRequest,
  RECORD_FIELDS,
  type ExportFormat,
  type ListSpec,
} from '@taproot/platform';
import type { LeadVisitsQuery } from './dto/lead-visits.dto.js';
import type { VisitFilters } from './dto/visit.dto.js';
import { visitScope } from './visit-scope.js';

@Injectable()
export class VisitsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  list(actor: Actor, query: VisitFilters): Promise<string> {
    return this.lists.page(VISITS, pageRequest(query), visitScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(VISIT, id, visitScope(actor));
  }

  /** A lead with its latest visits: `{ lead, items, nextCursor }`. */
  ofLead(actor: Actor, id: string, { limit = 20, cursor }: LeadVisitsQuery): Promise<string> {
    const lead = { name: 'lead', spec: leadListFor(actor), id, scope: leadScope(actor) };
    const request = { limit, cursor, filters: { leadId: [id] } };
    return this.lists.oneWithPage(lead, { spec: VISITS, request, scope: visitScope(actor) });
  }

  export(actor: Actor, query: VisitFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(VISITS, pageRequest(query), visitScope(actor), format);
  }
}

const ENTERPRISE = 'coalesce(t.enterprise_name, e.name, le.name, l.investor_name)';

const VISITS: ListSpec = {
  name: 'visits',
  from: `visits t
    JOIN org_units o ON o.id = t.team_id
    LEFT JOIN leads l ON l.id = t.lead_id
    LEFT JOIN enterprises e ON e.id = t.enterprise_id
    LEFT JOIN enterprises le ON le.id = l.enterprise_id`,
  fields: {
    ...RECORD_FIELDS,
    kind: 't.kind',
    occurredOn: 't.occurred_on',
    teamId: 't.team_id',
    teamName: 'o.name',
    leadId: 't.lead_id',
    leadTitle: 'l.title',
    enterpriseId: 't.enterprise_id',
    enterpriseName: ENTERPRISE,
    place: 't.place',
    hosts: 't.hosts',
    hostNames: "(SELECT coalesce(json_agg(u.display_name), '[]') FROM users u WHERE u.id = ANY(t.hosts))",
    counterparts: 't.counterparts',
    needs: 't.needs',
    minutes: 't.minutes',
    files: 't.files',
    sawSite: 't.saw_site',
    dataExchanged: 't.data_exchanged',
    siteChosen: 't.site_chosen',
    nextStep: `CASE WHEN t.next_step IS NOT NULL THEN json_build_object('what', t.next_step, 'dueOn', t.next_step_due_on) END`,
    clientRef: 't.client_ref',
  },
  sorts: {
    occurredOn: { sql: 't.occurred_on', type: 'date' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
  },
  defaultSort: '-occurredOn',
  filters: {
    teamId: oneOf('t.team_id', 'uuid'),
    leadId: oneOf('t.lead_id', 'uuid'),
    enterpriseId: (p) => `(t.enterprise_id = ANY(${p}::uuid[]) OR l.enterprise_id = ANY(${p}::uuid[]))`,
    kind: oneOf('t.kind'),
    from: (p) => `t.occurred_on >= ${p}::date`,
    to: (p) => `t.occurred_on <= ${p}::date`,
    q: (p) =>
      `(${ENTERPRISE} ILIKE '%' || ${p} || '%' OR t.place ILIKE '%' || ${p} || '%' OR l.title ILIKE '%' || ${p} || '%')`,
  },
};

/** One visit also names its files and who typed it, which a list would pay for on every row. */
const VISIT: ListSpec = {
  ...VISITS,
  name: 'visit',
  fields: {
    ...VISITS.fields,
    fileNames: `(SELECT coalesce(json_agg(f.name ORDER BY at.n), '[]')
      FROM unnest(t.files) WITH ORDINALITY at(id, n) JOIN files f ON f.id = at.id)`,
    createdByName: '(SELECT u.display_name FROM users u WHERE u.id = t.created_by)',
  },
};
