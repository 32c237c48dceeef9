import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { CONTRACT_FACTS_SQL, MOVEMENTS_SQL } from './contract-facts.sql.js';
import type { Basis, ContractKind, ContractStatus, SiteClass } from './contract.entity.js';

/** What had happened by the end of a day, as it was known at an instant. */
export interface View {
  asOf: string;
  knownAt: Date;
}

export interface PlannedDates {
  performingOn: string | null;
  groundbreakingOn: string | null;
  completionOn: string | null;
  commissioningOn: string | null;
  capacityAttainmentOn: string | null;
}

/** Why a claimed contract is in no cohort. */
export type ContractRejection =
  | 'framework' // intent only
  | 'duplicate' // says another contract a second time
  | 'false-report'
  | 'refused' // by a verifier
  | 'void' // entered by mistake
  | 'waiting' // submitted, not decided
  | 'signed-later'; // signed after asOf, or perhaps after

/** A contract that was ever submitted, as it was known, for teams that are or were credited with it. */
export interface ContractFact {
  id: string;
  title: string;
  kind: ContractKind;
  /** As known; `terminated` only if that happened by asOf, else `verified`. Never `draft`. */
  status: Exclude<ContractStatus, 'draft'>;
  basis: Basis;
  /** Null: in the cohort (formal, verified, ended or not, signed by asOf for certain). */
  rejected: ContractRejection | null;
  /** The verifier's or the command center's words about it, if any. */
  reason: string | null;
  /** When the claim was last decided. */
  decidedAt: Date | null;
  signedOn: string;
  terminatedOn: string | null;
  leadId: string | null;
  enterpriseId: string;
  sector: string;
  districtId: string | null;
  siteClass: SiteClass | null;
  currency: string;
  /** Whole units of `currency`, in force at asOf; null where unknown. */
  amount: string | null;
  /** CNY in force at asOf; null without an amount or a rate. */
  amountCny: string | null;
  /** Shares in force at asOf, percent points; empty where nobody is credited. */
  credits: { teamId: string; percent: string }[];
  /** Of the first version in force: what a project is due by. */
  firstPlan: PlannedDates;
  /** Of the version in force at asOf, in `currency`. */
  funds: { dueOn: string; amount: string }[];
}

/** A movement of the ledger that counts in a span of days. */
export interface MovementFact {
  contractId: string;
  title: string;
  teamId: string | null;
  kind: 'signing' | 'amendment' | 'reopening';
  /** Percent points of the contract, signed; the movements of a team add up to its share. */
  percent: string;
  /** CNY, signed; null where unknown. */
  amount: string | null;
  occurredOn: string;
  creditedOn: string;
  /** CNY of the whole contract in force at asOf: for schemes that take contracts from an amount on. */
  contractAmountCny: string | null;
  basis: Basis;
}

/** The facts contracts give to scores, targets and dashboards, each in one statement. */
@Injectable()
export class ContractFacts {
  constructor(private readonly database: Database) {}

  /** Contracts any of the teams shares in (at asOf, or as claimed), ordered by id; without teams, all. */
  ofTeams(teamIds: readonly string[] | null, { asOf, knownAt }: View): Promise<ContractFact[]> {
    return this.database.rows<ContractFact & Record<string, unknown>>(CONTRACTS, [asOf, knownAt, teamIds]);
  }

  /**
   * Credit of the teams that counts from `from` to the earlier of `to` and asOf; void contracts left out. A coarse
   * date counts when its last possible day does. Without teams, the city's.
   */
  movements(
    teamIds: readonly string[] | null,
    { from, to }: { from: string; to: string },
    { asOf, knownAt }: View,
  ): Promise<MovementFact[]> {
    const values = [asOf, knownAt, teamIds, from, to];
    return this.database.rows<MovementFact & Record<string, unknown>>(MOVEMENTS, values);
  }
}

/** Without names: planned for their values. */
const CONTRACTS = { text: CONTRACT_FACTS_SQL };
const MOVEMENTS = { text: MOVEMENTS_SQL };
