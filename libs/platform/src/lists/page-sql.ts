import { platformErrors } from '../platform.errors.js';
import { decodeCursor } from './cursor.js';
import { alternatives, recordOf, type ListSpec, type PageRequest, type Scope } from './list-spec.js';
import type { SqlParams } from './sql-params.js';

/** No page is longer. */
const LONGEST = 200;

type Order = ListSpec['sorts'][string] & { direction: 'ASC' | 'DESC' };

/** A statement of one row: the page's `items`, whether there are `more`, and the `value` and `id` it ended at. */
export function pageSql(spec: ListSpec, request: PageRequest, scope: Scope, params: SqlParams): string {
  const sort = request.sort ?? spec.defaultSort;
  const order = orderOf(spec, sort);
  const lists = alternatives(spec, request.filters, scope, params);
  const after = request.cursor === undefined ? [] : [afterCursor(request.cursor, sort, order, params)];
  const limit = params.add(Math.min(request.limit ?? 50, LONGEST));
  const cut = (where: string[]) => cutSql(spec, [...where, ...after], order, limit);
  const rows = lists.length === 1 ? cut(lists[0]!) : mergedSql(lists.map(cut), order, limit);
  // Joined names may come in any order; rows that only gained fields are still in theirs.
  const items = spec.names ? 'json_agg(p.item ORDER BY p.n)' : 'json_agg(p.item)';
  return (
    `SELECT coalesce(${items} FILTER (WHERE p.n <= ${limit}), '[]')::text AS items, ` +
    `count(*) > ${limit} AS more, max(p.sort_value::text) FILTER (WHERE p.n = ${limit}) AS value, ` +
    `max(p.id::text) FILTER (WHERE p.n = ${limit}) AS id FROM (${numberedSql(spec, rows)}) p`
  );
}

export function orderOf(spec: ListSpec, sort: string): Order {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const by = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined;
  if (!by) throw platformErrors.unknownSort({ known: Object.keys(spec.sorts).join(', ') });
  return { ...by, direction: descending ? 'DESC' : 'ASC' };
}

function afterCursor(cursor: string, sort: string, by: Order, params: SqlParams): string {
  const { value, id } = decodeCursor(cursor, sort);
  const last = `(${params.add(value)}::${by.type}, ${params.add(id)}::uuid)`;
  return `(${by.sql}, t.id) ${by.direction === 'DESC' ? '<' : '>'} ${last}`;
}

/**
 * The first rows of one alternative, in full where nothing is left to be joined. The constant limit inside tells the
 * planner how few they are: of a limit it does not know it expects a tenth of the table.
 */
function cutSql(spec: ListSpec, where: string[], order: Order, limit: string): string {
  const { sql, direction } = order;
  const whole = spec.names === undefined;
  const rows =
    `SELECT ${whole ? 't.id' : 't.*'}, ${sql} AS sort_value${whole ? ', row_to_json(x) AS item' : ''} ` +
    `FROM ${spec.from} ${whole ? recordOf(spec) : ''} ${whereText(where)} ` +
    `ORDER BY ${sql} ${direction}, t.id ${direction} LIMIT ${LONGEST + 1}`;
  return `SELECT t.* FROM (${rows}) t ORDER BY ${merged(order)} LIMIT ${limit}::int + 1`;
}

function mergedSql(cuts: string[], order: Order, limit: string): string {
  const all = cuts.map((cut) => `(${cut})`).join(' UNION ALL ');
  return `SELECT t.* FROM (${all}) t ORDER BY ${merged(order)} LIMIT ${limit}::int + 1`;
}

/** The page's rows as their items, numbered in the order they were cut. */
function numberedSql(spec: ListSpec, rows: string): string {
  const numbered = `SELECT t.*, row_number() OVER () AS n FROM (${rows}) t`;
  const item = spec.names === undefined ? 't.item' : 'row_to_json(x) AS item';
  const named = spec.names === undefined ? '' : `${spec.names} ${recordOf(spec)}`;
  return `SELECT t.id, t.sort_value, ${item}, t.n FROM (${numbered}) t ${named}`;
}

function merged({ direction }: Order): string {
  return `t.sort_value ${direction}, t.id ${direction}`;
}

export function whereText(where: string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
}
