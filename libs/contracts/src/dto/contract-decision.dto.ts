import { ApiProperty } from '@nestjs/swagger';
import { DateText, Optional, Text } from '@taproot/platform';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';

export const DECISIONS = ['verified', 'rejected'] as const;
export type Decision = (typeof DECISIONS)[number];

export class SubmissionDto {
  /** A word to whoever verifies, for the history. */
  @Optional()
  @Text(2000)
  note?: string;
}

export class VerificationDto {
  @IsIn(DECISIONS)
  @ApiProperty({ enum: DECISIONS })
  decision: Decision;

  @Text(2000)
  reason: string;

  /** Rejected because it was made up: five points less for the teams that claimed it. */
  @Optional()
  @IsBoolean()
  falseReport?: boolean;

  /** Rejected because it says this contract a second time. */
  @Optional()
  @IsUUID()
  duplicateOf?: string;

  /** Why it is another project than the verified one it looks like. */
  @Optional()
  @Text(2000)
  notDuplicateReason?: string;
}

export class TerminationDto {
  @DateText()
  occurredOn: string;

  @Text(2000)
  reason: string;
}

export class VoidDto {
  @Text(2000)
  reason: string;

  /** The contract it was entered for a second time. */
  @Optional()
  @IsUUID()
  duplicateOf?: string;
}
