import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  instant,
  Lists,
  oneOf,
  pageRequest,
  platformErrors,
  type ListQuery,
  type ListSpec,
} from '@taproot/platform';
import { LeadReferences } from './lead-references.js';

/** What happened to a lead, from the audit trail: field by field, or moment by moment. */
@Injectable()
export class LeadHistoryQueries {
  constructor(
    private readonly lists: Lists,
    private readonly leads: LeadReferences,
  ) {}

  /** Every change of every field. */
  async changes(actor: Actor, id: string, query: ListQuery): Promise<string> {
    await this.seen(actor, id);
    return this.lists.page(CHANGES, request(id, query), () => undefined);
  }

  /** What was done to it, each with the changes it made. */
  async moments(actor: Actor, id: string, query: ListQuery): Promise<string> {
    await this.seen(actor, id);
    return this.lists.page(MOMENTS, request(id, query), () => undefined);
  }

  private async seen(actor: Actor, id: string): Promise<void> {
    if (!(await this.leads.find(actor, id))) throw platformErrors.notFound();
  }
}

function request(leadId: string, query: ListQuery) {
  const { filters, ...paging } = pageRequest(query);
  return { ...paging, filters: { ...filters, leadId: [leadId] } };
}

/** Kept for the house itself. */
const DERIVED = `'nameKey', 'stageSince'`;

/** The API's name of a column that has none of its own. */
const FIELD = `CASE k.field WHEN 'expectedAmount' THEN 'expectedInvestment.amount'
  WHEN 'expectedCurrency' THEN 'expectedInvestment.currency' ELSE k.field END`;

const nameOf = (value: string) => `CASE
  WHEN k.field IN ('ownerTeamId', 'introducerTeamId', 'districtId') THEN (SELECT name FROM org_units WHERE id = (${value})::uuid)
  WHEN k.field IN ('enterpriseId', 'referredByEnterpriseId') THEN (SELECT name FROM enterprises WHERE id = (${value})::uuid)
  END`;

const CHANGED = `jsonb_object_keys(t.after) AS k(field)
  WHERE k.field NOT IN (${DERIVED}) AND t.before -> k.field IS DISTINCT FROM t.after -> k.field
    AND coalesce(t.before -> k.field, 'null') <> coalesce(t.after -> k.field, 'null')`;

const MOMENT = `(SELECT a.* FROM audit_log a WHERE a.record_type = 'lead') t LEFT JOIN users u ON u.id = t.actor_id`;

const WHO_AND_WHEN = {
  id: 't.id',
  at: instant('t.at'),
  by: 't.actor_id',
  byName: 'u.display_name',
  actingFor: 't.acting_for',
  reason: 't.reason',
};

const MOMENTS: ListSpec = {
  name: 'lead-moments',
  from: MOMENT,
  fields: {
    ...WHO_AND_WHEN,
    kind: `CASE WHEN t.action = 'lead.filed' THEN 'filed' WHEN t.after ? 'stage' THEN 'stage' ELSE 'change' END`,
    from: `t.before ->> 'stage'`,
    to: `t.after ->> 'stage'`,
    changes: `(SELECT coalesce(json_agg(json_build_object('field', ${FIELD},
        'from', t.before -> k.field, 'to', t.after -> k.field,
        'fromName', ${nameOf('t.before ->> k.field')}, 'toName', ${nameOf('t.after ->> k.field')}) ORDER BY k.field), '[]')
      FROM ${CHANGED})`,
  },
  sorts: { at: { sql: 't.at', type: 'timestamptz' } },
  defaultSort: '-at',
  filters: { leadId: oneOf('t.record_id', 'uuid'), q: (p) => `t.reason ILIKE '%' || ${p} || '%'` },
};

/** One row a field; its id is made of the moment's and the field's, the same at every reading. */
const CHANGES: ListSpec = {
  name: 'lead-changes',
  from: `(SELECT md5(t.id || k.field)::uuid AS id, t.at, t.actor_id, t.acting_for, t.reason, t.action, t.record_id,
      ${FIELD} AS field, t.before -> k.field AS was, t.after -> k.field AS is,
      ${nameOf('t.before ->> k.field')} AS was_name, ${nameOf('t.after ->> k.field')} AS is_name
    FROM audit_log t CROSS JOIN LATERAL ${CHANGED} AND t.record_type = 'lead') t LEFT JOIN users u ON u.id = t.actor_id`,
  fields: {
    ...WHO_AND_WHEN,
    action: 't.action',
    field: 't.field',
    from: 't.was',
    to: 't.is',
    fromName: 't.was_name',
    toName: 't.is_name',
  },
  sorts: { at: { sql: 't.at', type: 'timestamptz' } },
  defaultSort: '-at',
  filters: { leadId: oneOf('t.record_id', 'uuid'), q: (p) => `t.reason ILIKE '%' || ${p} || '%'` },
};
