import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { IMPORT_MODES, IMPORT_STATUSES, ROW_OUTCOMES } from '../import.entity.js';
import { IMPORT_ENTITIES } from '../reading/mapping.types.js';
import { MappingView } from './mapping.view.js';

export class ImportAcceptedView {
  id: string;
}

export class ImportWarningView {
  code: string;
  /** Rows. */
  count: number;
}

export class StatusChangeView {
  from: string;
  to: string;
  count: number;
}

export class ImportProgressView {
  /** Rows. */
  done: number;
  total: number;
}

export class ImportView extends RecordView {
  @ApiProperty({ enum: IMPORT_ENTITIES })
  entity: string;
  @ApiProperty({ enum: IMPORT_MODES })
  mode: string;
  source: string;
  fileId: string;
  fileName: string;
  mapping: MappingView;
  encoding: string;
  delimiter: string;
  /** The last row of the header. */
  headerRow: number;
  headerRows: number[];
  @ApiProperty({ enum: ['csv', 'xlsx'] })
  format: string;
  /** Of a workbook. */
  sheet: string | null;
  @ApiProperty({ enum: IMPORT_STATUSES })
  status: string;
  /** Why it failed, in the caller's language. */
  failure: string | null;
  /** Below the header, without blank lines. */
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: ImportWarningView[];
  statusChanges: StatusChangeView[];
  /** Keys an earlier file of the source brought that this one lacks; they are kept. */
  absent: number;
  progress: ImportProgressView;
  startedAt: string | null;
  finishedAt: string | null;
}

export class ImportErrorView {
  /** As a spreadsheet numbers it. */
  row: number;
  column: string;
  value: string;
  code: string;
  /** In the caller's language. */
  message: string;
}

export class ImportRowView {
  row: number;
  externalKey: string | null;
  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome: string;
  recordId: string | null;
  /** A row of a project that has no contract yet became a lead. */
  @ApiProperty({
    enum: ['enterprise', 'lead', 'visit', 'contract', 'project', 'report', 'facilitation-task'],
    nullable: true,
  })
  recordType: string | null;
  /** Codes. */
  warnings: string[];
  errors: ImportErrorView[];
}

export class ImportErrorsView {
  items: ImportErrorView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ImportMappingView extends RecordView {
  name: string;
  @ApiProperty({ enum: IMPORT_ENTITIES })
  entity: string;
  mapping: MappingView;
}
