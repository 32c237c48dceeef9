import { ApiProperty } from '@nestjs/swagger';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import { RecordView } from '@taproot/platform';
import { RUN_KINDS, RUN_STATUSES, type RunStatus } from './kpi-run.entity.js';

/** The id under which accepted work can be looked up. */
export class AcceptedView {
  id: string;
}

export class ProgressView {
  /** Teams scored. */
  done: number;
  total: number;
}

export class RunSchemeView {
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;
  schemeId: string;
  revision: number;
}

export class RunView extends RecordView {
  @ApiProperty({ enum: RUN_KINDS })
  kind: string;
  period: string;
  asOf: string;
  knownAt: string;
  @ApiProperty({ enum: TEAM_CATEGORIES, isArray: true })
  categories: TeamCategory[];
  schemes: RunSchemeView[];
  @ApiProperty({ enum: RUN_STATUSES })
  status: RunStatus;
  /** Why it failed, in the caller's language. */
  failure: string | null;
  progress: ProgressView;
  startedAt: string | null;
  finishedAt: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  /** The published run this one corrects. */
  restatesRunId: string | null;
  /** The month's end that ordered it; null where somebody did. */
  scheduledFor: string | null;
}

export class StepView {
  @ApiProperty({ enum: ['raw', 'shrunk', 'score'] })
  code: string;
  /** The line of the calculation with its numbers: `195 ÷ 5`. */
  expression: string;
  value: string | null;
}

export class FindingView {
  code: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  values: Record<string, number>;
}

export class IntervalView {
  low: string | null;
  high: string | null;
}

export class IndicatorView {
  code: string;
  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }], nullable: true })
  numerator: number | string | null;
  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }], nullable: true })
  denominator: number | string | null;
  raw: string | null;
  shrunk: string | null;
  interval: IntervalView | null;
  floor: string;
  target: string;
  score: string | null;
  weight: number;
  @ApiProperty({ enum: ['by-nature', 'by-omission'], nullable: true })
  missing: string | null;
  /** False for a rate of fewer than three records. */
  rankable: boolean;
  steps: StepView[];
  findings: FindingView[];
  /** How many records stand behind it. */
  counted: number;
  /** How many were looked at and left out. */
  rejected: number;
}

export class DeductionView {
  code: string;
  points: number;
  recordType: string;
  recordId: string;
}

export class ScorecardView {
  teamId: string;
  teamName: string;
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;
  @ApiProperty({ enum: ['scored', 'insufficient-data'] })
  status: string;
  score: string | null;
  /** Null where the data are insufficient, and until the run is completed. */
  rank: number | null;
  availableWeight: number;
  deductions: DeductionView[];
  indicators: IndicatorView[];
}

export class CountedRecordView {
  recordType: string;
  id: string;
  label: string;
  /** Its part of the numerator. */
  contribution: string;
  /** Of a visit. */
  occurredOn?: string;
}

export class RejectedRecordView {
  recordType: string;
  id: string;
  label: string;
  reasonCode: string;
  /** In the caller's language. */
  reason: string;
  occurredOn?: string;
}

export class IndicatorRecordsView {
  counted: CountedRecordView[];
  rejected: RejectedRecordView[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}

export class RestatedTeamView {
  teamId: string;
  teamName: string;
  before: string | null;
  after: string | null;
}

export class RestatementView {
  id: string;
  period: string;
  publishedAt: string;
  publishedBy: string;
  restatesRunId: string;
  /** Teams whose score changed. */
  changes: RestatedTeamView[];
}
