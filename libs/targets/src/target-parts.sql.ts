import type { Metric } from '@taproot/campaigns';
import { versionInForce } from '@taproot/contracts';
import { projectYears } from '@taproot/projects';

/**
 * What was reached of a metric, a row for what each record gives to each team:
 * `record_id, team_id, district_id, sector, counted_on, value`.
 * $1 first and $2 last day of the year, $3 as-of day, $4 known-at instant, $5 time zone.
 * A date counts when the whole of it lies in the year and its last possible day is not after the as-of day.
 */
export function partsSql(metric: Metric): string {
  switch (metric) {
    case 'contracts':
      return ledger('m.percent / 100');
    case 'contract-amount':
      return ledger('m.amount');
    case 'funds-in-place':
      return FUNDS;
    case 'valid-leads':
      return VALID_LEADS;
    default:
      return milestones(STAGES[metric]);
  }
}

/** The parts together: `{ teamId, districtId, sector, value }`. */
export function actualsSql(metric: Metric): string {
  return `SELECT team_id AS "teamId", district_id AS "districtId", sector, sum(value)::text AS value
    FROM (${partsSql(metric)}) part GROUP BY team_id, district_id, sector`;
}

/** Every unit, for what a credit counts. */
export const UNITS = {
  name: 'target_units',
  text: 'SELECT id, parent_id AS "parentId", kind, code, name FROM org_units',
};

/** Where the record of a part is read. */
export function recordTypeOf(metric: Metric): 'contract' | 'project' | 'lead' {
  if (metric === 'valid-leads') return 'lead';
  return metric === 'contracts' || metric === 'contract-amount' ? 'contract' : 'project';
}

/** The milestone behind a metric. */
export const STAGES = {
  groundbreakings: 'groundbreaking',
  completions: 'completion',
  commissionings: 'commissioning',
  attained: 'capacity-attainment',
} as const;

/** What counts of contracts: formal ones, whatever became of them, but for those entered by mistake. */
export const CONTRACTS = `contracts AS MATERIALIZED (
  SELECT id, district_id, sector FROM contracts_known($4) WHERE kind = 'formal' AND status <> 'void')`;

/** What a contract says at the as-of day: the version in force, with whom it credits (`x.percent` of `x.team_id`). */
export const IN_FORCE = `
  LEFT JOIN LATERAL (${versionInForce('c.id', { day: '$3::date', knownAt: '$4' })}) v ON true
  LEFT JOIN contract_credits x ON x.version_id = v.id`;

/** Yuan for one unit of the contract's currency; null, and so left out, without a rate. */
export const RATE = `CASE WHEN v.currency = 'CNY' THEN 1 ELSE v.fx_rate END`;

/** The team's share of what a project reached. */
const SHARE = 'coalesce(x.percent, 100) / 100';

const inYear = (date: string) =>
  `business_date_first(${date}) >= $1::date AND business_date_last(${date}) <= least($2::date, $3::date)`;

/** The ledger's day already minds closed periods. */
function ledger(value: string): string {
  return `WITH ${CONTRACTS}
    SELECT m.contract_id AS record_id, m.team_id, c.district_id, c.sector, m.credited_on::text AS counted_on, ${value} AS value
    FROM credit_movements m JOIN contracts c ON c.id = m.contract_id
    WHERE m.recorded_at <= $4 AND ${inYear('m.credited_on')} AND (${value}) IS NOT NULL AND $5::text IS NOT NULL`;
}

/** Verified in a period that was closed already, a milestone counts on the day it was verified. */
function milestones(stage: string): string {
  return `WITH ${CONTRACTS}, reached AS (
    SELECT m.project_id, CASE WHEN EXISTS (
        SELECT 1 FROM period_locks l
        WHERE business_date_first(l.period) <= business_date_first(m.occurred_on)
          AND business_date_last(l.period) >= business_date_last(m.occurred_on)
          AND l.locked_on < (m.decided_at AT TIME ZONE $5)::date
          AND (l.reopened_at IS NULL OR l.reopened_at > m.decided_at))
      THEN (m.decided_at AT TIME ZONE $5)::date::text ELSE m.occurred_on::text END AS credited_on
    FROM milestones_known($4) m WHERE m.stage = '${stage}' AND m.state = 'verified')
    SELECT r.project_id AS record_id, x.team_id, c.district_id, c.sector, r.credited_on AS counted_on, ${SHARE} AS value
    FROM reached r JOIN projects p ON p.id = r.project_id JOIN contracts c ON c.id = p.contract_id ${IN_FORCE}
    WHERE ${inYear('r.credited_on')}`;
}

const REPORTS = `(SELECT * FROM project_reports_known($4) WHERE ${inYear('period')}) r`;

const FUNDS = `WITH ${CONTRACTS}
  SELECT y.project_id AS record_id, x.team_id, c.district_id, c.sector, NULL::text AS counted_on, y.funds * ${RATE} * ${SHARE} AS value
  FROM (${projectYears(REPORTS, '$3::date')}) y
  JOIN projects p ON p.id = y.project_id JOIN contracts c ON c.id = p.contract_id ${IN_FORCE}
  WHERE y.funds * ${RATE} IS NOT NULL AND $5::text IS NOT NULL`;

/** As the KPIs count: the introducer's, else the owner's, and only what somebody outside that team found valid. */
const VALID_LEADS = `WITH own AS MATERIALIZED (
    SELECT l.id, coalesce(l.introducer_team_id, l.owner_team_id) AS team_id, l.district_id, l.sector FROM leads_known($4) l
  ), decided AS (
    SELECT DISTINCT ON (c.lead_id) c.lead_id, c.to_stage, c.occurred_on, c.actor_unit_ids
    FROM lead_stage_changes c
    WHERE c.changed_at <= $4 AND c.occurred_on <= $3::date AND ((c.from_stage = 'filed' AND c.to_stage IN ('valid', 'invalid'))
      OR (c.from_stage = 'invalid' AND c.to_stage = 'filed'))
    ORDER BY c.lead_id, c.occurred_on DESC, c.changed_at DESC, c.id DESC
  )
  SELECT o.id AS record_id, o.team_id, o.district_id, o.sector, d.occurred_on::text AS counted_on, 1::numeric AS value
  FROM decided d JOIN own o ON o.id = d.lead_id
  WHERE d.to_stage = 'valid' AND d.occurred_on BETWEEN $1::date AND least($2::date, $3::date)
    AND o.team_id <> ALL(d.actor_unit_ids) AND $5::text IS NOT NULL`;
