import { ApiProperty } from '@nestjs/swagger';
import { Optional, Text } from '@taproot/platform';
import { IsIn } from 'class-validator';

const DECISIONS = ['valid', 'invalid'] as const;

export class QualificationDto {
  @IsIn(DECISIONS)
  @ApiProperty({ enum: DECISIONS })
  decision: (typeof DECISIONS)[number];

  @Text(2000)
  reason: string;
}

export class NegotiationDto {
  @Optional()
  @Text(2000)
  note?: string;
}

export class ReasonDto {
  @Text(2000)
  reason: string;
}
