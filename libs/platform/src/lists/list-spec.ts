import { SqlParams } from './sql-params.js';

/**
 * A list as data: it serves the page, the single record and the export alike.
 * `t` is the main table's alias in every expression.
 */
export interface ListSpec {
  /** Unique; the prefix of its statement names. */
  name: string;
  from: string;
  /** API field → SQL expression. */
  fields: Record<string, string>;
  /** Sortable API field → non-null SQL expression and its type. */
  sorts: Record<string, { sql: string; type: 'timestamptz' | 'date' | 'text' | 'numeric' | 'int' }>;
  defaultSort: string;
  /** Query field → condition over its placeholder. */
  filters: Record<string, (placeholder: string) => string>;
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

export function conditions(
  spec: ListSpec,
  filters: Record<string, unknown>,
  scope: Scope,
  params: SqlParams,
): string[] {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const filtered = given.map(([name, value]) => {
    const filter = spec.filters[name];
    if (!filter) throw new Error(`the list ${spec.name} has no filter ${name}`);
    return filter(params.add(value));
  });
  const scoped = scope(params);
  return scoped === undefined ? filtered : [...filtered, scoped];
}
