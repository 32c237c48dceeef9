import { firstPlanColumns, versionInForce, versionKnown } from '@taproot/contracts';
import { PLANNED, rankOf } from './project-stages.rules.js';
import { dateColumn, rankSql } from './project-sql.js';
import { periodOver, projectYears } from './reports/project-years.sql.js';

const plans = Object.keys(PLANNED) as (keyof typeof PLANNED)[];
const planFields = plans.map((stage) => `'${stage}', n.${dateColumn(stage)}`);

const VIEW = { day: '$1::date', knownAt: '$2' };

/**
 * Facts of the projects of some contracts. $1 as-of day, $2 known-at instant, $3 contract ids. What happened counts by its
 * last possible day; verification is knowledge. Every group is gathered once for all projects and joined.
 */
export const PROJECT_FACTS_SQL = `
WITH own AS MATERIALIZED (
  SELECT p.id, p.contract_id, p.title FROM projects_known($2) p WHERE p.contract_id = ANY($3::uuid[])
), claims AS MATERIALIZED (
  SELECT m.id, m.project_id, m.stage, m.occurred_on, m.basis, m.state,
    m.state IN ('rejected', 'withdrawn') AND EXISTS (SELECT 1 FROM milestones_history h
      WHERE h.id = m.id AND h.state = 'verified' AND h.updated_at <= $2) AS lost
  FROM own o JOIN milestones_known($2) m ON m.project_id = o.id
  WHERE coalesce(business_date_first(m.occurred_on::text), business_date_last(m.occurred_on::text)) <= $1::date
), stages AS (
  SELECT c.project_id,
    json_agg(json_build_object('id', c.id, 'stage', c.stage, 'occurredOn', c.occurred_on,
      'state', CASE WHEN c.lost THEN 'lost' ELSE c.state END, 'basis', c.basis) ORDER BY ${rankSql('c.stage')}, c.id) AS milestones,
    max(CASE WHEN c.state = 'verified' AND business_date_last(c.occurred_on::text) <= $1::date THEN ${rankSql('c.stage')} END) AS reached
  FROM claims c GROUP BY c.project_id
), confirmed AS (
  SELECT DISTINCT m.project_id FROM own o JOIN milestones_known($2) m ON m.project_id = o.id
  WHERE m.basis = 'evidence' AND (m.state = 'verified' OR EXISTS (SELECT 1 FROM milestones_history h
    WHERE h.id = m.id AND h.state = 'verified' AND h.basis = 'evidence' AND h.updated_at <= $2))
), plans AS (
  SELECT v.contract_id, ${firstPlanColumns('v')} FROM own o JOIN contract_versions v ON v.contract_id = o.contract_id
  WHERE ${versionKnown('v', VIEW)} GROUP BY v.contract_id
), in_force AS MATERIALIZED (
  SELECT o.contract_id, v.id, CASE WHEN v.currency = 'CNY' THEN 1 ELSE v.fx_rate END AS rate
  FROM own o CROSS JOIN LATERAL (${versionInForce('o.contract_id', VIEW)}) v
), due AS (
  SELECT i.contract_id, sum(f.amount) AS amount FROM in_force i JOIN contract_funds f ON f.version_id = i.id
  WHERE f.due_on <= $1::date GROUP BY i.contract_id
), reports AS MATERIALIZED (
  SELECT r.* FROM own o JOIN project_reports_known($2) r ON r.project_id = o.id WHERE ${periodOver('r.period', VIEW.day)}
), periods AS (
  SELECT r.project_id, json_agg(r.period ORDER BY r.period) AS periods FROM reports r GROUP BY r.project_id
), reported AS (
  SELECT y.project_id, sum(y.funds) AS funds FROM (${projectYears('reports r', VIEW.day)}) y GROUP BY y.project_id
), turns AS (
  SELECT u.project_id,
    (array_agg(u.kind ORDER BY business_date_last(u.occurred_on::text) DESC, u.recorded_at DESC, u.id DESC))[1] AS last,
    (array_agg(u.occurred_on::text ORDER BY business_date_last(u.occurred_on::text) DESC, u.recorded_at DESC, u.id DESC))[1] AS last_on
  FROM own o JOIN project_turns u ON u.project_id = o.id
  WHERE u.recorded_at <= $2 AND business_date_last(u.occurred_on::text) <= $1::date GROUP BY u.project_id
)
SELECT o.id AS "projectId", o.contract_id AS "contractId", o.title,
  CASE t.last WHEN 'termination' THEN 'terminated' WHEN 'pause' THEN 'paused' WHEN 'fulfilment' THEN 'fulfilled'
    ELSE 'active' END AS status,
  CASE WHEN t.last = 'termination' THEN t.last_on END AS "terminatedOn",
  coalesce(s.milestones, '[]') AS milestones,
  k.project_id IS NOT NULL AS confirmed,
  json_strip_nulls(json_build_object(${planFields.join(', ')})) AS plan,
  (trim_scale(coalesce(r.funds, 0) * i.rate) + 0.00)::text AS "fundsInPlace",
  coalesce(r.funds, 0)::text AS "fundsReported",
  coalesce(d.amount, 0)::text AS "fundsDue",
  coalesce(e.periods, '[]') AS reports,
  CASE WHEN coalesce(s.reached, 0) < ${rankOf('groundbreaking')} AND business_date_last(n.groundbreaking_on) <= $1::date
    THEN business_date_last(n.groundbreaking_on) END::text AS "overdueStart"
FROM own o
LEFT JOIN stages s ON s.project_id = o.id
LEFT JOIN confirmed k ON k.project_id = o.id
LEFT JOIN plans n ON n.contract_id = o.contract_id
LEFT JOIN in_force i ON i.contract_id = o.contract_id
LEFT JOIN due d ON d.contract_id = o.contract_id
LEFT JOIN reported r ON r.project_id = o.id
LEFT JOIN periods e ON e.project_id = o.id
LEFT JOIN turns t ON t.project_id = o.id
ORDER BY o.contract_id`;

/** Claims found untrue by the instant, of what is said to have happened by the day. Parameters as above. */
export const FALSE_REPORTS_SQL = `
SELECT m.id, p.contract_id AS "contractId", m.project_id AS "projectId", m.stage, m.occurred_on AS "occurredOn"
FROM projects p JOIN milestones_known($2) m ON m.project_id = p.id
WHERE p.contract_id = ANY($3::uuid[]) AND m.false_report
  AND coalesce(business_date_first(m.occurred_on::text), business_date_last(m.occurred_on::text)) <= $1::date
ORDER BY m.id`;
