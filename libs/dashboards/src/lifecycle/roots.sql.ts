import { signingsSql } from './cohort.sql.js';
import { factsSql, holds } from './facts.sql.js';
import { keysOf, money, places, rate } from './groups.sql.js';
import type { ViewSql } from './view.js';

const ROOTS = [
  { field: 'started', stage: 'groundbreaking' },
  { field: 'producing', stage: 'commissioning' },
  { field: 'atCapacity', stage: 'capacity-attainment' },
] as const;

const IN_COHORT = 'verdict IS NULL';

/** Sums over shares of signings: those in the cohort above ground and below, frameworks as outlines, the rest refused. */
function sums(): string[] {
  const count = (condition: string, name: string) => `count(*) FILTER (WHERE ${condition}) AS ${name}`;
  const amount = (condition: string, name: string) =>
    `coalesce(sum(amount * percent) FILTER (WHERE ${condition}), 0) * 0.01 AS ${name}`;
  const roots = ROOTS.flatMap(({ stage }, i) => {
    const reached = `${IN_COHORT} AND ${holds(stage)}`;
    return [
      count(reached, `n_${i}`),
      amount(reached, `amount_${i}`),
      count(`${reached} AND ${holds(`${stage}.imported`)}`, `imported_${i}`),
    ];
  });
  return [
    'count(*) AS signings',
    count(IN_COHORT, 'n'),
    amount(IN_COHORT, 'amount'),
    count(`${IN_COHORT} AND amount IS NULL`, 'unknown'),
    `coalesce(sum(percent) FILTER (WHERE ${IN_COHORT}), 0) / 100 AS credited`,
    count(`verdict = 'framework'`, 'frameworks'),
    amount(`verdict = 'framework'`, 'framework_amount'),
    count(`${IN_COHORT} AND ${holds('terminated')}`, 'ended'),
    `coalesce(sum(funds * percent) FILTER (WHERE ${IN_COHORT}), 0) * 0.01 AS funds`,
    `coalesce(sum(funds * percent) FILTER (WHERE ${IN_COHORT} AND amount IS NOT NULL), 0) * 0.01 AS funds_of_known`,
    ...roots,
  ];
}

/**
 * Signed above ground, rooted below, a row a team, or one of all. `teams` is the condition on `o` of the teams that are
 * shown even without a signing; null takes all signings as one.
 */
export function rootsSql(view: ViewSql, teams: string | null): string {
  const { join, key, percent } = keysOf(teams === null ? 'none' : 'team', view);
  const by = teams === null ? '' : 'GROUP BY key';
  const rejected = `SELECT key, json_agg(json_build_object('reasonCode', verdict, 'count', n) ORDER BY n DESC, verdict) AS rejected
    FROM (SELECT key, verdict, count(*) AS n FROM shares WHERE verdict IS NOT NULL GROUP BY 1, 2) r GROUP BY key`;
  const rows =
    teams === null
      ? `FROM groups g LEFT JOIN reasons r ON true`
      : `FROM org_units o LEFT JOIN groups g ON g.key = o.id LEFT JOIN reasons r ON r.key = o.id WHERE ${teams}`;
  const named =
    teams === null ? '' : `'teamId', o.id, 'name', o.name, 'code', o.code, 'category', o.category,`;
  const order = teams === null ? '' : 'ORDER BY coalesce(g.amount, 0) DESC, o.code';
  return `WITH ${factsSql(view, signingsSql(view))},
  shares AS MATERIALIZED (
    SELECT ${key} AS key, ${percent} AS percent, f.verdict, f.flags, f.amount, f.funds FROM facts f ${join}
  ), groups AS (
    SELECT ${teams === null ? 'NULL::uuid AS key' : 'key'}, ${sums().join(', ')} FROM shares ${by}
  ), reasons AS (${rejected})
  SELECT coalesce(json_agg(json_build_object(${named} ${figuresJson()}) ${order}), '[]')::text AS json ${rows}`;
}

function figuresJson(): string {
  const none = (column: string) => `coalesce(g.${column}, 0)`;
  const roots = ROOTS.map(
    (
      { field },
      i,
    ) => `'${field}', json_build_object('count', ${none(`n_${i}`)}, 'imported', ${none(`imported_${i}`)},
      'creditedAmount', ${money(none(`amount_${i}`))}, 'rate', ${rate(none(`n_${i}`), 'g.n')},
      'amountRate', ${rate(none(`amount_${i}`), 'g.amount')})`,
  );
  return `'signings', ${none('signings')},
    'signed', json_build_object('count', ${none('n')}, 'creditedCount', ${places(none('credited'))},
      'creditedAmount', ${money(none('amount'))}, 'amountUnknown', ${none('unknown')}),
    'frameworks', json_build_object('count', ${none('frameworks')}, 'creditedAmount', ${money(none('framework_amount'))}),
    'rejected', coalesce(r.rejected, '[]'), ${roots.join(',\n    ')},
    'fundsInPlace', json_build_object('creditedAmount', ${money(none('funds'))},
      'rate', ${rate(none('funds_of_known'), 'g.amount')}),
    'survivalRate', ${rate('(g.n - g.ended)', 'g.n')}`;
}
