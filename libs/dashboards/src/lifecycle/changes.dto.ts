import { ApiProperty } from '@nestjs/swagger';
import { DayOrInstant, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CohortQuery } from './lifecycle.dto.js';

export class ChangesQuery extends CohortQuery {
  /** An as-of day, or an instant of knowledge; `asOf` then names the day, each instant's own without it. */
  @DayOrInstant()
  from: string;

  @DayOrInstant()
  to: string;

  @Optional()
  @Text(600)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: 200, default: 50 })
  limit?: number;
}
