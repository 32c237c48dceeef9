import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { INSTRUMENTS, type InstrumentCode } from '../instrument.data.js';
import { SURVEY_STATUSES, type SurveyStatus } from '../survey.entity.js';
import { AudienceDto } from './survey-campaign.dto.js';

export class SurveyCampaignView extends RecordView {
  name: string;
  period: string;
  @ApiProperty({ enum: INSTRUMENTS })
  instrument: InstrumentCode;
  audience: AudienceDto;
  /** The last day a link works. */
  expiresOn: string;
  @ApiProperty({ enum: SURVEY_STATUSES })
  status: SurveyStatus;
  launchedAt: string | null;
  closedAt: string | null;
  /** What small groups are pulled to; frozen at the launch. */
  priorScore: string | null;
  priorReinvestment: string | null;
  /** Enterprises asked; 0 before the launch. */
  invited: number;
}

export class SurveyLinkView {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  /** Good for one answer. */
  url: string;
  /** Where the link is shown as a picture (SVG). */
  qr: string;
  expiresAt: string;
  answered: boolean;
}

export class SurveyLinksView {
  items: SurveyLinkView[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: null;
}
