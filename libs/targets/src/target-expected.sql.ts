import type { Metric } from '@taproot/campaigns';
import { CONTRACTS, IN_FORCE, RATE, STAGES } from './target-parts.sql.js';

/**
 * What is expected between the as-of day and the end of the year, in the same parts and with the same parameters as
 * the actuals, and $6 units whose confidential leads may be told (null: all). Undefined where nothing is foretold.
 */
export function expectedSql(metric: Metric): string | undefined {
  switch (metric) {
    case 'contracts':
      return leads('l.probability / 100');
    case 'contract-amount':
      return leads(`l.probability / 100 * CASE WHEN l.expected_currency = 'CNY' THEN l.expected_amount END`);
    case 'funds-in-place':
      return FUNDS;
    case 'valid-leads':
      return undefined;
    default:
      return milestones(STAGES[metric]);
  }
}

const YEAR_GOES_ON = '$1::date <= $2::date AND $3::date < $2::date AND $5::text IS NOT NULL';

/** Open leads at the day, by their probability. */
function leads(value: string): string {
  return `SELECT l.owner_team_id AS "teamId", l.district_id AS "districtId", l.sector, sum(${value})::text AS value
    FROM leads_known($4) l
    JOIN LATERAL (
      SELECT c.to_stage FROM lead_stage_changes c
      WHERE c.lead_id = l.id AND c.changed_at <= $4 AND c.occurred_on <= $3::date
      ORDER BY c.occurred_on DESC, c.changed_at DESC, c.id DESC LIMIT 1) s ON s.to_stage IN ('filed', 'valid', 'negotiation')
    WHERE ${YEAR_GOES_ON} AND (NOT l.confidential OR $6::uuid[] IS NULL OR l.owner_team_id = ANY($6::uuid[])
      OR l.introducer_team_id = ANY($6::uuid[])) AND (${value}) IS NOT NULL
    GROUP BY l.owner_team_id, l.district_id, l.sector`;
}

const goingOn = `p.status IN ('active', 'paused')`;
const told = `($6::uuid[] IS NULL OR NOT EXISTS (SELECT 1 FROM leads l WHERE l.id = p.lead_id AND l.confidential
  AND coalesce(l.owner_team_id <> ALL($6::uuid[]), true) AND coalesce(l.introducer_team_id <> ALL($6::uuid[]), true)))`;

/** Projects that have not come to the stage, whose forecast, else plan, says they will this year. */
function milestones(stage: string): string {
  const column = `${stage.replace('-', '_')}_on`;
  return `WITH ${CONTRACTS}
    SELECT x.team_id AS "teamId", c.district_id AS "districtId", c.sector, (sum(coalesce(x.percent, 100)) / 100)::text AS value
    FROM projects_known($4) p JOIN contracts c ON c.id = p.contract_id ${IN_FORCE}
    WHERE ${YEAR_GOES_ON} AND ${goingOn} AND ${told}
      AND business_date_last(coalesce(p.forecast_${column}, v.${column})) BETWEEN $3::date + 1 AND $2::date
      AND NOT EXISTS (SELECT 1 FROM milestones_known($4) m WHERE m.project_id = p.id AND m.stage = '${stage}'
        AND m.state = 'verified' AND business_date_last(m.occurred_on) <= $3::date)
    GROUP BY x.team_id, c.district_id, c.sector`;
}

/** What the schedules of going projects still promise this year. */
const FUNDS = `WITH ${CONTRACTS}
  SELECT x.team_id AS "teamId", c.district_id AS "districtId", c.sector,
    sum(f.amount * ${RATE} * coalesce(x.percent, 100) / 100)::text AS value
  FROM projects_known($4) p JOIN contracts c ON c.id = p.contract_id ${IN_FORCE}
    JOIN contract_funds f ON f.version_id = v.id
  WHERE ${YEAR_GOES_ON} AND ${goingOn} AND ${told}
    AND f.due_on BETWEEN $3::date + 1 AND $2::date AND f.amount * ${RATE} IS NOT NULL
  GROUP BY x.team_id, c.district_id, c.sector`;
