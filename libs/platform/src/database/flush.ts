import { createHash } from 'node:crypto';
import { newId, type Actor } from '@taproot/kernel';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { currentRequest } from '../http/request-context.js';
import type { DomainEvent } from '../events/domain-event.js';
import type { RecordEntity } from './record.entity.js';
import { difference, snapshot } from './snapshot.js';
import { snake } from './snake-naming.js';

export interface AuditEntry {
  action: string;
  record: RecordEntity;
  metadata: EntityMetadata;
  before: object;
  removed?: boolean;
  reason?: string;
}

interface Part {
  /** Identifies the part's SQL: table and verb. */
  key: string;
  sql: (parameter: string) => string;
  rows: unknown[];
}

/**
 * Everything a command wrote, as one statement: a CTE a table, each fed by one JSON parameter, so that any number
 * of rows has the same prepared text. A changed row whose version moved on fails the whole statement.
 */
export class Flush {
  readonly events: (DomainEvent & { id: string; occurredAt: Date })[] = [];
  readonly audits: AuditEntry[] = [];
  private readonly inserts = new Map<EntityMetadata, Set<ObjectLiteral>>();
  private readonly updates = new Map<EntityMetadata, Set<ObjectLiteral>>();
  private readonly removals = new Map<EntityMetadata, Set<ObjectLiteral>>();
  private answered: object[] = [];

  insert(metadata: EntityMetadata, row: ObjectLiteral): void {
    rowsOf(this.inserts, metadata).add(row);
  }

  update(metadata: EntityMetadata, row: ObjectLiteral): void {
    if (!this.isNew(row)) rowsOf(this.updates, metadata).add(row);
  }

  remove(metadata: EntityMetadata, row: ObjectLiteral): void {
    rowsOf(this.removals, metadata).add(row);
  }

  isNew(row: ObjectLiteral): boolean {
    return [...this.inserts.values()].some((rows) => rows.has(row));
  }

  answer(userId: string, response: unknown, at: Date): void {
    const idempotency = currentRequest()?.idempotency;
    if (!idempotency) return;
    const { key, bodyHash } = idempotency;
    const text = JSON.stringify(response ?? null);
    this.answered = [{ user_id: userId, key, body_hash: bodyHash, response: text, created_at: at }];
  }

  statement(actor: Actor, at: Date): { name: string; text: string; values: unknown[] } | undefined {
    const updates = [...this.updates].map(([metadata, rows]) => updatePart(metadata, rows));
    const parts = [
      ...[...this.inserts].map(([metadata, rows]) => insertPart(metadata, rows)),
      ...updates,
      ...[...this.removals].map(([metadata, rows]) => removePart(metadata, rows)),
      plainPart('audit_log', AUDIT_COLUMNS, this.auditRows(actor, at)),
      plainPart('outbox_events', EVENT_COLUMNS, this.eventRows()),
      plainPart('idempotency_keys', IDEMPOTENCY_COLUMNS, this.answered),
    ].filter((part) => part.rows.length > 0);
    return parts.length === 0 ? undefined : assemble(parts, updates);
  }

  private auditRows(actor: Actor, at: Date): object[] {
    return this.audits.map(({ action, record, metadata, before, removed, reason }) => ({
      id: newId(),
      at,
      actor_id: actor.userId,
      acting_for: actor.grants.find((grant) => grant.deputyFor)?.deputyFor ?? null,
      action,
      record_type: snake(metadata.name[0]!.toLowerCase() + metadata.name.slice(1)).replaceAll('_', '-'),
      record_id: record.id,
      ...difference(before as Record<string, unknown>, removed ? {} : snapshot(metadata, record)),
      reason: reason ?? null,
      request_id: currentRequest()?.requestId ?? null,
    }));
  }

  private eventRows(): object[] {
    return this.events.map(({ id, type, payload, occurredAt }) => ({
      id,
      type,
      payload,
      occurred_at: occurredAt,
    }));
  }
}

const AUDIT_COLUMNS =
  'id, at, actor_id, acting_for, action, record_type, record_id, before, after, reason, request_id'.split(
    ', ',
  );
const EVENT_COLUMNS = ['id', 'type', 'payload', 'occurred_at'];
const IDEMPOTENCY_COLUMNS = ['user_id', 'key', 'body_hash', 'response', 'created_at'];

function assemble(parts: Part[], updates: Part[]): { name: string; text: string; values: unknown[] } {
  const key = parts.map((part) => part.key).join(' ');
  const ctes = parts.map((part, i) => `w${i} AS (${part.sql(`$${i + 1}`)})`);
  const checks = updates.map(
    (part) =>
      `expect_written((SELECT count(*) FROM w${parts.indexOf(part)}), jsonb_array_length($${parts.indexOf(part) + 1}))`,
  );
  return {
    name: `flush_${createHash('sha1').update(key).digest('base64url').slice(0, 16)}`,
    text: `WITH ${ctes.join(',\n')}\nSELECT ${checks.join(', ') || '1'}`,
    values: parts.map((part) => JSON.stringify(part.rows)),
  };
}

function insertPart(metadata: EntityMetadata, rows: Set<ObjectLiteral>): Part {
  const columns = written(metadata).map((column) => column.databaseName);
  return plainPart(metadata.tableName, columns, databaseRows(metadata, rows));
}

function plainPart(table: string, columns: string[], rows: object[]): Part {
  const list = columns.map((column) => `"${column}"`).join(', ');
  return {
    key: `+${table}`,
    rows,
    sql: (p) =>
      `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(null::"${table}", ${p}::jsonb)`,
  };
}

function updatePart(metadata: EntityMetadata, rows: Set<ObjectLiteral>): Part {
  const table = metadata.tableName;
  const set = written(metadata)
    .filter((column) => !FIXED.has(column.databaseName))
    .map((column) => assignment(column.databaseName, column.isSelect));
  return {
    key: `~${table}`,
    rows: databaseRows(metadata, rows),
    sql: (p) =>
      `UPDATE "${table}" t SET ${set.join(', ')} FROM jsonb_populate_recordset(null::"${table}", ${p}::jsonb) n ` +
      `WHERE t.id = n.id AND t.version = n.version - 1 RETURNING 1`,
  };
}

/** A secret column is not read with its record, so that a null in it means "not read", never "cleared". */
function assignment(name: string, isRead: boolean): string {
  return isRead ? `"${name}" = n."${name}"` : `"${name}" = coalesce(n."${name}", t."${name}")`;
}

function removePart(metadata: EntityMetadata, rows: Set<ObjectLiteral>): Part {
  const table = metadata.tableName;
  return {
    key: `-${table}`,
    rows: [...rows].map((row) => row['id'] as string),
    sql: (p) => `DELETE FROM "${table}" WHERE id IN (SELECT jsonb_array_elements_text(${p}::jsonb)::uuid)`,
  };
}

const FIXED = new Set(['id', 'created_at', 'created_by']);

function written(metadata: EntityMetadata) {
  return metadata.columns.filter((column) => column.isInsert);
}

function databaseRows(metadata: EntityMetadata, rows: Set<ObjectLiteral>): object[] {
  const columns = written(metadata);
  return [...rows].map((row) =>
    Object.fromEntries(columns.map((column) => [column.databaseName, row[column.propertyName] ?? null])),
  );
}

function rowsOf(map: Map<EntityMetadata, Set<ObjectLiteral>>, metadata: EntityMetadata): Set<ObjectLiteral> {
  const rows = map.get(metadata) ?? new Set();
  map.set(metadata, rows);
  return rows;
}
