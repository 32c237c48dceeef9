import { ENTERPRISE, INVESTOR, item, ITEM_COLUMNS, NO_FIGURES } from './my-day.item.js';
import { workSql } from './my-day-work.sql.js';

const MOST = 30;

/** Rows of one band, newest or most urgent first, as one JSON list. */
const band = (rows: string) => `(SELECT coalesce(json_agg(b), '[]') FROM (${rows} LIMIT ${MOST}) b)`;
const work = (condition: string) =>
  band(`SELECT ${ITEM_COLUMNS} FROM work WHERE ${condition} ORDER BY rank, ord`);

/** Next steps of the actor's teams that nothing followed yet. */
const OPEN_STEPS = `
  SELECT v.id, v.next_step, v.next_step_due_on, v.created_by, v.hosts, ${ENTERPRISE} AS enterprise
  FROM visits v
  LEFT JOIN leads l ON l.id = v.lead_id
  LEFT JOIN enterprises e ON e.id = v.enterprise_id
  LEFT JOIN enterprises le ON le.id = l.enterprise_id
  WHERE v.team_id = ANY($1::uuid[]) AND v.next_step IS NOT NULL
    AND v.next_step_due_on BETWEEN $2::date - 60 AND $2::date
    AND NOT EXISTS (
      SELECT 1 FROM visits f
      WHERE f.team_id = v.team_id AND f.occurred_on > v.occurred_on
        AND (f.enterprise_id = v.enterprise_id OR f.lead_id = v.lead_id OR f.name_key = v.name_key))`;

const SCORES_MOVED = `
  SELECT ${item('score-moved', 'org-unit', 'm.team_id', 'o.name', 'null::text', 'null::date', 'open')},
    m.score_before::text AS before, m.score_after::text AS after, null::int AS "count", m.at
  FROM kpi_moves m JOIN org_units o ON o.id = m.team_id
  WHERE ($7 OR m.team_id = ANY($1::uuid[])) AND m.at >= $5 AND m.score_before IS DISTINCT FROM m.score_after`;
const VISITS_LOGGED = `
  SELECT ${item('visit-logged', 'visit', 'v.id', ENTERPRISE, ENTERPRISE, 'v.occurred_on', 'open')}, ${NO_FIGURES}, v.created_at
  FROM visits v
  LEFT JOIN leads l ON l.id = v.lead_id
  LEFT JOIN enterprises e ON e.id = v.enterprise_id
  LEFT JOIN enterprises le ON le.id = l.enterprise_id
  WHERE v.team_id = ANY($1::uuid[]) AND v.created_at >= $5 AND v.created_by <> $3`;
const LEADS_MOVED = `
  SELECT ${item('lead-moved', 'lead', 'l.id', 'l.title', INVESTOR, 'null::date', 'open')}, ${NO_FIGURES}, c.changed_at
  FROM lead_stage_changes c
  JOIN leads l ON l.id = c.lead_id
  LEFT JOIN enterprises e ON e.id = l.enterprise_id
  WHERE c.changed_at >= $5 AND c.changed_by <> $3
    AND (l.owner_team_id = ANY($1::uuid[]) OR l.introducer_team_id = ANY($1::uuid[]))`;

/**
 * The day of one person: $1 own teams, $2 today, $3 user, $4 teams whose leads they judge, $5 since, $6 judges any, $7 sees
 * all, $8 kinds of claims they decide, $9 time zone, $10 decides escalations. `waitingClaims` as in `QueueSource`.
 */
export const myDaySql = (waitingClaims: string): string => `
  WITH open_steps AS (${OPEN_STEPS}),
  work AS (${workSql(waitingClaims, MOST)}),
  moved AS (${SCORES_MOVED} UNION ALL ${VISITS_LOGGED} UNION ALL ${LEADS_MOVED})
  SELECT json_build_object(
    'overdue', ${work('late')},
    'today', ${work('NOT late AND "dueOn" = $2::date')},
    'waiting', ${work('NOT late AND "dueOn" IS DISTINCT FROM $2::date')},
    'moved', ${band(`SELECT ${ITEM_COLUMNS} FROM moved ORDER BY at DESC`)}
  )::text AS json`;
