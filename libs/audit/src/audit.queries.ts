import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  AppConfig,
  Exports,
  instant,
  Lists,
  oneOf,
  pageRequest,
  type ExportFormat,
  type ListSpec,
  type Scope,
} from '@taproot/platform';
import type { AuditListQuery } from './dto/audit-query.dto.js';

const everything: Scope = () => undefined;

@Injectable()
export class AuditQueries {
  private readonly whole: ListSpec;
  private readonly guarded: ListSpec;

  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    config: AppConfig,
  ) {
    this.whole = trail('audit', 't.before', 't.after', config.timeZone);
    this.guarded = trail('audit-guarded', guarded('t.before'), guarded('t.after'), config.timeZone);
  }

  list(actor: Actor, query: AuditListQuery): Promise<string> {
    return this.lists.page(this.trailFor(actor), pageRequest(query), everything);
  }

  export(actor: Actor, query: AuditListQuery, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(this.trailFor(actor), pageRequest(query), everything, format);
  }

  /** The security administrator watches over accounts; leads and visits are not theirs to read. */
  private trailFor(actor: Actor): ListSpec {
    return actor.seesCity ? this.whole : this.guarded;
  }
}

function guarded(column: string): string {
  return `CASE WHEN t.record_type IN ('user', 'role-assignment', 'org-unit') THEN ${column} END`;
}

function trail(name: string, before: string, after: string, timeZone: string): ListSpec {
  const start = (p: string) => `CASE WHEN length(${p}) = 10 THEN ${p}::timestamp AT TIME ZONE '${timeZone}'
    ELSE ${p}::timestamptz END`;
  const end = (
    p: string,
  ) => `CASE WHEN length(${p}) = 10 THEN (${p}::timestamp + interval '1 day') AT TIME ZONE '${timeZone}'
    ELSE ${p}::timestamptz + interval '1 millisecond' END`;
  return {
    name,
    from: 'audit_log t JOIN users u ON u.id = t.actor_id',
    fields: {
      id: 't.id',
      at: instant('t.at'),
      actorId: 't.actor_id',
      actorName: 'u.display_name',
      actingFor: 't.acting_for',
      action: 't.action',
      recordType: 't.record_type',
      recordId: 't.record_id',
      before,
      after,
      reason: 't.reason',
      requestId: 't.request_id',
      sealed: 't.seal_id IS NOT NULL',
    },
    // Ids are made in the order of time, and the primary key is the one index the trail's size never outgrows.
    sorts: { at: { sql: 't.id', type: 'uuid' } },
    defaultSort: '-at',
    filters: {
      recordType: (p) => `t.record_type = ${p}::text`,
      recordId: oneOf('t.record_id', 'uuid'),
      actorId: oneOf('t.actor_id', 'uuid'),
      from: (p) => `t.at >= ${start(`${p}::text`)}`,
      to: (p) => `t.at < ${end(`${p}::text`)}`,
      q: (p) => `(t.action ILIKE '%' || ${p} || '%' OR t.reason ILIKE '%' || ${p} || '%')`,
    },
  };
}
