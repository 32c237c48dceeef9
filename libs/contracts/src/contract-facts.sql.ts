import { firstPlanColumns, versionClaimed, versionInForce, versionKnown } from './contract-versions.sql.js';

const VIEW = { day: '$1::date', knownAt: '$2' };

/** Exact, with at least two places: only what is shown is rounded. */
const yuan = (amount: string) => `(trim_scale(${amount}) + 0.00)::text`;

/**
 * $1 as-of day, $2 known-at instant, $3 team ids or null. A contract as it was known: its row by \`contracts_known\`, its
 * version by when that came into force in our knowledge. What was only claimed is read from its first version.
 */
export const CONTRACT_FACTS_SQL = `
WITH known AS (
  SELECT c.*, coalesce(f.id, p.id) AS version_id,
    CASE WHEN c.status = 'terminated' AND business_date_last(c.terminated_on::text) > $1::date THEN 'verified'
      ELSE c.status END AS state
  FROM contracts_known($2) c
  LEFT JOIN LATERAL (${versionInForce('c.id', VIEW)}) f ON true
  LEFT JOIN LATERAL (${versionClaimed('c.id', VIEW)}) p ON f.id IS NULL
  WHERE c.submitted_at IS NOT NULL AND c.status <> 'draft'
    AND ($3::uuid[] IS NULL OR EXISTS (SELECT 1 FROM contract_credits s
      WHERE s.version_id = coalesce(f.id, p.id) AND s.team_id = ANY($3::uuid[])))
)
SELECT k.id, k.title, k.kind, k.state AS status, k.basis,
  CASE WHEN k.duplicate_of IS NOT NULL THEN 'duplicate'
    WHEN k.false_report THEN 'false-report'
    WHEN k.state = 'void' THEN 'void'
    WHEN k.kind = 'framework' THEN 'framework'
    WHEN k.state = 'rejected' THEN 'refused'
    WHEN k.state = 'submitted' THEN 'waiting'
    WHEN business_date_last(k.signed_on::text) > $1::date THEN 'signed-later' END AS rejected,
  coalesce(k.void_reason, k.decision_reason) AS reason, k.decided_at AS "decidedAt", k.signed_on AS "signedOn",
  CASE WHEN k.state = 'terminated' THEN k.terminated_on END AS "terminatedOn",
  k.lead_id AS "leadId", k.enterprise_id AS "enterpriseId", k.sector, k.district_id AS "districtId",
  k.site_class AS "siteClass", v.currency, v.amount::text, ${yuan('v.amount_cny')} AS "amountCny",
  (SELECT coalesce(json_agg(json_build_object('teamId', s.team_id, 'percent', trim_scale(s.percent)::text)
      ORDER BY s.team_id), '[]') FROM contract_credits s WHERE s.version_id = v.id) AS credits,
  json_build_object('performingOn', o.performing_on, 'groundbreakingOn', o.groundbreaking_on, 'completionOn',
    o.completion_on, 'commissioningOn', o.commissioning_on, 'capacityAttainmentOn', o.capacity_attainment_on) AS "firstPlan",
  (SELECT coalesce(json_agg(json_build_object('dueOn', f.due_on, 'amount', f.amount::text) ORDER BY f.due_on), '[]')
    FROM contract_funds f WHERE f.version_id = v.id) AS funds
FROM known k
JOIN contract_versions v ON v.id = k.version_id
CROSS JOIN LATERAL (SELECT ${firstPlanColumns('p')} FROM contract_versions p
  WHERE p.contract_id = k.id AND (p.id = v.id OR ${versionKnown('p', VIEW)})) o
ORDER BY k.id`;

/** $1 as-of day, $2 known-at instant, $3 team ids or null, $4 first and $5 last day. */
export const MOVEMENTS_SQL = `
SELECT m.contract_id AS "contractId", c.title, m.team_id AS "teamId", m.kind, trim_scale(m.percent)::text AS percent,
  m.amount::text, m.occurred_on AS "occurredOn", m.credited_on AS "creditedOn",
  ${yuan('v.amount_cny')} AS "contractAmountCny", c.basis
FROM credit_movements m
JOIN contracts_known($2) c ON c.id = m.contract_id AND c.status <> 'void'
LEFT JOIN LATERAL (${versionInForce('c.id', VIEW)}) v ON true
WHERE m.recorded_at <= $2 AND ($3::uuid[] IS NULL OR m.team_id = ANY($3::uuid[]))
  AND business_date_last(m.credited_on::text) BETWEEN $4::date AND least($5::date, $1::date)
ORDER BY m.contract_id, m.recorded_at, m.id`;
