import { ApiProperty } from '@nestjs/swagger';

/** Targets with how far one came with them; rates in percent points to 6 places, null without a target. */
export class CoveredView {
  targets: number;
  visited: number;
  /** Inspected at depth 40 or more. */
  deep: number;
  visitedRate: string | null;
  coverage: string | null;
}

export class TeamCoverageView extends CoveredView {
  teamId: string;
  teamName: string;
  @ApiProperty({ enum: ['first', 'last'], nullable: true })
  flag: 'first' | 'last' | null;
}

export class CoverageView {
  campaignId: string;
  /** The day, 2026-05-20. */
  asOf: string;
  /** Of all teams shown. */
  total: CoveredView;
  items: TeamCoverageView[];
}

export class CoverageRecordView {
  recordType: string;
  id: string;
  enterpriseId: string | null;
  label: string;
  chainNode: string | null;
  /** Why it was put on the list. */
  listedBecause: string;
  /** 0, 20, 40, 60, 80 or 100. */
  depth: number;
  /** Of the team, within the window of the depth. */
  visits: number;
  lastVisitOn: string | null;
}

export class UncoveredRecordView extends CoverageRecordView {
  reasonCode: string;
  /** In the caller's language. */
  reason: string;
}

export class CoverageRecordsView {
  counted: CoverageRecordView[];
  rejected: UncoveredRecordView[];
  total: number;
  nextCursor: string | null;
}
