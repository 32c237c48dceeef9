import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, ListQuery, Optional, Text, type ExportFormat } from '@taproot/platform';
import { IsIn, IsObject } from 'class-validator';
import {
  IMPORT_MODES,
  IMPORT_STATUSES,
  ROW_OUTCOMES,
  type ImportMode,
  type ImportStatus,
  type RowOutcome,
} from '../import.entity.js';
import { IMPORT_ENTITIES, type ImportEntity } from '../reading/mapping.types.js';

/** The form fields beside the file; `mapping` is JSON. */
export class OrderImportDto {
  @IsIn(IMPORT_ENTITIES)
  @ApiProperty({ enum: IMPORT_ENTITIES })
  entity: ImportEntity;

  @IsIn(IMPORT_MODES)
  @ApiProperty({ enum: IMPORT_MODES })
  mode: ImportMode;

  @Optional()
  @ApiProperty({ type: String, required: false })
  mapping?: unknown;
}

export class ImportFilters extends ListQuery {
  @AnyOf(IMPORT_ENTITIES)
  entity?: ImportEntity[];

  @AnyOf(IMPORT_MODES)
  mode?: ImportMode[];

  @AnyOf(IMPORT_STATUSES)
  status?: ImportStatus[];

  @Optional()
  @Text(400)
  source?: string;
}

export class ImportRowFilters extends ListQuery {
  @AnyOf(ROW_OUTCOMES)
  outcome?: RowOutcome[];

  /** Its code. */
  @Optional()
  @Text(60)
  warning?: string;
}

export class ImportErrorsQuery {
  @Optional()
  @IsIn(['csv', 'xlsx', 'json'])
  @ApiProperty({ enum: ['csv', 'xlsx', 'json'], default: 'json', required: false })
  format?: ExportFormat | 'json';
}

export class TemplateQuery {
  @Optional()
  @IsIn(['csv', 'xlsx'])
  @ApiProperty({ enum: ['csv', 'xlsx'], default: 'csv', required: false })
  format?: ExportFormat;

  /** What the columns are called: by the fields' names, or in the caller's words. */
  @Optional()
  @IsIn(['names', 'words'])
  @ApiProperty({ enum: ['names', 'words'], default: 'names', required: false })
  headings?: 'names' | 'words';
}

export class SaveMappingDto {
  @Text(120)
  name: string;

  @IsIn(IMPORT_ENTITIES)
  @ApiProperty({ enum: IMPORT_ENTITIES })
  entity: ImportEntity;

  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: true })
  mapping: object;
}

export class MappingFilters extends ListQuery {
  @AnyOf(IMPORT_ENTITIES)
  entity?: ImportEntity[];
}
