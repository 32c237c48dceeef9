import { ApiProperty } from '@nestjs/swagger';
import { Day, DayOrInstant, RecordView, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

export class WorkingTimeQuery {
  /** An instant, or a day, which stands for its end. */
  @DayOrInstant()
  from: string;

  @DayOrInstant()
  to: string;
}

export class AddWorkingDaysQuery {
  @Day()
  date: string;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 })
  days: number;
}

export class DecideDayDto {
  @Day()
  day: string;

  @IsBoolean()
  working: boolean;

  /** Whose announcement it is. */
  @Text(200)
  reason: string;
}

export class WorkingTimeView {
  /** Working minutes, whole ones. */
  minutes: number;
  /** Working days after the first day up to and with the second. */
  days: number;
}

export class ReachedDayView {
  /** The day, 2026-05-20. */
  date: string;
  /** The holidays of its year are published. */
  announced: boolean;
}

export class CalendarOverrideView extends RecordView {
  /** The day, 2027-02-05. */
  day: string;
  working: boolean;
  reason: string;
}
