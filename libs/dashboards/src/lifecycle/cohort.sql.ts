import { amendmentsInForce, claimsReplaced, firstPlanColumns, versionKnown } from '@taproot/contracts';
import { firstDay, lastDay } from './dates.sql.js';
import { STAGES } from './stages.js';
import type { ViewSql } from './view.js';

/** Why a signing is not in the cohort, and the condition of those that are; the first that fails is the reason. */
function admissions({ asOf, first, last, minAmount }: ViewSql): [string, string][] {
  const inside = `business_date_last(ct.signed_on::text) <= ${last} AND ${firstDay('ct.signed_on')} >= ${first}`;
  return [
    ['void', `ct.status <> 'void'`],
    ['duplicate', `NOT (ct.status = 'rejected' AND ct.duplicate_of IS NOT NULL)`],
    ['refused', `ct.status <> 'rejected'`],
    ['not-verified-yet', `ct.status IN ('verified', 'terminated')`],
    ['framework', `ct.kind = 'formal'`],
    ['not-surely-signed-yet', `business_date_last(ct.signed_on::text) <= ${asOf}`],
    ...(first ? [['date-too-coarse', inside] satisfies [string, string]] : []),
    ...(minAmount
      ? ([
          ['amount-unknown', `${AMOUNT} IS NOT NULL`],
          ['below-threshold', `${AMOUNT} >= ${minAmount}`],
        ] satisfies [string, string][])
      : []),
  ];
}

const AMOUNT = 'CASE WHEN a.id IS NULL THEN v.amount_cny ELSE a.amount_cny END';
const FX = `CASE coalesce(a.currency, v.currency) WHEN 'CNY' THEN 1 ELSE CASE WHEN a.id IS NULL THEN v.fx_rate ELSE a.fx_rate END END`;
const SAID = ['id', 'amount_cny', 'currency', 'fx_rate'] as const;

/** Verified contracts signed in the period, each with the version in force, its first plan and its project. */
export function cohortSql(view: ViewSql): string {
  // Said apart from the admissions: the index on the day of signing answers it.
  const signed = view.first
    ? [`business_date_last(ct.signed_on::text) BETWEEN ${view.first} AND least(${view.last}, ${view.asOf})`]
    : [];
  return contractsSql(view, 'NULL::text', [...admissions(view).map(([, condition]) => condition), ...signed]);
}

/** All signings that were submitted and may lie in the period; those outside the cohort with the `verdict` why. */
export function signingsSql(view: ViewSql): string {
  const cases = admissions(view).map(([code, condition]) => `WHEN (${condition}) IS NOT TRUE THEN '${code}'`);
  const until = view.last ? `least(${view.last}, ${view.asOf})` : view.asOf;
  const touches = [
    `ct.submitted_at IS NOT NULL`,
    `${firstDay('ct.signed_on')} <= ${until}`,
    ...(view.first ? [`business_date_last(ct.signed_on::text) >= ${view.first}`] : []),
  ];
  return contractsSql(view, `CASE ${cases.join(' ')} END`, touches, true);
}

function contractsSql(view: ViewSql, verdict: string, where: string[], withClaims = false): string {
  const plans = STAGES.flatMap(({ column }, i) => {
    const plan = `coalesce(v.${column}, later.${column})`;
    return [`${plan} AS plan_${i + 1}`, `${lastDay(plan)} AS due_${i + 1}`];
  });
  return `
  SELECT ct.id, ct.title, ct.kind, ct.enterprise_id, ct.lead_id, ct.sector, ct.district_id, ct.signed_on, ct.design_capacity,
    ct.capacity_unit, coalesce(ct.void_reason, ct.decision_reason) AS said, p.id AS project_id,
    coalesce(a.id, v.id) AS version_id, ${AMOUNT} AS amount, ${FX} AS fx, ${verdict} AS verdict, ${plans.join(', ')},
    coalesce(ct.status = 'terminated' AND ${lastDay('ct.terminated_on')} <= ${view.asOf}, false)
      OR coalesce(p.id IN (SELECT e.project_id FROM project_turns e WHERE e.kind = 'termination'
        AND ${lastDay('e.occurred_on')} <= ${view.asOf} AND ${view.knownBy('e.recorded_at')}), false) AS terminated
  FROM ${view.table('contracts')} ct
  JOIN contract_versions v ON v.contract_id = ct.id AND v.number = 1
  LEFT JOIN (${otherwiseSql(view, withClaims)}) a ON a.contract_id = ct.id
  LEFT JOIN (${laterPlansSql(view)}) later ON later.contract_id = ct.id
  LEFT JOIN projects p ON p.contract_id = ct.id AND ${view.knownBy('p.created_at')}
  WHERE ${[...where, ...view.where].join(' AND ')}`;
}

/** What was in force instead of the first version: an amendment, or a claim refused since and corrected. */
function otherwiseSql({ asOf: day, knownAt }: ViewSql, withClaims: boolean): string {
  const amended = amendmentsInForce(SAID, { day, knownAt });
  // A contract whose claim was corrected was refused at the time, and no amendment of it was known.
  return withClaims && knownAt ? `(${amended}) UNION ALL (${claimsReplaced(SAID, { knownAt })})` : amended;
}

/** What amendments gave first for stages that the contract had no plan for. */
function laterPlansSql({ knownAt }: ViewSql): string {
  const columns = STAGES.map(({ column }) => column);
  return `SELECT x.contract_id, ${firstPlanColumns('x', columns)} FROM contract_versions x
    WHERE x.number > 1 AND ${versionKnown('x', { knownAt })} GROUP BY x.contract_id`;
}
