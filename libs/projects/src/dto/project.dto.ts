import { Clearable, DateText, Text } from '@taproot/platform';
import { IsUUID } from 'class-validator';

/** Replaces the whole forecast: a date left out is not expected any more. */
export class ForecastDto {
  @Clearable()
  @DateText()
  groundbreakingOn?: string | null;

  @Clearable()
  @DateText()
  completionOn?: string | null;

  @Clearable()
  @DateText()
  commissioningOn?: string | null;

  @Clearable()
  @DateText()
  capacityAttainmentOn?: string | null;

  /** Why it is expected so. */
  @Text(2000)
  reason: string;
}

export class TurnDto {
  @DateText()
  occurredOn: string;

  @Text(2000)
  reason: string;
}

export class ExpansionDto {
  /** A verified formal contract of the same enterprise, whose project adds to this one. */
  @IsUUID()
  contractId: string;
}
