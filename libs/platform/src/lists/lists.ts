import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database/database.js';
import { platformErrors } from '../platform.errors.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { conditions, recordOf, type ListSpec, type PageRequest, type Scope } from './list-spec.js';
import { SqlParams } from './sql-params.js';

interface PageRow {
  items: string;
  more: boolean;
  value: string;
  id: string;
}

const statements = new Map<string, Statement>();

/** Pages, single records and exports of a list spec; PostgreSQL builds the JSON. */
@Injectable()
export class Lists {
  constructor(private readonly database: Database) {}

  /** `{ items, nextCursor, total? }` as JSON text. */
  async page(spec: ListSpec, request: PageRequest, scope: Scope): Promise<string> {
    const sort = request.sort ?? spec.defaultSort;
    const params = new SqlParams();
    const text = pageText(spec, request, sort, scope, params);
    const row = (await this.database.rows<PageRow>(prepared(spec.name, text), params.values))[0]!;
    const next = row.more ? JSON.stringify(encodeCursor({ sort, value: row.value, id: row.id })) : 'null';
    const total = request.count ? `,"total":${await this.count(spec, request, scope)}` : '';
    return `{"items":${row.items},"nextCursor":${next}${total}}`;
  }

  /** One record as JSON text; outside the scope it does not exist. */
  async one(spec: ListSpec, id: string, scope: Scope): Promise<string> {
    const params = new SqlParams();
    const wanted = `t.id = ${params.add(id)}`;
    const scoped = scope(params);
    const where = scoped === undefined ? wanted : `${wanted} AND ${scoped}`;
    const text = `SELECT row_to_json(x)::text AS json FROM ${spec.from} ${recordOf(spec)} WHERE ${where}`;
    const json = await this.database.json(prepared(spec.name, text), params.values);
    if (json === undefined) throw platformErrors.notFound();
    return json;
  }

  private async count(spec: ListSpec, request: PageRequest, scope: Scope): Promise<number> {
    const params = new SqlParams();
    const where = conditions(spec, request.filters, scope, params);
    const text = `SELECT count(*)::int AS n FROM ${spec.from} ${whereText(where)}`;
    return (await this.database.rows<{ n: number }>(prepared(spec.name, text), params.values))[0]!.n;
  }
}

function pageText(
  spec: ListSpec,
  request: PageRequest,
  sort: string,
  scope: Scope,
  params: SqlParams,
): string {
  const descending = sort.startsWith('-');
  const by = spec.sorts[descending ? sort.slice(1) : sort];
  if (!by) throw platformErrors.unknownSort({ known: Object.keys(spec.sorts).join(', ') });
  const where = conditions(spec, request.filters, scope, params);
  if (request.cursor !== undefined) {
    const { value, id } = decodeCursor(request.cursor, sort);
    const after = `(${params.add(value)}::${by.type}, ${params.add(id)}::uuid)`;
    where.push(`(${by.sql}, t.id) ${descending ? '<' : '>'} ${after}`);
  }
  const limit = params.add(request.limit ?? 50);
  const direction = descending ? 'DESC' : 'ASC';
  return (
    `SELECT coalesce(json_agg(p.item) FILTER (WHERE p.n <= ${limit}), '[]')::text AS items, ` +
    `count(*) > ${limit} AS more, (array_agg(p.value))[${limit}] AS value, (array_agg(p.id))[${limit}] AS id FROM (` +
    `SELECT t.id, (${by.sql})::text AS value, row_to_json(x) AS item, row_number() OVER () AS n ` +
    `FROM ${spec.from} ${recordOf(spec)} ${whereText(where)} ORDER BY ${by.sql} ${direction}, t.id ${direction} LIMIT ${limit}::int + 1) p`
  );
}

function whereText(where: string[]): string {
  return where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
}

export function prepared(name: string, text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  const hash = createHash('sha1').update(text).digest('base64url').slice(0, 12);
  const statement = { name: `${name}_${hash}`, text };
  statements.set(text, statement);
  return statement;
}
