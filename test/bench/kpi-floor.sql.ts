import { VISIT_FACTS_SQL } from '../../libs/visits/src/visit-facts.sql.js';

/** The digit of a packed number: places below it, values it has (see packed-facts.ts in visits). */
const digit = (base: number, values: number) => `(f.packed / ${base} % ${values})`;
const FACT = {
  kind: digit(1, 3),
  sawSite: digit(3, 2),
  dataExchanged: digit(6, 2),
  siteChosen: digit(12, 2),
  best: digit(24, 4),
  known: digit(96, 4),
  file: digit(384, 2),
  listed: digit(768, 3),
  needs: digit(2304, 2),
  advanced: digit(4608, 2),
  minutes: digit(9216, 2),
  fileInTime: digit(18_432, 2),
  nextStep: digit(36_864, 2),
  followUp: digit(73_728, 3),
};
const RANK_POINTS = (rank: string) => `(ARRAY[0, 5, 15, 25])[${rank} + 1]`;

/**
 * The scores of all posts in one set-based statement, the floor of a KPI run: the same facts, the same choice of
 * visits, the same depths, leads and weights; no records, no steps. Parameters as VISIT_FACTS_SQL; year 2026.
 */
export const KPI_FLOOR_SQL = `
WITH facts AS (${VISIT_FACTS_SQL}), visit AS (
  SELECT f."teamId" AS team, f."enterpriseKey" AS key, f."occurredOn"::date - date '2000-01-01' AS day, f.id,
    CASE WHEN ${FACT.file} = 1 AND ${FACT.best} > ${FACT.known} THEN ${RANK_POINTS(FACT.best)}
      WHEN ${FACT.known} > 0 AND ${RANK_POINTS(FACT.known)} >= ${RANK_POINTS(FACT.best)} / 2.0 THEN ${RANK_POINTS(FACT.known)}
      ELSE ${RANK_POINTS(FACT.best)} / 2.0 END
    + 10 * ${FACT.listed}
    + CASE WHEN ${FACT.needs} = 0 THEN 0 WHEN ${FACT.file} = 1 OR ${FACT.advanced} = 1 THEN 20 ELSE 10 END
    + CASE WHEN ${FACT.fileInTime} = 1 THEN 15 WHEN ${FACT.minutes} = 1 THEN 7.5 ELSE 0 END
    + CASE WHEN ${FACT.nextStep} = 1 AND ${FACT.followUp} = 2 THEN 20 ELSE 0 END AS score,
    ${FACT.kind} > 0 AS received, ${FACT.file} = 1 OR ${FACT.known} > 0 AS supported,
    ${FACT.kind} > 0 AND ${FACT.best} = 3 AND ${FACT.sawSite} = 1 AS inspected, ${FACT.dataExchanged} = 1 AS data, ${FACT.siteChosen} = 1 AS chosen
  FROM facts f
), pairs AS (
  SELECT team, key, score, score + max(score) OVER (PARTITION BY team, key ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 30 PRECEDING) AS pair
  FROM visit WHERE day >= date '2026-01-01' - date '2000-01-01'
), gains AS (
  SELECT team, gain FROM (
    SELECT team, max(score) AS first, max(pair) AS pair FROM pairs GROUP BY team, key
  ) b CROSS JOIN LATERAL (VALUES (first), (pair - first)) g(gain) WHERE gain > 0
), vqi AS (
  SELECT team, sum(gain) / 24 AS raw FROM (SELECT *, row_number() OVER (PARTITION BY team ORDER BY gain DESC) AS n FROM gains) g WHERE n <= 24 GROUP BY team
), depths AS (
  SELECT team, key, CASE WHEN bool_or(supported AND chosen) THEN 100
    WHEN count(*) FILTER (WHERE supported AND inspected) >= 2 AND bool_or(supported AND inspected AND data) THEN 80
    WHEN bool_or(supported AND inspected) THEN 60
    WHEN bool_or(received OR chosen) THEN 40 ELSE 20 END AS depth
  FROM visit GROUP BY team, key
), ladder AS (
  SELECT team, sum(depth) / 12.0 AS raw FROM (SELECT *, row_number() OVER (PARTITION BY team ORDER BY depth DESC) AS n FROM depths) d WHERE n <= 12 GROUP BY team
), decided AS (
  SELECT DISTINCT ON (c.lead_id) c.lead_id, c.to_stage, c.occurred_on, c.actor_unit_ids
  FROM lead_stage_changes c
  WHERE c.changed_at <= $2 AND c.occurred_on <= $1::date
    AND ((c.from_stage = 'filed' AND c.to_stage IN ('valid', 'invalid')) OR (c.from_stage = 'invalid' AND c.to_stage = 'filed'))
  ORDER BY c.lead_id, c.occurred_on DESC, c.changed_at DESC, c.id DESC
), talks AS (
  SELECT lead_id, min(occurred_on) AS first_on FROM lead_stage_changes
  WHERE to_stage = 'negotiation' AND changed_at <= $2 AND occurred_on <= $1::date GROUP BY lead_id
), lead_counts AS (
  SELECT coalesce(l.introducer_team_id, l.owner_team_id) AS team,
    count(*) FILTER (WHERE d.occurred_on >= '2026-01-01') AS valid,
    count(*) FILTER (WHERE t.first_on BETWEEN '2026-01-01' AND business_date_first(l.filed_on) + 90 AND t.first_on >= business_date_first(l.filed_on)) AS talked
  FROM leads_known($2) l
  JOIN decided d ON d.lead_id = l.id AND d.to_stage = 'valid' AND coalesce(l.introducer_team_id, l.owner_team_id) <> ALL(d.actor_unit_ids)
  LEFT JOIN talks t ON t.lead_id = l.id
  GROUP BY 1
)
SELECT o.id AS "teamId", round((
    30 * greatest(0, least(100, 100 * (coalesce(v.raw, 0) - 30) / 40)) + 30 * greatest(0, least(100, 100 * (coalesce(d.raw, 0) - 20) / 50))
    + 20 * least(100, 100 * coalesce(n.valid, 0) / 12.0) + 15 * least(100, 100 * coalesce(n.talked, 0) / 6.0)) / 95, 6)::text AS score
FROM org_units o LEFT JOIN vqi v ON v.team = o.id LEFT JOIN ladder d ON d.team = o.id LEFT JOIN lead_counts n ON n.team = o.id
WHERE o.id = ANY($3::uuid[])`;
