import { ApiProperty } from '@nestjs/swagger';
import { Amount, DateText, Day, Like, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { CreditDto, DECIMAL, EvidenceDto, PlanDto } from './contract.dto.js';

/** What a contract says from a day on; what is not named stays as it is. */
export class ProposeAmendmentDto {
  /** Not before the last change that is in force. */
  @DateText()
  effectiveOn: string;

  @Optional()
  @Amount()
  amount?: string;

  /** CNY of one unit of a foreign currency. */
  @Optional()
  @Like(DECIMAL, '7.12')
  fxRate?: string;

  @Optional()
  @Day()
  fxDate?: string;

  /** All of them anew. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits?: CreditDto[];

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => PlanDto)
  plan?: PlanDto;

  @Text(2000)
  reason: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];
}

export const APPROVALS = ['approved', 'verified', 'rejected'] as const;

export class ApprovalDto {
  /** `verified` says the same as `approved`. */
  @IsIn(APPROVALS)
  @ApiProperty({ enum: APPROVALS })
  decision: (typeof APPROVALS)[number];

  @Text(2000)
  reason: string;
}
