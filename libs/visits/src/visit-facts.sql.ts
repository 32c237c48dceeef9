const RANK = `CASE seniority WHEN 'decision-maker' THEN 3 WHEN 'senior' THEN 2 ELSE 1 END`;
const SENIORITY = (rank: string) => `(ARRAY['working', 'senior', 'decision-maker'])[${rank}]`;

/**
 * Facts of visits (domain.md §3, visit quality and depth), set-based. Parameters: $1 as-of day, $2 known-at instant,
 * $3 team ids, $4 first day, $5 time zone, $6 one visit's id or null.
 * A name without a record, the visit's own or its lead's, stands for the enterprise of equal normalised name, else for
 * itself: a record made later renames the group and never merges two.
 * A follow-up is what the team itself did on that enterprise in the 30 days after the visit: another visit, a stage
 * of a lead, a file added to a visit after its record was due.
 */
export const VISIT_FACTS_SQL = `
WITH own AS MATERIALIZED (
  SELECT v.id, v.team_id, v.kind, v.occurred_on, v.created_at, v.created_by, v.hosts, v.counterparts, v.lead_id,
    v.enterprise_name, v.name_key, v.files, v.saw_site, v.data_exchanged, v.site_chosen,
    v.needs IS NOT NULL AS needs_filled, v.next_step IS NOT NULL AS next_step_set, v.record_due_on,
    coalesce((v.minutes_at AT TIME ZONE $5)::date <= v.record_due_on, false) AS minutes_in_time,
    coalesce((v.first_file_at AT TIME ZONE $5)::date <= v.record_due_on, false) AS file_in_time,
    coalesce(v.enterprise_id, l.enterprise_id, named.id) AS enterprise_id,
    coalesce(coalesce(v.enterprise_id, l.enterprise_id, named.id)::text, 'name:' || coalesce(v.name_key, l.name_key)) AS key
  FROM visits_known($2) v
  LEFT JOIN leads_known($2) l ON l.id = v.lead_id
  LEFT JOIN LATERAL (
    SELECT e.id FROM enterprises_known($2) e
    WHERE e.name_key = coalesce(v.name_key, l.name_key) ORDER BY e.created_at, e.id LIMIT 1
  ) named ON v.enterprise_id IS NULL AND l.enterprise_id IS NULL
  WHERE v.team_id = ANY($3::uuid[]) AND v.occurred_on BETWEEN $4::date AND $1::date
), ranks AS (
  SELECT o.id, max(${RANK}) AS best FROM own o, jsonb_to_recordset(o.counterparts) AS c(seniority text) GROUP BY o.id
), known AS (
  SELECT o.id, max(${RANK}) AS best
  FROM own o
  CROSS JOIN jsonb_to_recordset(o.counterparts) AS c(name text, seniority text)
  JOIN contacts k ON k.enterprise_id = o.enterprise_id AND k.name = c.name
  WHERE k.created_at <= $2 AND k.created_by <> o.created_by AND k.created_by <> ALL(o.hosts)
  GROUP BY o.id
), listed AS (
  SELECT o.id, bool_or(t.created_by <> ALL(CASE WHEN o.hosts = '{}' THEN ARRAY[o.created_by] ELSE o.hosts END)) AS by_other
  FROM own o
  JOIN target_enterprises t ON t.team_id = o.team_id AND (t.enterprise_id = o.enterprise_id OR t.name_key = o.name_key)
  WHERE t.created_at <= $2
    AND ((t.created_at AT TIME ZONE $5)::date < o.occurred_on
      OR ((t.created_at AT TIME ZONE $5)::date = o.occurred_on AND t.created_at < o.created_at))
  GROUP BY o.id
), advanced AS (
  SELECT DISTINCT ON (c.lead_id) c.lead_id, c.occurred_on, c.changed_at
  FROM lead_stage_changes c
  WHERE c.lead_id IN (SELECT lead_id FROM own) AND c.to_stage IN ('valid', 'negotiation', 'signed')
    AND c.changed_at <= $2 AND c.occurred_on <= $1::date
  ORDER BY c.lead_id, c.occurred_on DESC, c.changed_at DESC
), happenings AS (
  SELECT id, team_id, key, occurred_on AS day FROM own
  UNION ALL
  SELECT null, x.team_id, coalesce(coalesce(l.enterprise_id, named.id)::text, 'name:' || l.name_key), c.occurred_on
  FROM lead_stage_changes c
  JOIN leads_known($2) l ON l.id = c.lead_id
  LEFT JOIN LATERAL (
    SELECT e.id FROM enterprises_known($2) e WHERE e.name_key = l.name_key ORDER BY e.created_at, e.id LIMIT 1
  ) named ON l.enterprise_id IS NULL
  CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[l.owner_team_id, l.introducer_team_id]) AS team_id) x
  WHERE x.team_id = ANY($3::uuid[]) AND c.from_stage IS NOT NULL AND c.changed_at <= $2
    AND c.occurred_on BETWEEN $4::date AND $1::date
  UNION ALL
  SELECT null, o.team_id, o.key, (f.created_at AT TIME ZONE $5)::date
  FROM own o JOIN files f ON f.id = ANY(o.files)
  WHERE f.created_at <= $2 AND (f.created_at AT TIME ZONE $5)::date BETWEEN o.record_due_on + 1 AND $1::date
), followed AS (
  SELECT id, count(*) OVER (PARTITION BY team_id, key ORDER BY day
    RANGE BETWEEN interval '1 day' FOLLOWING AND interval '30 days' FOLLOWING) > 0 AS up
  FROM happenings
)
SELECT o.id, o.team_id AS "teamId", o.key AS "enterpriseKey", to_char(o.occurred_on, 'YYYY-MM-DD') AS "occurredOn", o.kind,
  o.saw_site AS "sawSite", o.data_exchanged AS "dataExchanged", o.site_chosen AS "siteChosen",
  ${SENIORITY('ranks.best')} AS "bestSeniority", ${SENIORITY('known.best')} AS "bestKnownSeniority",
  o.files <> '{}' AS "fileShowsMeeting",
  CASE listed.by_other WHEN true THEN 'other' WHEN false THEN 'visitor' ELSE 'nobody' END AS "targetListedBy",
  o.needs_filled AS "needsFilled",
  coalesce((advanced.occurred_on, advanced.changed_at) > (o.occurred_on, o.created_at), false) AS "leadAdvancedLater",
  o.minutes_in_time AS "minutesWithinTwoWorkingDays", o.file_in_time AS "fileWithinTwoWorkingDays",
  o.next_step_set AS "nextStepSet",
  CASE WHEN followed.up THEN 'within-30-days' WHEN o.occurred_on + 30 > $1::date THEN 'awaited' ELSE 'missed' END AS "followUp"
FROM own o
JOIN followed ON followed.id = o.id
LEFT JOIN ranks ON ranks.id = o.id
LEFT JOIN known ON known.id = o.id
LEFT JOIN listed ON listed.id = o.id
LEFT JOIN advanced ON advanced.lead_id = o.lead_id
WHERE $6::uuid IS NULL OR o.id = $6::uuid`;
