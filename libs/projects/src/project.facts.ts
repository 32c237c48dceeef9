import { Injectable } from '@nestjs/common';
import type { Day } from '@taproot/kernel';
import { Database } from '@taproot/platform';
import type { Basis } from './milestones/milestone.entity.js';
import type { ProjectStatus } from './project.entity.js';
import type { Stage } from './project-stages.rules.js';
import { FALSE_REPORTS_SQL, PROJECT_FACTS_SQL } from './project-facts.sql.js';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: Day;
  knownAt: Date;
}

export interface MilestoneFact {
  id: string;
  stage: Stage;
  /** A date of any precision, which may begin by the day and end after it. */
  occurredOn: string;
  /** `lost`: verified once, withdrawn or refused since. */
  state: 'claimed' | 'verified' | 'rejected' | 'withdrawn' | 'lost';
  basis: Basis;
}

/** What became of a contract. A contract without a project has no fact. */
export interface ProjectFact {
  projectId: string;
  contractId: string;
  title: string;
  /** By the day. */
  status: ProjectStatus;
  /** A date of any precision; null while it goes on. */
  terminatedOn: string | null;
  milestones: MilestoneFact[];
  /** A verifier once saw evidence of a milestone, whatever became of it. */
  confirmed: boolean;
  /** Dates of the first verified plan, by stage; later plans never move them. */
  plan: Partial<Record<Stage, string>>;
  /** Reported for periods ended by the day, in CNY; null where the currency has no rate. */
  fundsInPlace: string | null;
  /** The same in the contract's currency. */
  fundsReported: string;
  /** Instalments due by the day in the version in force then, in the contract's currency. */
  fundsDue: string;
  /** Periods with a report, ended by the day: `2026-05`, or `2023` from an import. */
  reports: string[];
  /** The planned start, past and not reached by the day, whatever became of the project; null where none is overdue. */
  overdueStart: Day | null;
}

/** A claim found untrue; it costs its teams once. */
export interface FalseMilestoneFact {
  id: string;
  contractId: string;
  projectId: string;
  stage: Stage;
  /** What the claim said: a date of any precision. */
  occurredOn: string;
}

/** The facts projects give to scores and dashboards, set-based, in one statement each. */
@Injectable()
export class ProjectFacts {
  constructor(private readonly database: Database) {}

  ofContracts(contractIds: readonly string[], { asOf, knownAt }: View): Promise<ProjectFact[]> {
    return this.database.rows<ProjectFact & Record<string, unknown>>(GATHER, [asOf, knownAt, contractIds]);
  }

  falseReports(contractIds: readonly string[], { asOf, knownAt }: View): Promise<FalseMilestoneFact[]> {
    return this.database.rows<FalseMilestoneFact & Record<string, unknown>>(FALSE, [
      asOf,
      knownAt,
      contractIds,
    ]);
  }
}

/** Planned for their values: a hundred contracts or all of the city. */
const GATHER = { text: PROJECT_FACTS_SQL };
const FALSE = { text: FALSE_REPORTS_SQL };
