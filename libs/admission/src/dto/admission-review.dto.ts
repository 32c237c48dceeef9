import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';
import { DateText, Like, ListQuery, Optional, Percent } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';

/** Text of 1–60 characters that does not begin or end with a blank and holds no control characters. */
const NAME = /^(?!\s)[^\u0000-\u001F\u007F]{1,60}(?<!\s)$/u;

export class ReviewEvidenceDto {
  @IsUUID()
  fileId: string;

  @IsIn(EVIDENCE_KINDS)
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;
}

export class RecordReviewDto {
  /** 0–100 points as a decimal string. */
  @Percent()
  score: string;

  @DateText()
  reviewedOn: string;

  /** Ids of users, or names of those who are none; at least one. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Like(NAME, '林静怡', { each: true })
  @ApiProperty({ type: String, isArray: true, minItems: 1, maxItems: 50, example: ['林静怡'] })
  reviewers: string[];

  /** The score sheet, the minutes. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ReviewEvidenceDto)
  evidence?: ReviewEvidenceDto[];
}

export class AdmissionReviewFilters extends ListQuery {}
