import { AnyOf, ListQuery, Optional, type ExportFormat } from '@taproot/platform';
import { IsIn, IsUUID } from 'class-validator';
import { LEAD_STAGES, type LeadStage } from '../lead-stages.rules.js';
import { SECTORS, SOURCE_CHANNELS, type Sector, type SourceChannel } from '../lead.entity.js';

export class LeadFilters extends ListQuery {
  @AnyOf(LEAD_STAGES)
  stage?: LeadStage[];

  /** Owner or introducer. */
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  ownerTeamId?: string[];

  @AnyOf('ids')
  introducerTeamId?: string[];

  @AnyOf(SECTORS)
  sector?: Sector[];

  @AnyOf(SOURCE_CHANNELS)
  sourceChannel?: SourceChannel[];

  @AnyOf('ids')
  enterpriseId?: string[];

  @AnyOf('ids')
  districtId?: string[];
}

export class LeadExportQuery extends LeadFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}

export class FirstReportFilters extends ListQuery {
  @Optional()
  @IsUUID()
  enterpriseId?: string;

  @AnyOf('ids')
  leadId?: string[];
}
