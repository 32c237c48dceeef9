import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, ListQuery, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { DECISIONS, type Decision } from './contract-decision.dto.js';

/** `attainment-proposal`: what only reports say; it waits for a claim and cannot be decided. */
export const CLAIM_TYPES = ['contract', 'contract-amendment', 'milestone', 'attainment-proposal'] as const;

export class QueueFilters extends ListQuery {
  @AnyOf(CLAIM_TYPES)
  recordType?: string[];

  /** Credited with it. */
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];
}

export class QueueDecisionDto {
  @IsIn(CLAIM_TYPES)
  @ApiProperty({ enum: CLAIM_TYPES })
  recordType: string;

  @IsUUID()
  id: string;

  /** The version that was looked at; another one now refuses the decision. */
  @IsInt()
  @Min(1)
  version: number;

  @IsIn(DECISIONS)
  @ApiProperty({ enum: DECISIONS })
  decision: Decision;

  @Text(2000)
  reason: string;

  @Optional()
  @IsBoolean()
  falseReport?: boolean;

  @Optional()
  @Text(2000)
  notDuplicateReason?: string;
}

export class QueueDecisionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => QueueDecisionDto)
  items: QueueDecisionDto[];
}
