import type { Metric } from '@taproot/campaigns';
import { inContractScope } from '@taproot/contracts';
import type { Actor } from '@taproot/kernel';
import { leadScope } from '@taproot/leads';
import type { SqlParams } from '@taproot/platform';
import { partsSql, recordTypeOf } from './target-parts.sql.js';

export interface RecordsPage {
  /** Teams and districts of the credits that count, pair by pair. */
  pairs: readonly { teamId: string | null; districtId: string | null }[];
  sector: string | undefined;
  after: { value: string; id: string } | null;
  limit: number;
}

/**
 * A page of the records behind a result, the largest first, and how many there are. `params` hold what the parts ask
 * for already.
 */
export function recordsSql(metric: Metric, actor: Actor, page: RecordsPage, params: SqlParams): string {
  const teams = params.add(page.pairs.map(({ teamId }) => teamId ?? NOBODY));
  const districts = params.add(page.pairs.map(({ districtId }) => districtId ?? NOBODY));
  const sector = params.add(page.sector ?? null);
  const value = params.add(page.after?.value ?? null);
  const id = params.add(page.after?.id ?? null);
  return `WITH records AS MATERIALIZED (
      SELECT record_id, max(counted_on) AS counted_on, sum(value) AS value FROM (${partsSql(metric)}) part
      WHERE (coalesce(team_id, '${NOBODY}'), coalesce(district_id, '${NOBODY}'))
          IN (SELECT * FROM unnest(${teams}::uuid[], ${districts}::uuid[]))
        AND (${sector}::text IS NULL OR sector = ${sector})
      GROUP BY record_id
    ), page AS (
      SELECT * FROM records WHERE ${value}::numeric IS NULL OR (-value, record_id) > (-${value}::numeric, ${id}::uuid)
      ORDER BY -value, record_id LIMIT ${params.add(page.limit)}::int
    )
    SELECT (SELECT count(*)::int FROM records) AS total, (SELECT coalesce(sum(value), 0)::text FROM records) AS actual,
      coalesce((SELECT json_agg(json_build_object('id', p.record_id, 'countedOn', p.counted_on, 'value', p.value::text,
          'label', n.label, 'enterpriseName', n.enterprise, 'told', n.label IS NOT NULL) ORDER BY -p.value, p.record_id)
        FROM page p LEFT JOIN LATERAL (${namesSql(metric, actor, params)}) n ON true), '[]') AS rows`;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What the actor may be told of a record. */
function namesSql(metric: Metric, actor: Actor, params: SqlParams): string {
  const type = recordTypeOf(metric);
  const scope = type === 'lead' ? leadScope(actor) : inContractScope(actor, 'c.id');
  const within = `p.record_id AND ${scope(params) ?? 'true'}`;
  if (type === 'lead')
    return `SELECT t.title AS label, t.investor_name AS enterprise FROM leads t WHERE t.id = ${within}`;
  const records = type === 'contract' ? 'contracts c' : 'projects r JOIN contracts c ON c.id = r.contract_id';
  const r = type === 'contract' ? 'c' : 'r';
  return `SELECT ${r}.title AS label, e.name AS enterprise FROM ${records} JOIN enterprises e ON e.id = c.enterprise_id
    WHERE ${r}.id = ${within}`;
}
