import { ViewQuery } from '@taproot/platform';
import { IsUUID } from 'class-validator';

export class CoverageQuery extends ViewQuery {
  @IsUUID()
  campaignId: string;
}

export class CoverageRecordsQuery extends CoverageQuery {
  @IsUUID()
  teamId: string;
}
