import type { Period } from '@taproot/kernel';
import type { SiteClass } from './contract-facts.js';
import type { TeamCategory } from './facts.js';
import { kpiFormulaErrors } from './kpi-formula.errors.js';

/** A whole number for a year: `default`, and another for the teams named by id. */
export type PerTeam = { default: number } & Record<string, number>;

export interface IndicatorParams {
  /** Visits or enterprises that make a full figure. */
  r?: PerTeam;
  quota?: PerTeam;
  /** The city's last published rate in percent points, frozen; without it a rate is not shrunk. */
  prior?: string;
}

export interface SchemeIndicator {
  code: string;
  /** Decimal text in the indicator's unit. */
  floor: string;
  target: string;
  /** Of 100. */
  weight: number;
  params: IndicatorParams;
}

/** What a scheme says beyond its indicators; what it leaves out is as domain.md §3 has it. */
export interface SchemeParams {
  /** Weight that must be left for a score to be one. */
  minWeight?: number;
  /** Contracts below it are not in the cohort, in CNY; 1亿元 unless said. */
  minContractAmount?: string;
  /** Imported contracts and milestones count without a verifier's confirmation. */
  countImported?: boolean;
  /** Years of signing a rate looks at, the period's own the last of them. */
  cohortYears?: number;
  /** Months from signing to the start by which a contract is due, by class of site. */
  standardMonths?: Partial<Record<SiteClass, number>>;
}

/** How one category of teams is scored in one year. */
export interface Scheme {
  category: TeamCategory;
  year: number;
  indicators: SchemeIndicator[];
  params: SchemeParams;
}

/**
 * What a team owes in the period: its yearly number, of which a shorter period takes its share, rounded up,
 * at least 1 (domain.md §3). Throws `parameter-missing` (422) when the scheme has none.
 */
export function dueInPeriod(
  line: SchemeParamsOf,
  name: 'r' | 'quota',
  teamId: string,
  period: Period,
): number {
  const table = line.params[name];
  if (!table) throw kpiFormulaErrors.parameterMissing({ code: line.code, name });
  const yearly = Object.hasOwn(table, teamId) ? (table[teamId] ?? table.default) : table.default;
  const { months, of } = period.shareOfYear;
  return Math.max(1, Math.ceil((yearly * months) / of));
}

interface SchemeParamsOf {
  code: string;
  params: IndicatorParams;
}
