/**
 * Enterprises of a campaign's target list and the visits on them. A name without a record stands for the enterprise
 * of equal normalised name, else for itself, as in the facts of visits.
 * Parameters: $1 campaign, $2 known-at instant.
 */
const namedBy = (nameKey: string) => `LATERAL (
    SELECT e.id FROM enterprises_known($2) e WHERE e.name_key = ${nameKey} ORDER BY e.created_at, e.id LIMIT 1
  ) named`;

const TARGET_KEY = `coalesce(coalesce(t.enterprise_id, named.id)::text, 'name:' || t.name_key)`;
const TARGETS_OF = `target_enterprises t
  LEFT JOIN ${namedBy('t.name_key')} ON t.enterprise_id IS NULL
  WHERE t.campaign_id = $1 AND t.created_at <= $2`;

/** $3 to $4: the days of the depth ladder. How deep is known without the evidence of a visit: 40 is a visit received or a site chosen (see the rules' test). */
export const COVERAGE_SQL = `
WITH targets AS MATERIALIZED (
  SELECT DISTINCT t.team_id, ${TARGET_KEY} AS key FROM ${TARGETS_OF}
), met AS (
  SELECT v.team_id,
    coalesce(coalesce(v.enterprise_id, l.enterprise_id, named.id)::text, 'name:' || coalesce(v.name_key, l.name_key)) AS key,
    bool_or(v.kind <> 'outgoing' OR v.site_chosen) AS deep
  FROM visits_known($2) v
  LEFT JOIN leads_known($2) l ON l.id = v.lead_id
  LEFT JOIN ${namedBy('coalesce(v.name_key, l.name_key)')} ON v.enterprise_id IS NULL AND l.enterprise_id IS NULL
  WHERE v.team_id IN (SELECT team_id FROM targets) AND v.occurred_on BETWEEN $3::date AND $4::date
  GROUP BY 1, 2
)
SELECT o.id AS "teamId", o.name AS "teamName", count(*)::int AS targets, count(met.key)::int AS visited,
  (count(*) FILTER (WHERE met.deep))::int AS deep
FROM targets
JOIN org_units o ON o.id = targets.team_id
LEFT JOIN met ON met.team_id = targets.team_id AND met.key = targets.key
GROUP BY o.id`;

/** $3: one team, its list from the earliest entry. */
export const TARGETS_SQL = `
SELECT t.id, ${TARGET_KEY} AS key, coalesce(t.enterprise_id, named.id) AS "enterpriseId",
  coalesce((SELECT name FROM enterprises WHERE id = t.enterprise_id), t.name) AS label,
  t.chain_node AS "chainNode", t.reason AS "listedBecause"
FROM ${TARGETS_OF} AND t.team_id = $3
ORDER BY t.created_at, t.id`;
