import { ApiProperty } from '@nestjs/swagger';
import { TeamNameView } from '../lifecycle/command-center.view.js';

/** At the end of the as-of day. */
export class OpenRequestsView {
  count: number;
  /** Beyond the time allowed for a result. */
  overdue: number;
  /** Not answered yet, those it was asked to join included. */
  unanswered: number;
}

/** Those whose clock stopped in the period; the rate in percent points to 6 places. */
export class InTimeView {
  count: number;
  inTime: number;
  rate: string | null;
}

export class RatingsView {
  count: number;
  /** 1–5, to 6 places. */
  mean: string | null;
}

/** What it is asked for, and how much of that runs over: where an agency is a barrier. */
export class RequestKindView {
  /** Null for requests without a kind. */
  @ApiProperty({ type: String, nullable: true })
  requestKind: string | null;
  /** Open, or resolved in the period. */
  count: number;
  late: number;
  lateRate: string | null;
}

/** Questions to the command center about this department, by where they stand. */
export class EscalationCountsView {
  open: number;
  decided: number;
  answered: number;
  closed: number;
}

export class DepartmentDashboardView {
  department: TeamNameView;
  /** The day, 2026-05-20. */
  asOf: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  knownAt: string | null;
  /** The year of the as-of day unless asked for. */
  period: string;
  open: OpenRequestsView;
  received: number;
  responses: InTimeView;
  resolutions: InTimeView;
  reopened: number;
  ratings: RatingsView;
  kinds: RequestKindView[];
  escalations: EscalationCountsView;
}

/** A request behind a figure; minutes are working minutes without pauses. */
export class DepartmentRecordView {
  id: string;
  title: string;
  @ApiProperty({ type: String, nullable: true })
  requestKind: string | null;
  teamName: string;
  @ApiProperty({ type: String, nullable: true })
  projectName: string | null;
  @ApiProperty({ enum: ['owner', 'joint'] })
  role: string;
  receivedOn: string;
  responseMinutes: number;
  responseAllowed: number;
  @ApiProperty({ type: Number, nullable: true })
  resolutionMinutes: number | null;
  @ApiProperty({ type: Number, nullable: true })
  resolutionAllowed: number | null;
  @ApiProperty({ type: String, nullable: true })
  resolvedOn: string | null;
  @ApiProperty({ type: Number, nullable: true })
  rating: number | null;
}

export class DepartmentRecordsView {
  items: DepartmentRecordView[];
  total: number;
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
