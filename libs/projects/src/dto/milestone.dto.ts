import { ApiProperty } from '@nestjs/swagger';
import { EvidenceDto } from '@taproot/contracts';
import { DateText, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  ValidateNested,
} from 'class-validator';
import { STAGES, type Stage } from '../project-stages.rules.js';

export class ClaimMilestoneDto {
  @IsIn(STAGES)
  @ApiProperty({ enum: STAGES })
  stage: Stage;

  @DateText()
  occurredOn: string;

  /** One photo will do for now; papers can follow. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];

  @Optional()
  @Text(2000)
  note?: string;
}

export class MilestonePapersDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence: EvidenceDto[];
}

export const DECISIONS = ['verified', 'rejected'] as const;

export class VerifyMilestoneDto {
  @IsIn(DECISIONS)
  @ApiProperty({ enum: DECISIONS })
  decision: (typeof DECISIONS)[number];

  @Text(2000)
  reason: string;

  /** What was claimed is untrue, not merely unproven; with a rejection only. */
  @Optional()
  @IsBoolean()
  falseReport?: boolean;
}

export class WithdrawDto {
  @Text(2000)
  reason: string;
}
