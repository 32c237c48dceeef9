import { Decimal, percentText, type Period } from '@taproot/kernel';
import type { TeamFacts } from './facts.js';
import type {
  CountedRecord,
  Finding,
  FormulaStep,
  Indicator,
  Measurement,
  RejectedRecord,
} from './indicator.js';
import { normalise } from './normalise.js';
import type { SchemeIndicator } from './scheme.js';
import { shrink, SHRINK_M, wilson } from './shrink.js';

/** One indicator as scored. Figures are percent points with 6 places, null where missing; counts are numbers. */
export interface IndicatorScore {
  code: string;
  /** A number when it counts records, decimal text when it sums points or money. */
  numerator: number | string | null;
  denominator: number | string | null;
  raw: string | null;
  /** What was scored: `raw`, or the rate pulled to the city's. */
  shrunk: string | null;
  /** Wilson, 95 %; null for what is no rate. */
  interval: { low: string | null; high: string | null } | null;
  floor: string;
  target: string;
  score: string | null;
  weight: number;
  missing: 'by-nature' | 'by-omission' | null;
  /** False for a rate of fewer than three: shown, not ranked. */
  rankable: boolean;
  steps: FormulaStep[];
  counted: CountedRecord[];
  rejected: RejectedRecord[];
  findings: Finding[];
}

const RANKED_FROM = 3;

/** Measures, shrinks and scores one indicator: `exact` goes into the sum, `shown` onto the card (domain.md §3). */
export function scoreIndicator(
  indicator: Indicator,
  line: SchemeIndicator,
  facts: TeamFacts,
  period: Period,
): { exact: Decimal | null; shown: IndicatorScore } {
  const measured = indicator.formula(facts, { period, params: line.params });
  const shrunk = shrunkOf(indicator, measured, line.params.prior);
  const exact = measured.missing === 'by-omission' ? new Decimal(0) : normalise(shrunk, line);
  const shown: IndicatorScore = {
    code: line.code,
    numerator: amount(measured.numerator),
    denominator: amount(measured.denominator),
    raw: percentText(measured.raw),
    shrunk: percentText(shrunk),
    interval: intervalOf(indicator, measured),
    floor: line.floor,
    target: line.target,
    score: percentText(exact),
    weight: line.weight,
    missing: measured.raw === null ? (measured.missing ?? 'by-nature') : null,
    rankable: indicator.kind !== 'rate' || Number(measured.denominator) >= RANKED_FROM,
    steps: stepsOf(indicator, line, measured, shrunk, exact),
    counted: measured.counted,
    rejected: measured.rejected,
    findings: measured.findings ?? [],
  };
  return { exact, shown };
}

function shrunkOf(
  indicator: Indicator,
  { numerator, denominator, raw }: Measurement,
  prior?: string,
): Decimal | null {
  if (indicator.kind !== 'rate' || prior === undefined || raw === null) return raw;
  return shrink(numerator ?? 0, denominator ?? 0, prior);
}

function intervalOf(
  indicator: Indicator,
  { numerator, denominator }: Measurement,
): IndicatorScore['interval'] {
  if (indicator.kind !== 'rate') return null;
  const range = wilson(Number(numerator), Number(denominator));
  return range && { low: percentText(range.low), high: percentText(range.high) };
}

function stepsOf(
  indicator: Indicator,
  { floor, target, params }: SchemeIndicator,
  { numerator: k, denominator: n, raw, expression }: Measurement,
  shrunk: Decimal | null,
  score: Decimal | null,
): FormulaStep[] {
  if (raw === null || shrunk === null) return [];
  const isPulled = indicator.kind === 'rate' && params.prior !== undefined;
  const pull = `(100 × ${String(k)} + ${SHRINK_M} × ${params.prior}) ÷ (${String(n)} + ${SHRINK_M})`;
  const x = shrunk.toDecimalPlaces(6).toString();
  return [
    { code: 'raw', expression, value: percentText(raw) },
    ...(isPulled ? [{ code: 'shrunk' as const, expression: pull, value: percentText(shrunk) }] : []),
    {
      code: 'score',
      expression: `100 × (${x} − ${floor}) ÷ (${target} − ${floor})`,
      value: percentText(score),
    },
  ];
}

function amount(value: number | Decimal | null): number | string | null {
  return value === null || typeof value === 'number' ? value : value.toString();
}
