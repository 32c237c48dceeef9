import { ApiProperty } from '@nestjs/swagger';
import { Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class TimelineQuery {
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
