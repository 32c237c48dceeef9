import type { Day } from '@taproot/kernel';
import type { ContractFact, CreditFact, FalseReportFact, TargetFact } from './contract-facts.js';
import type { DepthVisit } from './inspection-depth.js';
import type { SurveyFact, TaskFact } from './task-facts.js';
import type { RatedVisit } from './vqi.js';

export type TeamCategory =
  | 'command-center'
  | 'task-force'
  | 'outbound-post'
  | 'sub-district'
  | 'soe-platform'
  | 'department'
  | 'intermediary';

/** One of the team's own visits; `score` is its quality at the as-of day. */
export type VisitFact = RatedVisit & DepthVisit;

/** A lead that belongs to the team: its introducer's, else its owner's (domain.md §3). */
export interface LeadFact {
  id: string;
  /** A business date of any precision (`2026-05`); null when unknown. */
  filedOn: string | null;
  /** The decision in force and its day; null while none is taken. */
  qualification: 'valid' | 'invalid' | null;
  qualifiedOn: Day | null;
  /** The decision was taken by someone outside the team. */
  qualifiedByOutsider: boolean;
  /** First day in negotiation. */
  negotiationOn: Day | null;
}

/** Points taken off after the weighted sum (domain.md §3), one entry a record. */
export interface Deduction {
  code: 'overdue-start' | 'false-report' | 'overdue-task';
  /** Positive: 1 for an overdue start, 5 for a false report, 1 to 5 for an overdue task. */
  points: number;
  recordType: string;
  recordId: string;
}

/**
 * What is known of one team at `asOf`. A section left out was not gathered, which is an error for an
 * indicator that reads it; an empty one says that there is nothing.
 */
export interface TeamFacts {
  teamId: string;
  category: TeamCategory;
  asOf: Day;
  /** Of the period and of the 24 months to `asOf`. */
  visits?: readonly VisitFact[];
  leads?: readonly LeadFact[];
  /** 0–100 as decimal text (domain.md §8); null until there is training. */
  capability?: string | null;
  /** All that credit the team, to be judged one by one. */
  contracts?: readonly ContractFact[];
  credits?: readonly CreditFact[];
  falseReports?: readonly FalseReportFact[];
  /** Null where the team has no target. */
  signedTarget?: TargetFact | null;
  /** Null where no enterprise was to be asked. */
  satisfaction?: SurveyFact | null;
  tasks?: readonly TaskFact[];
  serviceSatisfaction?: SurveyFact | null;
}

/** What has to be gathered of a team. */
export type FactSection = Exclude<keyof TeamFacts, 'teamId' | 'category' | 'asOf'>;

/** The section, or a RangeError naming it when nobody gathered it. */
export function gathered<T>(section: T | undefined, name: keyof TeamFacts): T {
  if (section === undefined) throw new RangeError(`facts were not gathered: ${name}`);
  return section;
}
