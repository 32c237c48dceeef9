import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, ListQuery, Optional, RecordView, Text } from '@taproot/platform';
import { IsIn, IsUUID } from 'class-validator';
import { RULINGS, type Ruling } from '../first-report-dispute.entity.js';

const STATUSES = ['open', 'ruled'] as const;

export class RaiseDisputeDto {
  /** The lead that shall stand first; by default the caller's own on the same investor. */
  @Optional()
  @IsUUID()
  leadId?: string;

  @Text(2000)
  reason: string;
}

export class RulingDto {
  /** `upheld`: the disputing report takes the place of the disputed one, which comes next after it. */
  @IsIn(RULINGS)
  @ApiProperty({ enum: RULINGS })
  decision: Ruling;

  @Text(2000)
  reason: string;
}

export class DisputeFilters extends ListQuery {
  @AnyOf(STATUSES)
  status?: string[];

  @AnyOf('ids')
  reportId?: string[];
}

export class DisputeView extends RecordView {
  reportId: string;
  teamId?: string | null;
  teamName?: string | null;
  reportedAt?: string;
  claimantReportId: string;
  claimantLeadId?: string;
  claimantTeamId?: string | null;
  claimantTeamName?: string | null;
  claimantReportedAt?: string;
  reason: string;
  raisedByName?: string;
  @ApiProperty({ enum: STATUSES })
  status: string;
  @ApiProperty({ enum: RULINGS, nullable: true })
  decision: string | null;
  rulingReason: string | null;
  ruledBy: string | null;
  ruledByName?: string | null;
  ruledAt: string | null;
}

/** Somebody else's report on the same investor. */
export class ConflictView {
  reportId: string;
  teamId: string | null;
  teamName: string | null;
  /** Whom to call. */
  contactName: string | null;
  reportedAt: string;
  stage: string;
  /** The last day it protects, unless it is furthered; null once it ended. */
  protectedUntil: string | null;
  protects: boolean;
  /** It stands before this lead's own. */
  precedes?: boolean;
}

export class ConflictsView {
  items: ConflictView[];
}

export class LeadContactView {
  name: string;
  /** Masked for everybody outside the lead's teams. */
  phone: string | null;
  masked: boolean;
}

export class LeadContactsView {
  items: LeadContactView[];
}
