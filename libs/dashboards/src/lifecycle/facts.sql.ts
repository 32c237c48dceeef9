import { projectYears } from '@taproot/projects';
import { firstDay, lastDay, middleDay } from './dates.sql.js';
import { SPANS, STAGES, VERIFIED_STAGES } from './stages.js';
import type { ViewSql } from './view.js';

/** Yes-or-no facts of a contract, one bit each of the column `flags`: a narrow row sorts and sums fast. */
const FLAGS = [
  'terminated',
  ...STAGES.flatMap(({ name }) => [
    name,
    `${name}.imported`,
    `${name}.due`,
    `${name}.onTime`,
    `${name}.undecided`,
  ]),
  ...SPANS.map(({ name }) => `${name}.imprecise`),
];

/** Whether all these facts hold of the row whose column of facts is named. */
export function holdIn(column: string, ...flags: string[]): string {
  const bits = flags.reduce((sum, flag) => sum | bitOf(flag), 0n);
  return `(${column} & ${bits}) = ${bits}`;
}

export function holds(...flags: string[]): string {
  return holdIn('flags', ...flags);
}

function bitOf(flag: string): bigint {
  const at = FLAGS.indexOf(flag);
  if (at < 0) throw new Error(`no fact is called ${flag}`);
  return 1n << BigInt(at);
}

/**
 * One row a contract, everything a figure counts decided once: `flags`, days of the spans, funds in yuan, output and
 * capacity. `signed` is the statement of contracts (cohort.sql.ts).
 */
export function factsSql(view: ViewSql, signed: string): string {
  const flags = Object.entries(conditions(view)).map(
    ([flag, sql]) => `CASE WHEN ${sql} THEN ${bitOf(flag)}::bigint ELSE 0 END`,
  );
  const days = SPANS.map(({ column, from, to }) => `${middleDay(to)} - ${middleDay(from)} AS ${column}`);
  const kept = [
    ...STAGES.map((_, i) => `g.on_${i + 1}`),
    ...STAGES.map((_, i) => `s.plan_${i + 1}`),
    'l.filed_on',
  ];
  return `signed AS (${signed}),
  facts AS (
    SELECT s.id, s.title, s.kind, s.enterprise_id, s.sector, s.district_id, s.signed_on, s.said, s.project_id, s.version_id,
      s.amount, s.verdict, ${kept.join(', ')}, ${flags.join(' | ')} AS flags, ${days.join(', ')},
      r.funds * s.fx AS funds, r.output, s.design_capacity AS capacity, s.capacity_unit AS unit
    FROM signed s
    LEFT JOIN (${stagesSql(view)}) g ON g.project_id = s.project_id
    LEFT JOIN (${reportsSql(view)}) r ON r.project_id = s.project_id
    LEFT JOIN ${view.table('leads')} l ON l.id = s.lead_id
    OFFSET 0
  )`;
}

function conditions({ asOf }: ViewSql): Record<string, string> {
  const stages = STAGES.flatMap(({ name }, i) => {
    const n = i + 1;
    const reached = `g.top >= ${n}`;
    const plan = `s.due_${n}`;
    const due = `${plan} <= ${asOf}`;
    // Not dated itself, it was reached no later than a later stage.
    const last = `coalesce(g.last_${n}, ${least(n)})`;
    const cannotTell = `(g.on_${n} IS NULL OR ${firstDay(`g.on_${n}`)} <= ${plan})`;
    return [
      [name, reached],
      [`${name}.imported`, `${reached} AND coalesce(g.top_evidence, 0) < ${n}`],
      [`${name}.due`, due],
      [`${name}.onTime`, `${reached} AND ${due} AND ${last} <= ${plan}`],
      [`${name}.undecided`, `${reached} AND ${due} AND ${last} > ${plan} AND ${cannotTell}`],
    ];
  });
  const imprecise = SPANS.map(({ name, from, to }) => [
    `${name}.imprecise`,
    `${from} IS NOT NULL AND ${to} IS NOT NULL AND ${middleDay(to)} - ${middleDay(from)} IS NULL`,
  ]);
  return Object.fromEntries([['terminated', 's.terminated'], ...stages, ...imprecise]) as Record<
    string,
    string
  >;
}

function least(stage: number): string {
  const later = VERIFIED_STAGES.map((_, i) => i + 1).filter((n) => n > stage);
  return `least(${later.map((n) => `g.last_${n}`).join(', ')})`;
}

/** Per project: rank of the furthest verified stage, also on evidence alone, and each stage's date. */
function stagesSql(view: ViewSql): string {
  const ranks = VERIFIED_STAGES.map((stage, i) => `WHEN '${stage}' THEN ${i + 1}`).join(' ');
  const own = VERIFIED_STAGES.flatMap((_, i) => [
    `max(m.occurred_on) FILTER (WHERE m.rank = ${i + 1}) AS on_${i + 1}`,
    `max(m.last) FILTER (WHERE m.rank = ${i + 1}) AS last_${i + 1}`,
  ]);
  return `SELECT m.project_id, max(m.rank) AS top, max(m.rank) FILTER (WHERE m.basis = 'evidence') AS top_evidence,
      ${own.join(', ')}
    FROM (SELECT m.project_id, m.basis, m.occurred_on::text AS occurred_on, CASE m.stage ${ranks} END AS rank,
        ${lastDay('m.occurred_on')} AS last
      FROM signed s JOIN ${view.table('milestones')} m ON m.project_id = s.project_id
      WHERE m.state = 'verified' OFFSET 0) m
    WHERE m.last <= ${view.asOf} GROUP BY m.project_id`;
}

/** Per project: funds so far in the contract's currency, and the output of the latest full year that has any. */
function reportsSql(view: ViewSql): string {
  const reports = `signed s JOIN ${view.table('project_reports')} r ON r.project_id = s.project_id`;
  return `SELECT y.project_id, sum(y.funds) AS funds,
      (array_agg(y.output ORDER BY y.year DESC) FILTER (WHERE y.output IS NOT NULL AND make_date(y.year, 12, 31) <= ${view.asOf}))[1] AS output
    FROM (${projectYears(reports, view.asOf)}) y
    GROUP BY y.project_id`;
}
