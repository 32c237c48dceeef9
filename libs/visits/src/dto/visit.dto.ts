import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Clearable, Day, ListQuery, Optional, Text, type ExportFormat } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { SENIORITIES, VISIT_KINDS, type Counterpart, type VisitKind } from '../visit.entity.js';

export class CounterpartDto implements Counterpart {
  @Text(60)
  name: string;

  @Optional()
  @Text(60)
  title?: string;

  @IsIn(SENIORITIES)
  @ApiProperty({ enum: SENIORITIES })
  seniority: Counterpart['seniority'];
}

export class NextStepDto {
  @Text(500)
  what: string;

  @Day()
  dueOn: string;
}

/** What may be said of a visit when it is logged, and corrected later. */
class VisitContent {
  @Clearable()
  @IsUUID()
  leadId?: string | null;

  @Clearable()
  @IsUUID()
  enterpriseId?: string | null;

  /** Where no enterprise record was chosen: its name. */
  @Clearable()
  @Text(200)
  enterpriseName?: string | null;

  @Clearable()
  @Text(200)
  place?: string | null;

  /** Users who went; the one who types is known anyway. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  hosts?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CounterpartDto)
  counterparts?: CounterpartDto[];

  @Clearable()
  @Text(5000)
  needs?: string | null;

  @Clearable()
  @Text(20_000)
  minutes?: string | null;

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  files?: string[];

  /** They saw the site they might build on. */
  @Optional()
  @IsBoolean()
  sawSite?: boolean;

  @Optional()
  @IsBoolean()
  dataExchanged?: boolean;

  @Optional()
  @IsBoolean()
  siteChosen?: boolean;

  @Clearable()
  @IsObject()
  @ValidateNested()
  @Type(() => NextStepDto)
  nextStep?: NextStepDto | null;
}

export class LogVisitDto extends VisitContent {
  @IsIn(VISIT_KINDS)
  @ApiProperty({ enum: VISIT_KINDS })
  kind: VisitKind;

  @IsUUID()
  teamId: string;

  @Day()
  occurredOn: string;

  /** The phone's own id of this visit. */
  @Optional()
  @Text(100)
  clientRef?: string;
}

export class CorrectVisitDto extends VisitContent {
  @Optional()
  @IsIn(VISIT_KINDS)
  @ApiProperty({ enum: VISIT_KINDS })
  kind?: VisitKind;

  @Optional()
  @Day()
  occurredOn?: string;
}

export class VisitFilters extends ListQuery {
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  leadId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];

  @AnyOf(VISIT_KINDS)
  kind?: VisitKind[];

  /** First day, inclusive. */
  @Optional()
  @Day()
  from?: string;

  /** Last day, inclusive. */
  @Optional()
  @Day()
  to?: string;
}

export class VisitExportQuery extends VisitFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
