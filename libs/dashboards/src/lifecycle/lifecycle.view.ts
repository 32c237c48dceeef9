import { ApiProperty } from '@nestjs/swagger';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';

/** Amounts in yuan, decimal strings; counts whole numbers. */
export class CohortView {
  count: number;
  /** In force at the as-of day; of unknown amounts none. */
  amount: string;
  /** Contracts without a known amount in yuan. */
  amountUnknown: number;
  /** Shares of contracts; over all teams they add up to the city's count. */
  creditedCount: string;
  creditedAmount: string;
}

/** Rates in percent points to 6 places, null where nothing is below the line. */
export class StageFiguresView {
  /** This stage or a later one, verified. */
  reached: number;
  /** Of these, resting on an import alone. */
  imported: number;
  rate: string | null;
  amountRate: string | null;
  /** The first verified plan is past. */
  due: number;
  reachedOfDue: number;
  dueRate: string | null;
  onTime: number;
  onTimeRate: string | null;
  /** Due and reached, and the dates cannot tell whether in time. */
  undecided: number;
}

export class FundsView {
  /** Yuan, so far. */
  amount: string;
  rate: string | null;
}

/** Days between two written dates, decimal strings to 6 places. */
export class SpanView {
  n: number;
  median: string | null;
  mean: string | null;
  p75: string | null;
  negative: number;
  imprecise: number;
}

export class SpansView {
  'lead-filed->signed': SpanView;
  'signed->groundbreaking': SpanView;
  'groundbreaking->completion': SpanView;
  'completion->commissioning': SpanView;
  'commissioning->capacity-attainment': SpanView;
}

/** Output of the latest full year against design capacity, percent points. */
export class UtilisationView {
  n: number;
  /** Null where the capacities are in different units. */
  ratioOfSums: string | null;
  meanOfRatios: string | null;
  atOrAbove100: number;
}

export class LifecycleGroupView {
  /** Of the team or district, the category, the sector; null for those without one and for the one group of all. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;
  /** Of a team or district. */
  @ApiProperty({ type: String, required: false, nullable: true })
  name?: string | null;
  @ApiProperty({ type: String, required: false, nullable: true })
  code?: string | null;
  @ApiProperty({ enum: TEAM_CATEGORIES, required: false, nullable: true })
  category?: TeamCategory | null;
  cohort: CohortView;
  performing: StageFiguresView;
  groundbreaking: StageFiguresView;
  completion: StageFiguresView;
  commissioning: StageFiguresView;
  capacityAttainment: StageFiguresView;
  fundsInPlace: FundsView;
  survivalRate: string | null;
  days: SpansView;
  utilisation: UtilisationView;
}

export class LifecycleAnswerView {
  items: LifecycleGroupView[];
  /** The day, 2026-05-20. */
  asOf: string;
  /** The instant, null for now. */
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  knownAt: string | null;
  @ApiProperty({ type: String, nullable: true })
  period: string | null;
}

export class RecordTeamView {
  id: string;
  name: string;
  /** Percent of the contract. */
  percent: string;
}

/** A contract with its project behind a figure. */
export class LifecycleRecordView {
  recordType: string;
  id: string;
  @ApiProperty({ type: String, nullable: true })
  projectId: string | null;
  label: string;
  /** `formal` or `framework`. */
  kind: string;
  enterpriseId: string;
  enterpriseName: string;
  teams: RecordTeamView[];
  signedOn: string;
  /** Yuan. */
  @ApiProperty({ type: String, nullable: true })
  amount: string | null;
  /** What of it the group is credited with. */
  creditedPercent: string;
  /** What it brings to the figure: yuan, days or percent; null where it counts as one. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
  /** When the stage was reached, if dated. */
  @ApiProperty({ type: String, nullable: true })
  occurredOn: string | null;
  /** The first verified plan. */
  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;
}

export class RejectedLifecycleRecordView extends LifecycleRecordView {
  /** When the stage was claimed, if it was. */
  @ApiProperty({ type: String, nullable: true })
  claimedOn: string | null;
  reasonCode: string;
  /** In the caller's language. */
  reason: string;
}

export class LifecycleRecordsView {
  counted: LifecycleRecordView[];
  rejected: RejectedLifecycleRecordView[];
  /** How many are counted: the figure. */
  total: number;
  rejectedTotal: number;
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
