import { newId, type Actor } from '@taproot/kernel';
import type { PoolClient } from 'pg';
import {
  In,
  type DataSource,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryRunner,
} from 'typeorm';
import type { DomainEvent } from '../events/domain-event.js';
import { platformErrors } from '../platform.errors.js';
import { Flush, type AuditEntry } from './flush.js';
import { RecordEntity } from './record.entity.js';
import { snapshot } from './snapshot.js';

export interface ChangeOptions {
  reason?: string;
  /** The version the caller saw; another one now refuses the change. */
  ifVersion?: number;
}

/**
 * One command's unit of work. Reads go to the pool; what the command adds, changes and tells is collected and
 * written, with its audit rows, in one statement. `begin` opens a real transaction for commands that must lock.
 */
export class Unit {
  readonly at = new Date();
  private flushing = new Flush();
  private told: DomainEvent[] = [];
  private runner?: QueryRunner;

  constructor(
    readonly actor: Actor,
    private readonly dataSource: DataSource,
  ) {}

  get client(): PoolClient | undefined {
    return this.runner?.isTransactionActive ? (this.connection as PoolClient) : undefined;
  }

  find<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.manager.findOneBy(entity, where);
  }

  findMany<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T[]> {
    return this.manager.findBy(entity, where);
  }

  /** Those of many records that exist, in no order. */
  read<T extends RecordEntity>(entity: EntityTarget<T>, ids: readonly string[]): Promise<T[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.manager.findBy(entity, { id: In([...ids]) } as FindOptionsWhere<T>);
  }

  /** The record, locked until the command ends. */
  async lock<T extends RecordEntity>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    await this.begin();
    const where = { id } as FindOptionsWhere<T>;
    return this.manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** A new record; `action` names what happened in the audit trail. */
  add<T extends RecordEntity>(action: string, record: T, reason?: string): T {
    record.id ??= newId();
    Object.assign(record, {
      createdAt: this.at,
      updatedAt: this.at,
      createdBy: this.actor.userId,
      version: 1,
    });
    this.flushing.insert(this.metadata(record), record);
    this.audit(action, record, {}, reason);
    return record;
  }

  /** A change of a record read before; nothing is written when nothing differs. */
  change<T extends RecordEntity>(
    action: string,
    record: T,
    patch: Partial<T>,
    options: ChangeOptions = {},
  ): T {
    checkVersion(record, options);
    const metadata = this.metadata(record);
    const before = snapshot(metadata, record);
    Object.assign(record, patch);
    const after = snapshot(metadata, record);
    if (JSON.stringify(before) === JSON.stringify(after)) return record;
    Object.assign(record, {
      updatedAt: this.at,
      version: this.flushing.isNew(record) ? 1 : record.version + 1,
    });
    this.flushing.update(metadata, record);
    this.audit(action, record, before, options.reason);
    return record;
  }

  /** A new version of a record whose parts changed, though no column of its own did. */
  touch<T extends RecordEntity>(action: string, record: T, options: ChangeOptions = {}): T {
    checkVersion(record, options);
    const metadata = this.metadata(record);
    const before = snapshot(metadata, record);
    Object.assign(record, { updatedAt: this.at, version: record.version + 1 });
    this.flushing.update(metadata, record);
    this.audit(action, record, before, options.reason);
    return record;
  }

  /** Takes a record away; the audit trail keeps what it was. */
  remove(action: string, record: RecordEntity, reason?: string): void {
    const metadata = this.metadata(record);
    this.flushing.remove(metadata, record);
    this.flushing.audits.push({
      action,
      record,
      metadata,
      before: snapshot(metadata, record),
      removed: true,
      reason,
    });
  }

  /** Rows a machine derived (scores, registers): no audit row, no version. */
  store<T extends ObjectLiteral>(row: T): T {
    this.flushing.insert(this.metadata(row), row);
    return row;
  }

  /** Tells other capabilities; the row commits with the command or not at all. */
  emit(event: DomainEvent): void {
    this.flushing.events.push({ id: newId(), ...event, occurredAt: this.at });
    this.told.push(event);
  }

  /** The events nobody reacted to yet. */
  takeTold(): DomainEvent[] {
    return this.told.splice(0);
  }

  async begin(): Promise<void> {
    if (this.runner) return;
    this.runner = this.dataSource.createQueryRunner();
    await this.runner.connect();
    await this.runner.startTransaction();
  }

  /** Writes what was collected so far inside the transaction, so that the command can read it back. */
  async flush(): Promise<void> {
    await this.begin();
    await this.write();
  }

  /**
   * A part of the command that may fail alone: what it wrote and told is undone, the rest stays. What it throws is
   * thrown on.
   */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    await this.flush();
    const told = [...this.told];
    await this.client!.query('SAVEPOINT attempt');
    try {
      const result = await work();
      await this.write();
      return result;
    } catch (error) {
      [this.flushing, this.told] = [new Flush(), told];
      await this.client!.query('ROLLBACK TO SAVEPOINT attempt');
      throw error;
    }
  }

  /** Ends the command: the last statement, with the answer kept under the caller's idempotency key. */
  async commit(answer: unknown): Promise<void> {
    this.flushing.answer(this.actor.userId, answer, this.at);
    await this.write();
    if (this.runner?.isTransactionActive) await this.runner.commitTransaction();
  }

  async rollback(): Promise<void> {
    if (this.runner?.isTransactionActive) await this.runner.rollbackTransaction().catch(() => undefined);
  }

  async release(): Promise<void> {
    await this.runner?.release();
  }

  private get manager() {
    return this.runner?.manager ?? this.dataSource.manager;
  }

  private get connection(): unknown {
    return (this.runner as unknown as { databaseConnection: unknown }).databaseConnection;
  }

  private metadata(record: ObjectLiteral) {
    return this.dataSource.getMetadata(record.constructor);
  }

  private audit(action: string, record: RecordEntity, before: object, reason?: string): void {
    const entry: AuditEntry = { action, record, metadata: this.metadata(record), before, reason };
    this.flushing.audits.push(entry);
  }

  private async write(): Promise<void> {
    const statement = this.flushing.statement(this.actor, this.at);
    if (!statement) return;
    this.flushing = new Flush();
    const pool = (this.dataSource.driver as unknown as { master: PoolClient }).master;
    await (this.client ?? pool).query(statement);
  }
}

function checkVersion(record: RecordEntity, { ifVersion }: ChangeOptions): void {
  if (ifVersion !== undefined && ifVersion !== record.version)
    throw platformErrors.stale({ version: record.version });
}
