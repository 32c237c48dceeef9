import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Clearable, type ExportFormat, Like, ListQuery, Optional, Text } from '@taproot/platform';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsUUID, Length } from 'class-validator';
import { ID_TYPES, type IdType } from '../enterprise.entity.js';

class EnterpriseContent {
  /** A credit code is checked in full; a foreign number is taken as it is. */
  @Clearable()
  @Text(60)
  idNumber?: string | null;

  @Clearable()
  @Text(60)
  country?: string | null;

  /** GB/T 4754: `C`, `38`, `C3841`. */
  @Clearable()
  @Like(/^([A-T]|[A-T]?\d{2,4})$/, 'C3841')
  @ApiProperty({ type: String, example: 'C3841' })
  industryCode?: string | null;

  @Clearable()
  @IsUUID()
  groupParentId?: string | null;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : value))
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  @Like(/^\P{Cc}*$/u, '储能', { each: true })
  tags?: string[];
}

export class RegisterEnterpriseDto extends EnterpriseContent {
  @Text(200)
  name: string;

  @IsIn(ID_TYPES)
  @ApiProperty({ enum: ID_TYPES })
  idType: IdType;
}

export class ChangeEnterpriseDto extends EnterpriseContent {
  @Optional()
  @Text(200)
  name?: string;

  @Optional()
  @IsIn(ID_TYPES)
  @ApiProperty({ enum: ID_TYPES })
  idType?: IdType;
}

export class EnterpriseFilters extends ListQuery {
  @AnyOf(ID_TYPES)
  idType?: IdType[];

  @AnyOf('ids')
  groupParentId?: string[];

  @Optional()
  @Text(60)
  idNumber?: string;

  @Optional()
  @Text(60)
  country?: string;

  @Optional()
  @Text(6)
  industryCode?: string;

  @Optional()
  @Text(40)
  tag?: string;
}

export class EnterpriseExportQuery extends EnterpriseFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}

export class DuplicatesQuery {
  @Optional()
  @Text(200)
  name?: string;

  @Optional()
  @Text(60)
  idNumber?: string;
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
