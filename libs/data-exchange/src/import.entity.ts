import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { Encoding, ImportEntity, Mapping } from './reading/mapping.types.js';

export const IMPORT_MODES = ['preview', 'commit'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];
export const IMPORT_STATUSES = ['queued', 'running', 'previewed', 'completed', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'rejected'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why an import failed, in both languages. */
export interface ImportFailure {
  code: string;
  en: string;
  zh: string;
}

/** One file on its way into records. Counters and the place to go on at are moved by the ledger, batch by batch. */
@Entity('imports')
export class Import extends RecordEntity {
  @Column('text')
  entity: ImportEntity;

  @Column('text')
  mode: ImportMode;

  /** Keys are unique within it. */
  @Column('text')
  source: string;

  @Column('uuid')
  fileId: string;

  @Column('jsonb')
  mapping: Mapping;

  @Column('text')
  encoding: Encoding;

  @Column('text')
  delimiter: string;

  @Column('text')
  format: 'csv' | 'xlsx';

  /** Of a workbook. */
  @Column('text', { nullable: true })
  sheet: string | null;

  /** The last row of the header. */
  @Column('int')
  headerRow: number;

  @Column('int', { array: true })
  headerRows: number[];

  @Column('text', { array: true })
  header: string[];

  @Column('text')
  status: ImportStatus;

  @Column('jsonb', { nullable: true })
  failure: ImportFailure | null;

  /** Rows below the header that are not blank; null until counted. */
  @Column('int', { nullable: true })
  total: number | null;

  /** Keys earlier files of the source brought that this one lacks; null until the end. */
  @Column('int', { nullable: true })
  absent: number | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}

/** A mapping kept for the next file of its kind. */
@Entity('import_mappings')
export class ImportMapping extends RecordEntity {
  @Column('text')
  name: string;

  @Column('text')
  entity: ImportEntity;

  @Column('jsonb')
  mapping: Mapping;
}
