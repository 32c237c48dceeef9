import { factsSql, holds } from './facts.sql.js';
import { SPANS, STAGES } from './stages.js';
import { cohortSql } from './cohort.sql.js';
import { anyText, count, jsonText, plainText, type JsonSql } from './json-text.sql.js';
import type { ViewSql } from './view.js';

export const GROUPINGS = ['team', 'category', 'sector', 'district', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** How a contract falls into groups: `key` of each, and the percent of it that the group is credited with. */
export interface Keys {
  join: string;
  key: string;
  percent: string;
}

/** A contract without any credit is in the group without a key, whole. */
export function keysOf(groupBy: Grouping, { credits }: ViewSql): Keys {
  const shown = credits.length > 0;
  const where = ['cr.version_id = f.version_id', ...credits].join(' AND ');
  if (groupBy === 'team') {
    const join = `${shown ? '' : 'LEFT '}JOIN contract_credits cr ON ${where}`;
    return { join, key: 'cr.team_id', percent: 'coalesce(cr.percent, 100)' };
  }
  if (groupBy === 'category') {
    const shares = `SELECT u.category, sum(cr.percent) AS percent FROM contract_credits cr
      JOIN org_units u ON u.id = cr.team_id WHERE ${where} GROUP BY u.category`;
    const join = `${shown ? '' : 'LEFT '}JOIN LATERAL (${shares}) k ON true`;
    return { join, key: 'k.category', percent: 'coalesce(k.percent, 100)' };
  }
  const key = { sector: 'f.sector', district: 'f.district_id', none: 'NULL::uuid' }[groupBy];
  if (!shown) return { join: '', key, percent: '100' };
  const share = `SELECT sum(cr.percent) AS percent FROM contract_credits cr WHERE ${where}`;
  return { join: `LEFT JOIN LATERAL (${share}) k ON true`, key, percent: 'coalesce(k.percent, 0)' };
}

/** `{ items: [group] }` without its closing brace's neighbours: the groups as one JSON array, column `json`. */
export function groupsSql(view: ViewSql, groupBy: Grouping): string {
  const { join, key, percent } = keysOf(groupBy, view);
  const spans = SPANS.map(({ column }) => `f.${column}`).join(', ');
  const named = groupBy === 'team' || groupBy === 'district';
  return `WITH ${factsSql(view, cohortSql(view))},
  shares AS (
    SELECT ${key} AS key, ${percent} AS percent, f.flags, f.amount, f.funds, f.output, f.capacity, f.unit, ${spans}
    FROM facts f ${join}
  ), groups AS (
    SELECT ${groupBy === 'none' ? 'NULL::uuid AS key' : 'key'}, ${sums().join(', ')}
    FROM shares ${groupBy === 'none' ? '' : 'GROUP BY key'}
  )
  SELECT '[' || coalesce(string_agg(${groupJson(named)}, ',' ORDER BY g.credited_amount DESC NULLS LAST, g.key), '') || ']' AS json
  FROM groups g ${named ? 'LEFT JOIN org_units o ON o.id = g.key' : ''}`;
}

function sums(): string[] {
  const of = (condition: string, name: string) => `count(*) FILTER (WHERE ${condition}) AS ${name}`;
  const amount = (condition: string, name: string) => `sum(amount) FILTER (WHERE ${condition}) AS ${name}`;
  const stages = STAGES.flatMap(({ name }, i) => [
    of(holds(name), `reached_${i}`),
    amount(holds(name), `amount_${i}`),
    of(holds(`${name}.imported`), `imported_${i}`),
    of(holds(`${name}.due`), `due_${i}`),
    of(holds(name, `${name}.due`), `reached_due_${i}`),
    of(holds(`${name}.onTime`), `on_time_${i}`),
    of(holds(`${name}.undecided`), `undecided_${i}`),
  ]);
  const spans = SPANS.flatMap(({ name, column }, i) => [
    of(`${column} >= 0`, `n_${i}`),
    `percentile_cont(ARRAY[0.5, 0.75]) WITHIN GROUP (ORDER BY ${column}) FILTER (WHERE ${column} >= 0) AS middle_${i}`,
    `avg(${column}) FILTER (WHERE ${column} >= 0) AS mean_${i}`,
    of(`${column} < 0`, `negative_${i}`),
    of(holds(`${name}.imprecise`), `imprecise_${i}`),
  ]);
  return [
    'count(*) AS n',
    'sum(amount) AS amount',
    'count(*) - count(amount) AS unknown',
    'sum(percent) / 100 AS credited',
    'sum(amount * percent) * 0.01 AS credited_amount',
    of(holds('terminated'), 'ended'),
    'sum(funds) AS funds',
    'sum(funds) FILTER (WHERE amount IS NOT NULL) AS funds_of_known',
    ...stages,
    ...spans,
    ...utilisation(),
  ];
}

/** Over those with output and a capacity; a sum over different units would mean nothing. */
function utilisation(): string[] {
  const of = 'FILTER (WHERE output IS NOT NULL AND capacity > 0)';
  return [
    `count(*) ${of} AS used`,
    `sum(output) ${of} AS output`,
    `sum(capacity) ${of} AS capacity`,
    `min(coalesce(unit, '')) ${of} = max(coalesce(unit, '')) ${of} AS one_unit`,
    `avg(100 * output / nullif(capacity, 0)) ${of} AS mean_ratio`,
    `count(*) FILTER (WHERE output >= capacity AND capacity > 0) AS full_used`,
  ];
}

export const places = (value: string) => `round(${value}, 6)::text`;
export const rate = (part: string, whole: string) => places(`100.0 * ${part} / nullif(${whole}, 0)`);
/** Exact, with at least two places: shares of a contract go on adding up to it. */
export const money = (value: string) =>
  `(CASE WHEN min_scale(${value}) <= 2 THEN round(${value}, 2) ELSE trim_scale(${value}) END)::text`;

function groupJson(named: boolean): string {
  const name = { name: anyText('o.name'), code: anyText('o.code'), category: plainText('o.category') };
  const cohort = {
    count: count('g.n'),
    amount: plainText(money('coalesce(g.amount, 0)')),
    amountUnknown: count('g.unknown'),
    creditedCount: plainText(places('coalesce(g.credited, 0)')),
    creditedAmount: plainText(money('coalesce(g.credited_amount, 0)')),
  };
  return jsonText({
    key: plainText('g.key::text'),
    ...(named ? name : {}),
    cohort,
    ...Object.fromEntries(STAGES.map(({ field }, i) => [field, stageJson(i)])),
    fundsInPlace: {
      amount: plainText(money('coalesce(g.funds, 0)')),
      rate: plainText(rate('coalesce(g.funds_of_known, 0)', 'g.amount')),
    },
    survivalRate: plainText(rate('(g.n - g.ended)', 'g.n')),
    days: Object.fromEntries(SPANS.map(({ name: span }, i) => [span, spanJson(i)])),
    utilisation: {
      n: count('g.used'),
      ratioOfSums: plainText(`CASE WHEN g.one_unit THEN ${rate('g.output', 'g.capacity')} END`),
      meanOfRatios: plainText(places('g.mean_ratio')),
      atOrAbove100: count('g.full_used'),
    },
  });
}

function stageJson(i: number): JsonSql {
  return {
    reached: count(`g.reached_${i}`),
    imported: count(`g.imported_${i}`),
    rate: plainText(rate(`g.reached_${i}`, 'g.n')),
    amountRate: plainText(rate(`coalesce(g.amount_${i}, 0)`, 'g.amount')),
    due: count(`g.due_${i}`),
    reachedOfDue: count(`g.reached_due_${i}`),
    dueRate: plainText(rate(`g.reached_due_${i}`, `g.due_${i}`)),
    onTime: count(`g.on_time_${i}`),
    onTimeRate: plainText(rate(`g.on_time_${i}`, `g.due_${i}`)),
    undecided: count(`g.undecided_${i}`),
  };
}

function spanJson(i: number): JsonSql {
  return {
    n: count(`g.n_${i}`),
    median: plainText(places(`g.middle_${i}[1]::numeric`)),
    mean: plainText(places(`g.mean_${i}`)),
    p75: plainText(places(`g.middle_${i}[2]::numeric`)),
    negative: count(`g.negative_${i}`),
    imprecise: count(`g.imprecise_${i}`),
  };
}
