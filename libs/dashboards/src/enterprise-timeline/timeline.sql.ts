import { inContractScope } from '@taproot/contracts';
import { TASK_SCOPE_JOINS, taskScope } from '@taproot/facilitation';
import type { Actor } from '@taproot/kernel';
import { leadScope } from '@taproot/leads';
import type { Scope, SqlParams } from '@taproot/platform';
import { visitScope } from '@taproot/visits';

interface Asked {
  enterpriseId: string;
  timeZone: string;
  after: { day: string; id: string } | null;
  limit: number;
}

/** A page of what happened with an enterprise so far as the actor may see each record, the latest first. */
export function timelineSql(actor: Actor, asked: Asked, params: SqlParams): string {
  const id = `${params.add(asked.enterpriseId)}::uuid`;
  const zone = `${params.add(asked.timeZone)}::text`;
  const day = `${params.add(asked.after?.day ?? null)}::date`;
  const last = `${params.add(asked.after?.id ?? null)}::uuid`;
  const within = (scope: Scope) => ` AND ${scope(params) ?? 'true'}`;
  const contracts = within(inContractScope(actor, 'c.id'));
  const leads = within(leadScope(actor));
  const parts = [
    `SELECT 'lead' AS record_type, t.id, t.title AS label, 'filed' AS what, t.owner_team_id AS team_id,
        coalesce(t.filed_on::text, (t.created_at AT TIME ZONE ${zone})::date::text) AS occurred_on
      FROM leads t WHERE t.enterprise_id = ${id}${leads}`,
    `SELECT 'lead', t.id, t.title, s.to_stage, t.owner_team_id, s.occurred_on::text
      FROM leads t JOIN lead_stage_changes s ON s.lead_id = t.id
      WHERE t.enterprise_id = ${id} AND s.from_stage IS NOT NULL${leads}`,
    `SELECT 'visit', t.id, coalesce(t.needs, t.place, ''), t.kind, t.team_id, t.occurred_on::text
      FROM visits t LEFT JOIN leads l ON l.id = t.lead_id
      WHERE coalesce(t.enterprise_id, l.enterprise_id) = ${id}${within(visitScope(actor))}`,
    `SELECT 'contract', c.id, c.title, c.kind, NULL::uuid, c.signed_on::text FROM contracts c
      WHERE c.enterprise_id = ${id} AND c.status IN ('submitted', 'verified', 'terminated')${contracts}`,
    `SELECT 'contract', c.id, c.title, 'terminated', NULL::uuid, c.terminated_on::text FROM contracts c
      WHERE c.enterprise_id = ${id} AND c.terminated_on IS NOT NULL${contracts}`,
    `SELECT 'project', r.id, r.title, m.stage, NULL::uuid, m.occurred_on::text
      FROM contracts c JOIN projects r ON r.contract_id = c.id JOIN milestones m ON m.project_id = r.id
      WHERE c.enterprise_id = ${id} AND m.state = 'verified'${contracts}`,
    `SELECT 'facilitation-task', t.id, t.title, 'submitted', t.team_id, (t.received_at AT TIME ZONE ${zone})::date::text
      FROM facilitation_tasks t ${TASK_SCOPE_JOINS}
      WHERE coalesce(t.enterprise_id, p.enterprise_id, l.enterprise_id) = ${id}${within(taskScope(actor))}`,
  ];
  return `WITH moments AS (
      SELECT *, business_date_last(occurred_on) AS day, md5(record_type || id || what || occurred_on)::uuid AS moment
      FROM (${parts.join(' UNION ALL ')}) every
    ), page AS (
      SELECT * FROM moments WHERE ${day} IS NULL OR (day, moment) < (${day}, ${last})
      ORDER BY day DESC, moment DESC LIMIT ${params.add(asked.limit)}::int
    )
    SELECT p.record_type AS "recordType", p.id, p.label, p.what, p.occurred_on AS "occurredOn", u.name AS "teamName",
      p.day::text AS day, p.moment
    FROM page p LEFT JOIN org_units u ON u.id = p.team_id ORDER BY p.day DESC, p.moment DESC`;
}
