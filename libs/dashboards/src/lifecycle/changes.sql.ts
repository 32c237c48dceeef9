import { cohortSql } from './cohort.sql.js';
import { factsSql, holdIn } from './facts.sql.js';
import { SPANS, STAGES } from './stages.js';
import type { ViewSql } from './view.js';

/** A figure a contract may enter or leave, and what it brings to it; `of` names the facts before or after. */
interface Followed {
  metric: string;
  counted: (of: string) => string;
  value: (of: string) => string;
}

const plain = (number: string) => `trim_scale(round(${number}, 6))::text`;

const FOLLOWED: Followed[] = [
  { metric: 'cohort', counted: (of) => `${of}.id IS NOT NULL`, value: (of) => plain(`${of}.amount`) },
  {
    metric: 'survival',
    counted: (of) => `NOT (${holdIn(`${of}.flags`, 'terminated')})`,
    value: () => 'NULL::text',
  },
  ...STAGES.flatMap(({ name }, i) => {
    const flag = (suffix: string, value: (of: string) => string): Followed => ({
      metric: `${name}${suffix}`,
      counted: (of) => holdIn(`${of}.flags`, `${name}${suffix}`),
      value,
    });
    const reached = (of: string) => `${of}.on_${i + 1}`;
    const planned = (of: string) => `${of}.plan_${i + 1}`;
    return [
      flag('', reached),
      flag('.imported', reached),
      flag('.due', planned),
      flag('.onTime', reached),
      flag('.undecided', reached),
    ];
  }),
  { metric: 'fundsInPlace', counted: (of) => `${of}.funds IS NOT NULL`, value: (of) => plain(`${of}.funds`) },
  ...SPANS.map(({ name, column }) => ({
    metric: `days.${name}`,
    counted: (of: string) => `${of}.${column} >= 0`,
    value: (of: string) => `${of}.${column}::text`,
  })),
  {
    metric: 'utilisation',
    counted: (of) => `${of}.output IS NOT NULL AND ${of}.capacity > 0`,
    value: (of) => plain(`100 * ${of}.output / nullif(${of}.capacity, 0)`),
  },
  { metric: 'credits', counted: (of) => `${of}.id IS NOT NULL`, value: (of) => `${of}.credits` },
];

const facts = (view: ViewSql) => `
  WITH ${factsSql(view, cohortSql(view))}
  SELECT f.*, (SELECT string_agg(u.name || ' ' || trim_scale(cr.percent) || '%', '、' ORDER BY cr.percent DESC, u.id)
    FROM contract_credits cr JOIN org_units u ON u.id = cr.team_id
    WHERE ${['cr.version_id = f.version_id', ...view.credits].join(' AND ')}) AS credits
  FROM facts f`;

/**
 * Records whose part in a figure differs between two views, oldest first, with what differs; and how many entered and
 * left each figure. `after` and `limit` are placeholders.
 */
export function changesSql(before: ViewSql, now: ViewSql, after: string | null, limit: string): string {
  const rows = FOLLOWED.map(({ metric, counted, value }, n) => {
    const was = `coalesce(${counted('b')}, false)`;
    const is = `coalesce(${counted('a')}, false)`;
    return `(${n}, '${metric}', ${was}, ${is}, CASE WHEN ${was} THEN ${value('b')} END, CASE WHEN ${is} THEN ${value('a')} END)`;
  });
  return `WITH before AS MATERIALIZED (${facts(before)}), now_ AS MATERIALIZED (${facts(now)}),
  moved AS MATERIALIZED (
    SELECT coalesce(a.id, b.id) AS id, m.*
    FROM before b FULL JOIN now_ a ON a.id = b.id
    CROSS JOIN LATERAL (VALUES ${rows.join(',\n      ')}) m(n, metric, was, is_, value_before, value_after)
    WHERE b IS DISTINCT FROM a AND (m.was <> m.is_ OR m.value_before IS DISTINCT FROM m.value_after)
  ), page AS (
    SELECT m.id, json_agg(json_build_object('metric', m.metric,
        'change', CASE WHEN NOT m.was THEN 'entered' WHEN NOT m.is_ THEN 'left' ELSE 'changed' END,
        'before', m.value_before, 'after', m.value_after) ORDER BY m.n) AS changes
    FROM moved m ${after ? `WHERE m.id > ${after}::uuid` : ''} GROUP BY m.id ORDER BY m.id LIMIT ${limit}::int
  )
  SELECT (SELECT count(DISTINCT id)::int FROM moved) AS total,
    (SELECT coalesce(json_agg(json_build_object('metric', s.metric, 'entered', s.entered, 'left', s.left_) ORDER BY s.n), '[]') FROM (
      SELECT m.n, m.metric, count(*) FILTER (WHERE m.is_ AND NOT m.was) AS entered, count(*) FILTER (WHERE m.was AND NOT m.is_) AS left_
      FROM moved m WHERE m.metric <> 'credits' GROUP BY 1, 2) s WHERE s.entered + s.left_ > 0) AS figures,
    (SELECT coalesce(json_agg(json_build_object('recordType', 'contract', 'id', p.id, 'projectId', pr.id, 'label', ct.title,
        'enterpriseId', ct.enterprise_id, 'enterpriseName', e.name, 'signedOn', ct.signed_on, 'status', ct.status,
        'said', CASE ct.status WHEN 'void' THEN ct.void_reason WHEN 'terminated' THEN ct.termination_reason END,
        'changes', p.changes) ORDER BY p.id), '[]')
      FROM page p JOIN ${now.table('contracts')} ct ON ct.id = p.id JOIN enterprises e ON e.id = ct.enterprise_id
      LEFT JOIN projects pr ON pr.contract_id = p.id) AS items`;
}
