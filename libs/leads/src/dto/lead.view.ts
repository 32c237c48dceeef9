import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { ConflictView } from './first-report.dto.js';
import { SECTORS, SOURCE_CHANNELS, type Sector, type SourceChannel } from '../lead.entity.js';
import { LEAD_STAGES, type LeadStage } from '../lead-stages.rules.js';

export class ExpectedInvestmentView {
  /** Whole units of the currency, as decimal text. */
  amount: string;
  currency: string;
}

/** A lead as every read and command answers it; an intermediary sees names and stage only. */
export class LeadView extends RecordView {
  title: string;
  enterpriseId?: string | null;
  enterpriseName?: string | null;
  /** As filed, where no enterprise was known; a code name will do. */
  investorName: string | null;
  confidential: boolean;
  @ApiProperty({ enum: SECTORS })
  sector: Sector;
  @ApiProperty({ enum: SOURCE_CHANNELS })
  sourceChannel: SourceChannel;
  referredByEnterpriseId?: string | null;
  ownerTeamId: string | null;
  ownerTeamName: string | null;
  introducerTeamId: string | null;
  introducerTeamName: string | null;
  districtId?: string | null;
  districtName?: string | null;
  /** A date with its precision: 2026, 2026-Q2, 2026-05, 2026-05-20. */
  filedOn: string | null;
  expectedInvestment?: ExpectedInvestmentView | null;
  /** Percent points as decimal text. */
  probability?: string | null;
  @ApiProperty({ enum: LEAD_STAGES })
  stage: LeadStage;
  stageSince: string;
  /** At its filing, if there are any: reports by other teams on the same investor. */
  conflicts?: ConflictView[];
  /** Words of the file it was imported from. */
  sourceStatus?: string | null;
  unknownTeam?: string | null;
  unknownDistrict?: string | null;
  /** Stages of a project that a file dates though it knows of no contract: stage → date. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  laterStages?: Record<string, string> | null;
  remark?: string | null;
}

export class LeadChangeView {
  id: string;
  at: string;
  by: string;
  byName: string | null;
  actingFor: string | null;
  reason: string | null;
  action: string;
  field: string;
  @ApiProperty({ type: Object, nullable: true })
  from: unknown;
  @ApiProperty({ type: Object, nullable: true })
  to: unknown;
  fromName: string | null;
  toName: string | null;
}

export class FieldChangeView {
  field: string;
  @ApiProperty({ type: Object, nullable: true })
  from: unknown;
  @ApiProperty({ type: Object, nullable: true })
  to: unknown;
  fromName: string | null;
  toName: string | null;
}

export class LeadMomentView {
  id: string;
  at: string;
  by: string;
  byName: string | null;
  actingFor: string | null;
  reason: string | null;
  @ApiProperty({ enum: ['filed', 'stage', 'change'] })
  kind: string;
  /** Stage before, of a `stage`. */
  from: string | null;
  to: string | null;
  changes: FieldChangeView[];
}

export class FirstReportView {
  id: string;
  leadId: string;
  leadTitle: string;
  stage: string;
  enterpriseId: string | null;
  reportedAs: string | null;
  teamId: string | null;
  teamName: string | null;
  reportedBy: string;
  reportedByName: string;
  reportedAt: string;
  /** When the lead became known to be this enterprise's, if later. */
  identifiedAt: string | null;
  /** `holds` the right, comes `second`, has `lapsed` without progress; its lead is `signed`, or `closed`. */
  @ApiProperty({ enum: ['holds', 'second', 'lapsed', 'signed', 'closed'] })
  state: string;
  /** The last day it protects, unless it is furthered; null once the lead ended. */
  protectedUntil: string | null;
  openDisputes: number;
}
