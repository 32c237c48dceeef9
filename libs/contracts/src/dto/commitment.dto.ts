import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, DateText, Like, ListQuery, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { COMMITMENT_SIDES, type CommitmentSide } from '../commitment.entity.js';
import { DECIMAL, EvidenceDto } from './contract.dto.js';

export class PromiseDto {
  @IsIn(COMMITMENT_SIDES)
  @ApiProperty({ enum: COMMITMENT_SIDES })
  side: CommitmentSide;

  /** jobs, tax, output, infrastructure, subsidy … */
  @Text(40)
  kind: string;

  @Text(2000)
  what: string;

  /** As decimal text. */
  @Optional()
  @Like(DECIMAL, '62.5')
  quantity?: string;

  @Optional()
  @Text(40)
  unit?: string;

  @DateText()
  dueOn: string;

  /** Whether it passed the fair-competition review; said where the government promises money. */
  @Optional()
  @IsBoolean()
  fairCompetition?: boolean;
}

export class FulfilDto {
  @DateText()
  occurredOn: string;

  /** A part of the promised quantity; without one, the whole. */
  @Optional()
  @Like(DECIMAL, '62.5')
  quantity?: string;

  @Optional()
  @Text(2000)
  note?: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];
}

export const COMMITMENT_STATES = ['open', 'overdue', 'fulfilled'] as const;

export class CommitmentFilters extends ListQuery {
  @AnyOf(COMMITMENT_SIDES)
  side?: CommitmentSide[];

  @AnyOf(COMMITMENT_STATES)
  state?: string[];
}
