import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Statement } from '../database/database.js';
import { platformErrors } from '../platform.errors.js';
import { encodeCursor } from './cursor.js';
import { conditions, recordOf, type ListSpec, type PageRequest, type Scope } from './list-spec.js';
import { pageSql, whereText } from './page-sql.js';
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
    const params = new SqlParams();
    const text = pageSql(spec, request, scope, params);
    const row = (await this.database.rows<PageRow>(prepared(spec.name, text), params.values))[0]!;
    const total = request.count ? `,"total":${await this.count(spec, request, scope)}` : '';
    return `{${pageText(row, request.sort ?? spec.defaultSort)}${total}}`;
  }

  /** One record as JSON text; outside the scope it does not exist. */
  async one(spec: ListSpec, id: string, scope: Scope): Promise<string> {
    const params = new SqlParams();
    const text = oneSql(spec, id, scope, params);
    const json = await this.database.json(prepared(spec.name, text), params.values);
    if (json === undefined) throw platformErrors.notFound();
    return json;
  }

  /** A record with a page of what hangs on it, read at once: `{ <name>: record, items, nextCursor }`. */
  async oneWithPage(
    record: { name: string; spec: ListSpec; id: string; scope: Scope },
    list: { spec: ListSpec; request: PageRequest; scope: Scope },
  ): Promise<string> {
    const params = new SqlParams();
    const one = oneSql(record.spec, record.id, record.scope, params);
    const page = pageSql(list.spec, list.request, list.scope, params);
    const statement = prepared(
      `${record.spec.name}_${list.spec.name}`,
      `SELECT * FROM (${one}) one, (${page}) page`,
    );
    const row = await this.database.row<PageRow & { json: string }>(statement, params.values);
    if (!row) throw platformErrors.notFound();
    return `{"${record.name}":${row.json},${pageText(row, list.request.sort ?? list.spec.defaultSort)}}`;
  }

  private async count(spec: ListSpec, request: PageRequest, scope: Scope): Promise<number> {
    const params = new SqlParams();
    const where = conditions(spec, request.filters, scope, params);
    const text = `SELECT count(*)::int AS n FROM ${spec.from} ${whereText(where)}`;
    return (await this.database.rows<{ n: number }>(prepared(spec.name, text), params.values))[0]!.n;
  }
}

function oneSql(spec: ListSpec, id: string, scope: Scope, params: SqlParams): string {
  const wanted = `t.id = ${params.add(id)}`;
  const scoped = scope(params);
  const where = scoped === undefined ? wanted : `${wanted} AND ${scoped}`;
  return `SELECT row_to_json(x)::text AS json FROM ${spec.from} ${spec.names ?? ''} ${recordOf(spec)} WHERE ${where}`;
}

function pageText(row: PageRow, sort: string): string {
  const next = row.more ? JSON.stringify(encodeCursor({ sort, value: row.value, id: row.id })) : 'null';
  return `"items":${row.items},"nextCursor":${next}`;
}

export function prepared(name: string, text: string): Statement {
  const known = statements.get(text);
  if (known) return known;
  const hash = createHash('sha1').update(text).digest('base64url').slice(0, 12);
  const statement = { name: `${name}_${hash}`, text };
  statements.set(text, statement);
  return statement;
}
