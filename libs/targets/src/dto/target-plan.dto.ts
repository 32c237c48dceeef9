import { ApiProperty } from '@nestjs/swagger';
import { METRICS, type Metric } from '@taproot/campaigns';
import { SECTORS } from '@taproot/leads';
import {
  Amount,
  AnyOf,
  Clearable,
  PageCursor,
  type ExportFormat,
  Like,
  PageLimit,
  ListQuery,
  Optional,
  Text,
  ViewQuery,
} from '@taproot/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import type { TargetSector } from '../target-plan.entity.js';

const SHARE = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;

class TargetPlanContent {
  /** Percent points due by the end of each month, twelve of them, never falling, the last 100. */
  @Clearable()
  @IsArray()
  @ArrayMinSize(12)
  @ArrayMaxSize(12)
  @Like(SHARE, '8.3333', { each: true })
  @ApiProperty({ type: String, isArray: true, example: sharesByMonth() })
  curve?: string[] | null;

  @Clearable()
  @Text(500)
  note?: string | null;
}

export class SetTargetPlanDto extends TargetPlanContent {
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  @IsUUID()
  orgUnitId: string;

  @IsIn(METRICS)
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  /** Left out: of all sectors together. */
  @Optional()
  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector?: TargetSector;

  /** Whole yuan for `contract-amount` and `funds-in-place`, else a count. */
  @Amount()
  value: string;
}

export class ChangeTargetPlanDto extends TargetPlanContent {
  @Optional()
  @Amount()
  value?: string;
}

export class TargetPlanFilters extends ListQuery {
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;

  @AnyOf('ids')
  orgUnitId?: string[];

  @AnyOf(METRICS)
  metric?: Metric[];

  @AnyOf(SECTORS)
  sector?: TargetSector[];
}

export class TargetPlanExportQuery extends TargetPlanFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}

export class TargetTreeQuery extends ViewQuery {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  @IsIn(METRICS)
  @ApiProperty({ enum: METRICS })
  metric: Metric;

  /** The targets and results of one sector only. */
  @Optional()
  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector?: TargetSector;
}

/** The records behind `actual` of one unit. */
export class TargetRecordsQuery extends TargetTreeQuery {
  @IsUUID()
  orgUnitId: string;

  @PageCursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}

function sharesByMonth(): string[] {
  return ['5', '10', '20', '28', '36', '50', '58', '66', '75', '83', '91', '100'];
}
