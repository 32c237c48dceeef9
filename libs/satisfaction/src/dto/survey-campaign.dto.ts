import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Day, Like, ListQuery, Optional, Percent, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { INSTRUMENTS, type InstrumentCode } from '../instrument.data.js';
import { SURVEY_STATUSES, type Audience, type SurveyStatus } from '../survey.entity.js';

const PERIOD = /^(19|20|21)\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;

export class AudienceDto implements Audience {
  /** Only enterprises of these teams. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  teamIds?: string[];

  /** Only enterprises in these districts. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  districtIds?: string[];

  /** Exactly these enterprises, contract or not. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(5000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  enterpriseIds?: string[];
}

export class PlanSurveyDto {
  @Text(120)
  name: string;

  /** 2026, 2026-Q2 or 2026-06. */
  @Like(PERIOD, '2026-Q2')
  @ApiProperty({ type: String, pattern: PERIOD.source, example: '2026-Q2' })
  period: string;

  @Optional()
  @IsIn(INSTRUMENTS)
  @ApiProperty({ enum: INSTRUMENTS, default: 'enterprise' })
  instrument?: InstrumentCode;

  /** Left out: all enterprises with a verified formal contract, and those a department served. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => AudienceDto)
  audience?: AudienceDto;

  /** The last day a link works; 30 days from now unless said. */
  @Optional()
  @Day()
  expiresOn?: string;

  /** The city's score of the round before, where it was asked outside Taproot; else the last closed campaign's. */
  @Optional()
  @Percent()
  priorScore?: string;

  /** Likewise its share of reinvesting enterprises. */
  @Optional()
  @Percent()
  priorReinvestment?: string;
}

export class SurveyTurnDto {
  /** Goes into the audit trail. */
  @Optional()
  @Text(500)
  note?: string;
}

export class SurveyCampaignFilters extends ListQuery {
  @AnyOf(SURVEY_STATUSES)
  status?: SurveyStatus[];

  @Optional()
  @Like(PERIOD, '2026-Q2')
  period?: string;
}
