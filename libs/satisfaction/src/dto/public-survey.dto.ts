import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Clearable, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import type { Marks } from '../instrument.data.js';

function Mark(min: number, max: number): PropertyDecorator {
  return applyDecorators(
    IsInt(),
    Min(min),
    Max(max),
    ApiProperty({ type: 'integer', minimum: min, maximum: max }),
  );
}

/** Whoever left some out would be recognised by what is missing: all but `reinvest` are answered. */
export class MarksDto implements Marks {
  @Mark(1, 5)
  policyClarity: number;
  @Mark(1, 5)
  approvals: number;
  @Mark(1, 5)
  response: number;
  @Mark(1, 5)
  factors: number;
  @Mark(1, 5)
  commitments: number;
  @Mark(1, 5)
  integrity: number;
  @Mark(1, 5)
  support: number;
  @Mark(1, 5)
  living: number;
  @Mark(1, 10)
  overall: number;
  @Mark(1, 10)
  expectation: number;
  @Mark(1, 10)
  ideal: number;
  @Mark(0, 10)
  recommend: number;
  @Optional()
  @Mark(0, 10)
  reinvest?: number;
}

export class AnswerSurveyDto {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => MarksDto)
  answers: MarksDto;

  @Clearable()
  @Text(2000)
  comment?: string | null;
}
