import { SqlParams } from './sql-params.js';

/**
 * A list as data: it serves the page, the single record and the export alike.
 * `t` is the main table's alias in every expression.
 */
export interface ListSpec {
  /** Unique; the prefix of its statement names. */
  name: string;
  from: string;
  /** Joins that only fields need, made after the page is cut; empty where fields look up the rest by themselves. */
  names?: string;
  /** API field → SQL expression. */
  fields: Record<string, string>;
  /** Sortable API field → non-null SQL expression and its type. */
  sorts: Record<string, { sql: string; type: 'timestamptz' | 'date' | 'text' | 'numeric' | 'int' | 'uuid' }>;
  defaultSort: string;
  /** Query field → condition over its placeholder. */
  filters: Record<string, Filter>;
}

/** Several conditions exclude one another: a page reads each by an index of its own and merges them. */
export type Filter = (placeholder: string, value: unknown) => string | readonly string[];

/** Any of the values; a single one as an equality, so that an index keeps its order. */
export function oneOf(
  column: string,
  type: 'uuid' | 'text' = 'text',
): (placeholder: string, value: unknown) => string {
  return (p, value) =>
    Array.isArray(value) && value.length === 1
      ? `${column} = (${p}::${type}[])[1]`
      : `${column} = ANY(${p}::${type}[])`;
}

/** A condition every row must meet for this caller; undefined sees everything. */
export type Scope = (params: SqlParams) => string | undefined;

export interface PageRequest {
  limit?: number;
  cursor?: string;
  sort?: string;
  count?: boolean;
  /** Values of the spec's filters; undefined ones are left out. */
  filters: Record<string, unknown>;
}

/** An instant as the API writes it. */
export function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The bookkeeping fields of every record. */
export const RECORD_FIELDS = {
  id: 't.id',
  createdAt: instant('t.created_at'),
  createdBy: 't.created_by',
  updatedAt: instant('t.updated_at'),
  version: 't.version',
};

/** A row of the spec's fields as `x`, to be joined behind its FROM; `row_to_json(x)` is the record. */
export function recordOf(spec: ListSpec): string {
  const columns = Object.entries(spec.fields).map(([name, sql]) => `${sql} AS "${name}"`);
  return `CROSS JOIN LATERAL (SELECT ${columns.join(', ')}) x`;
}

/** Everything a row must meet. */
export function conditions(spec: ListSpec, filters: Filters, scope: Scope, params: SqlParams): string[] {
  return parts(spec, filters, scope, params).map((part) =>
    typeof part === 'string' ? part : `((${part.join(') OR (')}))`,
  );
}

/** The same as lists of which a row meets exactly one. */
export function alternatives(spec: ListSpec, filters: Filters, scope: Scope, params: SqlParams): string[][] {
  return parts(spec, filters, scope, params).reduce<string[][]>(
    (lists, part) => [part].flat().flatMap((condition) => lists.map((list) => [...list, condition])),
    [[]],
  );
}

type Filters = Record<string, unknown>;

function parts(
  spec: ListSpec,
  filters: Filters,
  scope: Scope,
  params: SqlParams,
): (string | readonly string[])[] {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const filtered = given.map(([name, value]) => {
    const filter = spec.filters[name];
    if (!filter) throw new Error(`the list ${spec.name} has no filter ${name}`);
    return filter(params.add(value), value);
  });
  const scoped = scope(params);
  return scoped === undefined ? filtered : [...filtered, scoped];
}
