import { VISIT_FACTS_SQL } from '../../libs/visits/src/visit-facts.sql.js';

/** The facts as the product gathers them, up to its last SELECT. */
const FACTS = VISIT_FACTS_SQL.slice(0, VISIT_FACTS_SQL.lastIndexOf('\nSELECT o.id'));
const HAS = (seniority: string) => `o.counterparts @> '[{"seniority": "${seniority}"}]'`;
const BAND = (x: string, floor: number, target: number) =>
  `least(greatest((${x} - ${floor}) * 100 / ${target - floor}, 0), 100)`;

/**
 * The floor of a run: every outbound post's score of a year in one set-based statement, by the seeded scheme.
 * $1–$6 as VISIT_FACTS_SQL takes them, $7 first day of the year. Answers team and score.
 */
export const KPI_FLOOR_SQL = `${FACTS}
, rated AS (
  SELECT o.team_id, o.subject, o.occurred_on, o.kind, o.data_exchanged, o.site_chosen,
    o.files <> '{}' OR known.best IS NOT NULL AS supported,
    ${HAS('decision-maker')} AND o.saw_site AND o.kind <> 'outgoing' AS inspection,
    CASE WHEN o.files <> '{}' AND p.named > p.known THEN p.named WHEN p.known > 0 AND p.known >= p.named / 2 THEN p.known
      ELSE p.named / 2 END
    + CASE listed.by_other WHEN true THEN 20 WHEN false THEN 10 ELSE 0 END
    + CASE WHEN NOT o.needs_filled THEN 0 WHEN o.files <> '{}'
        OR coalesce((advanced.occurred_on, advanced.changed_at) > (o.occurred_on, o.created_at), false) THEN 20 ELSE 10 END
    + CASE WHEN o.file_in_time THEN 15 WHEN o.minutes_in_time THEN 7.5 ELSE 0 END
    + CASE WHEN o.next_step_set AND followed.up THEN 20 ELSE 0 END AS score
  FROM own o
  JOIN followed ON followed.id = o.id
  LEFT JOIN known ON known.id = o.id
  LEFT JOIN listed ON listed.id = o.id
  LEFT JOIN advanced ON advanced.lead_id = o.lead_id
  CROSS JOIN LATERAL (SELECT
    CASE WHEN ${HAS('decision-maker')} THEN 25.0 WHEN ${HAS('senior')} THEN 15 WHEN o.counterparts <> '[]' THEN 5 ELSE 0 END AS named,
    CASE known.best WHEN 3 THEN 25 WHEN 2 THEN 15 WHEN 1 THEN 5 ELSE 0 END AS known) p
), paired AS (
  SELECT team_id, subject, score, score + max(score) OVER (PARTITION BY team_id, subject ORDER BY occurred_on
    RANGE BETWEEN UNBOUNDED PRECEDING AND interval '30 days' PRECEDING) AS pair
  FROM rated WHERE occurred_on >= $7::date
), gains AS (
  SELECT g.team_id, g.gain, row_number() OVER (PARTITION BY g.team_id ORDER BY g.gain DESC) AS n FROM (
    SELECT team_id, unnest(ARRAY[max(score), max(pair) - max(score)]) AS gain FROM paired GROUP BY team_id, subject) g
  WHERE g.gain > 0
), vqi AS (
  SELECT team_id, sum(gain) / 24 AS value FROM gains WHERE n <= 24 GROUP BY team_id
), depths AS (
  SELECT team_id, row_number() OVER (PARTITION BY team_id ORDER BY depth DESC) AS n, depth FROM (
    SELECT team_id, CASE
        WHEN bool_or(site_chosen AND supported) THEN 100
        WHEN count(*) FILTER (WHERE inspection AND supported) >= 2 AND bool_or(inspection AND supported AND data_exchanged) THEN 80
        WHEN bool_or(inspection AND supported) THEN 60
        WHEN bool_or(kind <> 'outgoing' OR site_chosen) THEN 40 ELSE 20 END AS depth
    FROM rated WHERE occurred_on > ($1::date - interval '24 months') GROUP BY team_id, subject) d
), depth AS (
  SELECT team_id, sum(depth) / 12.0 AS value FROM depths WHERE n <= 12 GROUP BY team_id
), leads_own AS (
  SELECT l.id, coalesce(l.introducer_team_id, l.owner_team_id) AS team_id, l.filed_on FROM leads_known($2) l
  WHERE l.introducer_team_id = ANY($3::uuid[]) OR (l.introducer_team_id IS NULL AND l.owner_team_id = ANY($3::uuid[]))
), decided AS (
  SELECT DISTINCT ON (c.lead_id) c.lead_id, c.to_stage, c.occurred_on, c.actor_unit_ids
  FROM lead_stage_changes c JOIN leads_own o ON o.id = c.lead_id
  WHERE c.changed_at <= $2 AND c.occurred_on <= $1::date
    AND ((c.from_stage = 'filed' AND c.to_stage IN ('valid', 'invalid')) OR (c.from_stage = 'invalid' AND c.to_stage = 'filed'))
  ORDER BY c.lead_id, c.occurred_on DESC, c.changed_at DESC, c.id DESC
), talks AS (
  SELECT c.lead_id, min(c.occurred_on) AS first_on FROM lead_stage_changes c JOIN leads_own o ON o.id = c.lead_id
  WHERE c.to_stage = 'negotiation' AND c.changed_at <= $2 AND c.occurred_on <= $1::date GROUP BY c.lead_id
), lead_counts AS (
  SELECT o.team_id,
    count(*) FILTER (WHERE d.occurred_on >= $7::date) AS valid,
    count(*) FILTER (WHERE t.first_on BETWEEN greatest($7::date, business_date_first(o.filed_on)) AND business_date_first(o.filed_on) + 90) AS talks
  FROM leads_own o JOIN decided d ON d.lead_id = o.id LEFT JOIN talks t ON t.lead_id = o.id
  WHERE d.to_stage = 'valid' AND o.team_id <> ALL(d.actor_unit_ids) GROUP BY o.team_id
)
SELECT t.id AS "teamId", round((
    30 * ${BAND('coalesce(vqi.value, 0)', 30, 70)} + 30 * ${BAND('coalesce(depth.value, 0)', 20, 70)}
    + 20 * least(coalesce(c.valid, 0) * 100.0 / 12, 100) + 15 * least(coalesce(c.talks, 0) * 100.0 / 6, 100)) / 95, 6)::text AS score
FROM unnest($3::uuid[]) t(id)
LEFT JOIN vqi ON vqi.team_id = t.id LEFT JOIN depth ON depth.team_id = t.id LEFT JOIN lead_counts c ON c.team_id = t.id`;
