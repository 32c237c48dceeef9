import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Day, ListQuery, Optional, Text } from '@taproot/platform';
import { IsIn } from 'class-validator';

export class LockPeriodDto {
  /** 2025, 2025-Q4 or 2025-12. */
  @Text(7)
  period: string;

  /** What is recorded after this day counts on the day it was recorded; today unless said. */
  @Optional()
  @Day()
  lockedOn?: string;

  @Optional()
  @Text(2000)
  reason?: string;
}

export class ReopenPeriodDto {
  @Text(2000)
  reason: string;
}

export class LockDecisionDto {
  @IsIn(['approved', 'rejected'])
  @ApiProperty({ enum: ['approved', 'rejected'] })
  decision: 'approved' | 'rejected';

  @Text(2000)
  reason: string;
}

export const LOCK_STATES = ['proposed', 'locked', 'reopening-proposed', 'reopened'] as const;

export class PeriodLockFilters extends ListQuery {
  @AnyOf(LOCK_STATES)
  state?: string[];
}
