import type { Day } from '@taproot/kernel';

/** In the order of a project's life. */
export const STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
  'benefit-attainment',
] as const;
export type Stage = (typeof STAGES)[number];
export type SiteClass = 'leased' | 'land' | 'heavy';
export type Basis = 'evidence' | 'import';

/** A stage somebody says was reached. */
export interface MilestoneFact {
  id: string;
  stage: Stage;
  /** A business date of any precision. */
  occurredOn: string;
  /** `lost`: verified once, and withdrawn or refused since; a claim never verified is none of these two. */
  state: 'claimed' | 'verified' | 'rejected' | 'withdrawn' | 'lost';
  /** `import` until a verifier confirms it with evidence. */
  basis: Basis;
}

/** One instalment of the funds a contract schedules, in CNY. */
export interface FundsDue {
  dueOn: Day;
  amount: string;
}

/** One contract that credits the team, whole, whatever the team's share (domain.md §2.1, §3). */
export interface ContractFact {
  id: string;
  kind: 'framework' | 'formal';
  /** `verified` and `terminated` are in cohorts; the others are shown with why they are not. */
  status: 'draft' | 'submitted' | 'verified' | 'rejected' | 'terminated' | 'void';
  /** What a refused or void claim was found to be, where it was more than a mistake. */
  refusedAs: 'duplicate' | 'false-report' | null;
  /** A business date of any precision. */
  signedOn: string;
  basis: Basis;
  /** An imported row that a verifier confirmed with evidence at least once, whatever became of that milestone. */
  confirmed: boolean;
  /** In force at the as-of day, in CNY; null when unknown. */
  amount: string | null;
  siteClass: SiteClass | null;
  /** Of the first verified version; later plans and forecasts never move it. */
  plan: Partial<Record<Stage, string>>;
  /** The schedule in force at the as-of day; empty when none was filed. */
  funds: readonly FundsDue[];
  /** Paid in by the as-of day, in CNY. */
  fundsInPlace: string;
  milestones: readonly MilestoneFact[];
  /** Working days certified lost to overdue city tasks, by the stage these held up. */
  lostWorkingDays: Partial<Record<Stage, number>>;
  /** The admission score, frozen at its review; null when there was none. */
  reviewScore: string | null;
}

/** What the credit ledger moved to the team: a signing's share, or an amendment's change of it. */
export interface CreditFact {
  contractId: string;
  /** In CNY, negative when an amendment took it away; null when the amount is unknown. */
  amount: string | null;
  /** A business date: the day it counts on. */
  creditedOn: string;
}

/** A claim found false; it costs points once. */
export interface FalseReportFact {
  recordType: 'contract' | 'milestone';
  id: string;
  /** A business date: what the claim said. */
  occurredOn: string;
}

/** The team's target for contract amounts, as far as the period and the sequence to the as-of day ask for it. */
export interface TargetFact {
  id: string;
  /** In CNY. */
  amount: string;
}
