import type { Day, Decimal, Period } from '@taproot/kernel';
import type { FactSection, TeamFacts } from './facts.js';
import type { IndicatorParams, SchemeParams } from './scheme.js';

/** A record behind a figure; `contribution` is its part of the numerator, as decimal text. */
export interface CountedRecord {
  recordType: string;
  id: string;
  contribution: string;
}

/** A record looked at and left out; `reasonCode` is put into words elsewhere. */
export interface RejectedRecord {
  recordType: string;
  id: string;
  reasonCode: string;
}

/** One line of the calculation, with the numbers in it: `195 ÷ 5` is `39`. */
export interface FormulaStep {
  code: 'raw' | 'shrunk' | 'score';
  expression: string;
  /** Percent points, 6 places; null where there is no value. */
  value: string | null;
}

/** Something a person should look at; it moves no score. */
export interface Finding {
  code: string;
  values: Record<string, number>;
}

/** What a formula says before it is shrunk and scored. */
export interface Measurement {
  /** A count, or an exact sum. */
  numerator: number | Decimal | null;
  denominator: number | Decimal | null;
  /** In the indicator's unit; null when missing. */
  raw: Decimal | null;
  /** How `raw` came about: `195 ÷ 5`. */
  expression: string;
  /** Of a null `raw`: nothing to measure, or the team did not file it (which scores 0). */
  missing?: 'by-nature' | 'by-omission';
  /** Of a mean that is shrunk: how many records it is of. */
  sample?: number;
  /** False where it is shown, not ranked. */
  rankable?: boolean;
  counted: CountedRecord[];
  rejected: RejectedRecord[];
  findings?: Finding[];
}

/** Counts working days; the calendar itself belongs elsewhere. */
export interface DayCounter {
  addWorkingDays(day: Day, count: number): Day;
}

export interface FormulaContext {
  period: Period;
  params: IndicatorParams;
  /** What the scheme says beyond its indicators. */
  rules: SchemeParams;
  calendar: DayCounter;
}

/** One figure of a scorecard. Adding one: a file under indicators/ and its golden case. */
export interface Indicator {
  code: string;
  /** `percent` of a whole, or `points` of 100. */
  unit: 'percent' | 'points';
  /** Numerator and denominator are amounts in yuan. */
  inYuan?: true;
  /** `up`: more is better, so that the target lies above the floor. */
  direction: 'up' | 'down';
  /** A rate of a sample is shrunk and has an interval; an index or a quota has none, and is not unless `shrinkM` says so. */
  kind: 'rate' | 'index' | 'quota';
  /** Of a mean: how many records of the city's it starts from. */
  shrinkM?: number;
  /** The facts it is made of. */
  reads: readonly FactSection[];
  /** The per-team parameter without which there is no figure. */
  requires?: 'r' | 'quota';
  formula(facts: TeamFacts, context: FormulaContext): Measurement;
}
