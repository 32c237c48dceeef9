import { PACKED_SQL } from './packed-facts.js';

/** The enterprise of equal normalised name that was known first; asked only where no record was named. */
const NAMED = (key: string) =>
  `(SELECT e.id FROM enterprises_known($2) e WHERE e.name_key = ${key} ORDER BY e.created_at, e.id LIMIT 1)`;

/** What stands for an enterprise: its record, else the name itself. As a uuid it sorts fast. */
const SUBJECT = (enterprise: string, name: string) =>
  `coalesce(${enterprise}, md5('name:' || ${name})::uuid)`;

/**
 * Facts of visits (domain.md §3, visit quality and depth), set-based. Parameters: $1 as-of day, $2 known-at instant,
 * $3 team ids, $4 first day, $5 time zone, $6 one visit's id or null.
 * A name without a record, the visit's own or its lead's, stands for the enterprise of equal normalised name, else for
 * itself: a record made later renames the group and never merges two.
 * A follow-up is what the team itself did on that enterprise in the 30 days after the visit: another visit, a stage
 * of a lead, a file added to a visit after its record was due.
 * Written for a hundred teams of a large city at once: what belongs to a row is asked by index, row by row (LIMIT,
 * OFFSET 0), since a hash of the whole city would be built for every hundred. It is planned for its values: a plan made
 * for any values takes minutes.
 */
export const VISIT_FACTS_SQL = `
WITH own AS MATERIALIZED (
  SELECT v.id, v.team_id, v.kind, v.occurred_on, v.created_at, v.created_by, v.hosts, v.counterparts, v.lead_id,
    v.name_key, v.files, v.saw_site, v.data_exchanged, v.site_chosen,
    v.needs IS NOT NULL AS needs_filled, v.next_step IS NOT NULL AS next_step_set, v.record_due_on,
    coalesce((v.minutes_at AT TIME ZONE $5)::date <= v.record_due_on, false) AS minutes_in_time,
    coalesce((v.first_file_at AT TIME ZONE $5)::date <= v.record_due_on, false) AS file_in_time,
    coalesce(v.enterprise_id, l.enterprise_id, ${NAMED('coalesce(v.name_key, l.name_key)')}) AS subject_id,
    coalesce(v.name_key, l.name_key) AS called
  FROM visits_known($2) v
  LEFT JOIN LATERAL (
    SELECT l.enterprise_id, l.name_key FROM leads_known($2) l WHERE v.lead_id IS NOT NULL AND l.id = v.lead_id LIMIT 1
  ) l ON true
  WHERE v.team_id = ANY($3::uuid[]) AND v.occurred_on BETWEEN $4::date AND $1::date
), team_leads AS MATERIALIZED (
  SELECT l.id, l.owner_team_id, l.introducer_team_id, coalesce(l.enterprise_id, ${NAMED('l.name_key')}) AS subject_id, l.name_key
  FROM leads_known($2) l
  WHERE l.owner_team_id = ANY($3::uuid[]) OR l.introducer_team_id = ANY($3::uuid[])
), known AS (
  SELECT o.id, max(CASE WHEN o.counterparts @> jsonb_build_array(jsonb_build_object('name', k.name, 'seniority', 'decision-maker')) THEN 3
    WHEN o.counterparts @> jsonb_build_array(jsonb_build_object('name', k.name, 'seniority', 'senior')) THEN 2 ELSE 1 END) AS best
  FROM own o JOIN contacts k ON k.enterprise_id = o.subject_id
  WHERE o.counterparts @> jsonb_build_array(jsonb_build_object('name', k.name))
    AND k.created_at <= $2 AND k.created_by <> o.created_by AND k.created_by <> ALL(o.hosts)
  GROUP BY o.id
), targets AS MATERIALIZED (
  SELECT t.team_id, t.enterprise_id, t.name_key, t.created_by, t.created_at, (t.created_at AT TIME ZONE $5)::date AS listed_on
  FROM target_enterprises t WHERE t.team_id = ANY($3::uuid[]) AND t.created_at <= $2
), listed AS (
  SELECT m.id, bool_or(m.listed_by <> ALL(CASE WHEN m.hosts = '{}' THEN ARRAY[m.created_by] ELSE m.hosts END)) AS by_other
  FROM (
    SELECT o.id, o.hosts, o.created_by, o.occurred_on, o.created_at, t.created_by AS listed_by, t.listed_on, t.created_at AS listed_at
    FROM own o JOIN targets t ON t.team_id = o.team_id AND t.enterprise_id = o.subject_id
    UNION ALL
    SELECT o.id, o.hosts, o.created_by, o.occurred_on, o.created_at, t.created_by, t.listed_on, t.created_at
    FROM own o JOIN targets t ON t.team_id = o.team_id AND t.name_key = o.name_key
  ) m
  WHERE m.listed_on < m.occurred_on OR (m.listed_on = m.occurred_on AND m.listed_at < m.created_at)
  GROUP BY m.id
), advanced AS (
  SELECT DISTINCT ON (c.lead_id) c.lead_id, c.occurred_on, c.changed_at
  FROM lead_stage_changes c
  WHERE c.lead_id IN (SELECT lead_id FROM own) AND c.to_stage IN ('valid', 'negotiation', 'signed')
    AND c.from_stage IS DISTINCT FROM 'signed'
    AND c.changed_at <= $2 AND c.occurred_on <= $1::date
  ORDER BY c.lead_id, c.occurred_on DESC, c.changed_at DESC
), happenings AS (
  SELECT id, team_id, ${SUBJECT('subject_id', 'called')} AS subject, occurred_on AS day FROM own
  UNION ALL
  SELECT null, x.team_id, ${SUBJECT('l.subject_id', 'l.name_key')}, c.occurred_on
  FROM team_leads l
  CROSS JOIN LATERAL (VALUES (l.owner_team_id), (nullif(l.introducer_team_id, l.owner_team_id))) x(team_id)
  CROSS JOIN LATERAL (
    SELECT c.occurred_on FROM lead_stage_changes c
    WHERE c.lead_id = l.id AND c.from_stage <> 'signed' AND c.changed_at <= $2 AND c.occurred_on BETWEEN $4::date AND $1::date
    OFFSET 0
  ) c
  WHERE x.team_id = ANY($3::uuid[])
  UNION ALL
  SELECT null, o.team_id, ${SUBJECT('o.subject_id', 'o.called')}, (f.created_at AT TIME ZONE $5)::date
  FROM own o JOIN files f ON f.id = ANY(o.files)
  WHERE o.files <> '{}' AND f.created_at <= $2 AND (f.created_at AT TIME ZONE $5)::date BETWEEN o.record_due_on + 1 AND $1::date
), followed AS (
  SELECT id, first_value(day) OVER (PARTITION BY team_id, subject ORDER BY day - date '2000-01-01'
    RANGE BETWEEN 1 FOLLOWING AND 30 FOLLOWING) IS NOT NULL AS up
  FROM happenings
)
SELECT o.id, o.team_id AS "teamId", coalesce(o.subject_id::text, 'name:' || o.called) AS "enterpriseKey",
  o.occurred_on::text AS "occurredOn", ${PACKED_SQL} AS packed
FROM own o
JOIN followed ON followed.id = o.id
LEFT JOIN known ON known.id = o.id
LEFT JOIN listed ON listed.id = o.id
LEFT JOIN advanced ON advanced.lead_id = o.lead_id
WHERE $6::uuid IS NULL OR o.id = $6::uuid`;
