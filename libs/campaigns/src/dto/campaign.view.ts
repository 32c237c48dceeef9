import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { METRICS, type Metric } from '../campaign-pledge.entity.js';

export class PledgeView {
  id: string;
  orgUnitId: string;
  orgUnitName?: string;
  text: string;
  @ApiProperty({ enum: METRICS, nullable: true })
  metric: Metric | null;
  amount: string | null;
}

export class CampaignView extends RecordView {
  year: number;
  name: string;
  sponsorUserId: string | null;
  sponsorName?: string | null;
  pledges: PledgeView[];
}

export class TargetView extends RecordView {
  /** Who put it there. */
  createdByName?: string;
  campaignId: string;
  teamId: string;
  teamName?: string;
  enterpriseId: string | null;
  name: string | null;
  enterpriseName?: string | null;
  chainNode: string | null;
  reason: string;
}
