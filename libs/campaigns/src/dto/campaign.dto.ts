import { ApiProperty } from '@nestjs/swagger';
import { Amount, Clearable, ListQuery, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { METRICS, type Metric } from '../campaign-pledge.entity.js';

export class PledgeDto {
  @IsUUID()
  orgUnitId: string;

  @Text(1000)
  text: string;

  @Clearable()
  @IsIn(METRICS)
  @ApiProperty({ enum: METRICS })
  metric?: Metric | null;

  @Clearable()
  @Amount()
  amount?: string | null;
}

export class OpenCampaignDto {
  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  @Text(120)
  name: string;

  @Clearable()
  @IsUUID()
  sponsorUserId?: string | null;

  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PledgeDto)
  pledges?: PledgeDto[];
}

export class CampaignFilters extends ListQuery {
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  year?: number;
}
