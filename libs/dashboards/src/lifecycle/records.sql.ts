import { cohortSql, signingsSql } from './cohort.sql.js';
import { factsSql, holds } from './facts.sql.js';
import { keysOf, type Grouping } from './groups.sql.js';
import { SPANS, STAGES } from './stages.js';
import type { ViewSql } from './view.js';

/** What one figure counts, as SQL over a row of \`facts\`. */
interface Metric {
  /** Those the figure is about; counted and rejected together are exactly these. */
  among: string;
  counted: string;
  /** Code of the reason why a row is not counted. */
  why: string;
  /** Number the row gives to the figure, if it is more than one of a count. */
  value?: string;
  /** Dates that decide. */
  occurredOn?: string;
  dueOn?: string;
  /** Rank of the stage whose claims explain a rejection. */
  stage?: string;
}

const amountText = 'round(f.amount, 2)::text';

function stageMetrics(): [string, Metric][] {
  return STAGES.flatMap(({ name, field }, i) => {
    const shown = { occurredOn: `f.on_${i + 1}`, dueOn: `f.plan_${i + 1}`, stage: name };
    const reached = holds(name);
    const due = holds(`${name}.due`);
    const late = `CASE WHEN NOT ${reached} THEN 'not-reached' WHEN ${holds(`${name}.undecided`)} THEN 'undecided'
      WHEN ${holds(`${name}.onTime`)} THEN 'on-time' ELSE 'late' END`;
    const notDue = `CASE WHEN f.plan_${i + 1} IS NULL THEN 'no-plan' ELSE 'not-due-yet' END`;
    const rows: [string, Metric][] = [
      ['', { ...shown, among: 'true', counted: reached, why: `'not-reached'` }],
      ['.imported', { ...shown, among: reached, counted: holds(`${name}.imported`), why: `'on-evidence'` }],
      ['.due', { ...shown, among: 'true', counted: due, why: notDue }],
      ['.reachedOfDue', { ...shown, among: due, counted: reached, why: `'not-reached'` }],
      ['.onTime', { ...shown, among: due, counted: holds(`${name}.onTime`), why: late }],
      ['.undecided', { ...shown, among: due, counted: holds(`${name}.undecided`), why: late }],
    ];
    return rows.flatMap(([suffix, metric]) =>
      [...new Set<string>([name, field])].map((word): [string, Metric] => [`${word}${suffix}`, metric]),
    );
  });
}

function spanMetrics(): [string, Metric][] {
  return SPANS.map(({ name, column }) => {
    const why = `CASE WHEN f.${column} < 0 THEN 'negative' WHEN ${holds(`${name}.imprecise`)} THEN 'imprecise' ELSE 'date-missing' END`;
    const value = `f.${column}::text`;
    return [`days.${name}`, { among: 'true', counted: `coalesce(f.${column} >= 0, false)`, why, value }];
  });
}

const used = '(f.output IS NOT NULL AND coalesce(f.capacity > 0, false))';
const ratio = `CASE WHEN ${used} THEN round(100 * f.output / nullif(f.capacity, 0), 6)::text END`;

/** Every figure of a group that is made of records. */
const METRICS = new Map<string, Metric>([
  ['cohort', { among: 'true', counted: 'f.verdict IS NULL', why: 'f.verdict', value: amountText }],
  ['cohort.amountUnknown', { among: 'true', counted: 'f.amount IS NULL', why: `'amount-known'` }],
  ['survival', { among: 'true', counted: `NOT ${holds('terminated')}`, why: `'terminated'` }],
  [
    'fundsInPlace',
    {
      among: 'true',
      counted: 'f.funds IS NOT NULL',
      why: `'no-funds-reported'`,
      value: 'round(f.funds, 2)::text',
    },
  ],
  ...stageMetrics(),
  ...spanMetrics(),
  [
    'utilisation',
    {
      among: 'true',
      counted: used,
      why: `CASE WHEN f.capacity IS NULL THEN 'capacity-unknown' WHEN f.capacity = 0 THEN 'capacity-zero' ELSE 'no-output' END`,
      value: ratio,
    },
  ],
  [
    'utilisation.atOrAbove100',
    { among: used, counted: 'f.output >= f.capacity', why: `'below-100'`, value: ratio },
  ],
]);
export const METRIC_NAMES = [...METRICS.keys()];

export interface PageSql {
  metric: string;
  groupBy: Grouping;
  /** Placeholder of the group's key as text, \`none\` being the group without one; null takes all groups. */
  key: string | null;
  /** Placeholders of where the last page ended. */
  after: { rejected: string; id: string } | null;
  limit: string;
}

/** A page of the records behind one figure, the counted first, and how many there are of both. */
export function recordsSql(view: ViewSql, page: PageSql): string {
  const metric = METRICS.get(page.metric)!;
  const all = page.metric === 'cohort';
  const { join, key, percent } = keysOf(page.key === null ? 'none' : page.groupBy, view);
  const inGroup = page.key === null ? 'true' : `coalesce(${key}::text, 'none') = ${page.key}`;
  const after = page.after
    ? `WHERE (NOT r.counted, r.id) > (${page.after.rejected}::boolean, ${page.after.id}::uuid)`
    : '';
  return `WITH ${factsSql(view, all ? signingsSql(view) : cohortSql(view))},
  rows AS MATERIALIZED (
    SELECT f.id, f.title, f.kind, f.enterprise_id, f.project_id, f.version_id, f.signed_on, f.said, ${amountText} AS amount,
      ${percent} AS percent, ${metric.counted} AS counted, CASE WHEN NOT (${metric.counted}) THEN ${metric.why} END AS why,
      ${metric.value ?? 'NULL::text'} AS value, ${metric.occurredOn ?? 'NULL::text'} AS occurred_on,
      ${metric.dueOn ?? 'NULL::text'} AS due_on
    FROM facts f ${join} WHERE ${metric.among} AND ${inGroup}
  ), page AS (SELECT * FROM rows r ${after} ORDER BY NOT r.counted, r.id LIMIT ${page.limit}::int)
  SELECT (SELECT count(*)::int FROM rows WHERE counted) AS total, (SELECT count(*)::int FROM rows WHERE NOT counted) AS "rejectedTotal",
    coalesce((SELECT json_agg(${rowJson(view, metric)} ORDER BY NOT p.counted, p.id) FROM page p
      LEFT JOIN enterprises e ON e.id = p.enterprise_id ${claimJoin(view, metric)}), '[]') AS rows`;
}

function rowJson({ credits }: ViewSql, { stage }: Metric): string {
  const shown = ['cr.version_id = p.version_id', ...credits].join(' AND ');
  const teams = `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'percent', trim_scale(cr.percent)::text) ORDER BY cr.percent DESC, u.id), '[]')
      FROM contract_credits cr JOIN org_units u ON u.id = cr.team_id WHERE ${shown})`;
  return `json_build_object('recordType', 'contract', 'id', p.id, 'projectId', p.project_id, 'label', p.title, 'kind', p.kind,
      'enterpriseId', p.enterprise_id, 'enterpriseName', e.name, 'teams', ${teams}, 'signedOn', p.signed_on, 'amount', p.amount,
      'creditedPercent', trim_scale(p.percent)::text, 'value', p.value, 'occurredOn', p.occurred_on, 'dueOn', p.due_on,
      'counted', p.counted, 'why', p.why, 'said', p.said, 'claim', ${stage ? 'c.state' : 'NULL::text'},
      'claimSaid', ${stage ? 'c.decision_reason' : 'NULL::text'}, 'claimedOn', ${stage ? 'c.occurred_on' : 'NULL::text'})`;
}

/** What became of the last claim of the stage, for those that are not said to have reached it. */
function claimJoin(view: ViewSql, { stage }: Metric): string {
  if (!stage) return '';
  return `LEFT JOIN LATERAL (SELECT m.state, m.decision_reason, m.occurred_on FROM ${view.table('milestones')} m
      WHERE m.project_id = p.project_id AND m.stage = '${stage}' AND p.why = 'not-reached'
      ORDER BY m.created_at DESC, m.id DESC LIMIT 1) c ON true`;
}
