import type { IndicatorParams, SchemeParams, TeamFacts } from '@taproot/kpi-formulas';

/** One indicator on facts small enough to reckon by hand; a file `<code>.case.ts` exports a list of them. */
export interface IndicatorCase {
  title: string;
  period: string;
  params: IndicatorParams;
  /** What the scheme says beyond its indicators. */
  rules?: SchemeParams;
  /** Of the team `team` at 2026-06-30 unless said otherwise. */
  facts: Partial<TeamFacts>;
  expected: {
    numerator: number | string | null;
    denominator: number | string | null;
    /** Percent points, 6 places. */
    raw: string | null;
    /** Record id → contribution. */
    counted: Record<string, string>;
    /** Record id → reason code. */
    rejected: Record<string, string>;
  };
}
