import { addDays, Decimal, percentText, weekday, type Period } from '@taproot/kernel';
import type { TeamFacts } from './facts.js';
import type {
  CountedRecord,
  DayCounter,
  Finding,
  FormulaStep,
  Indicator,
  Measurement,
  RejectedRecord,
} from './indicator.js';
import { normalise } from './normalise.js';
import type { SchemeIndicator, SchemeParams } from './scheme.js';
import { shrink, SHRINK_M, shrinkMean, wilson } from './shrink.js';

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

/** The plain week, where no calendar is at hand. */
export const PLAIN_WEEK: DayCounter = {
  addWorkingDays(day, count) {
    if (count === 0) return day;
    const past = weekday(day) - 1;
    const days = Math.min(past, 4) + count;
    return addDays(day, 7 * Math.floor(days / 5) + (days % 5) - past);
  },
};

/** Measures, shrinks and scores one indicator: `exact` goes into the sum, `shown` onto the card (domain.md §3). */
export function scoreIndicator(
  indicator: Indicator,
  line: SchemeIndicator,
  facts: TeamFacts,
  period: Period,
  rules: SchemeParams = {},
  calendar: DayCounter = PLAIN_WEEK,
): { exact: Decimal | null; shown: IndicatorScore } {
  const measured = indicator.formula(facts, { period, params: line.params, rules, calendar });
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
    rankable: measured.rankable ?? (sampleOf(indicator, measured) ?? RANKED_FROM) >= RANKED_FROM,
    steps: stepsOf(indicator, line, measured, shrunk, exact),
    counted: measured.counted,
    rejected: measured.rejected,
    findings: measured.findings ?? [],
  };
  return { exact, shown };
}

function shrunkOf(indicator: Indicator, measured: Measurement, prior?: string): Decimal | null {
  const { numerator, denominator, raw, sample } = measured;
  if (raw === null || prior === undefined) return raw;
  if (indicator.kind === 'rate') return shrink(numerator ?? 0, denominator ?? 0, prior);
  const m = indicator.shrinkM;
  return m === undefined || sample === undefined ? raw : shrinkMean(raw, sample, prior, m);
}

/** How many records the figure is of, where that says how far it may be trusted. */
function sampleOf({ kind }: Indicator, { denominator, sample }: Measurement): number | undefined {
  return kind === 'rate' ? Number(denominator) : sample;
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
  measured: Measurement,
  shrunk: Decimal | null,
  score: Decimal | null,
): FormulaStep[] {
  const { raw, expression } = measured;
  if (raw === null || shrunk === null) return [];
  const pull = params.prior === undefined ? null : pullOf(indicator, measured, params.prior);
  const x = shrunk.toDecimalPlaces(6).toString();
  return [
    { code: 'raw', expression, value: percentText(raw) },
    ...(pull === null ? [] : [{ code: 'shrunk' as const, expression: pull, value: percentText(shrunk) }]),
    {
      code: 'score',
      expression: `100 × (${x} − ${floor}) ÷ (${target} − ${floor})`,
      value: percentText(score),
    },
  ];
}

function pullOf(
  { kind, shrinkM }: Indicator,
  { numerator: k, denominator: n, raw, sample }: Measurement,
  prior: string,
): string | null {
  if (kind === 'rate') return `(100 × ${String(k)} + ${SHRINK_M} × ${prior}) ÷ (${String(n)} + ${SHRINK_M})`;
  if (shrinkM === undefined || sample === undefined) return null;
  const own = raw?.toDecimalPlaces(6).toString();
  return `(${sample} × ${own} + ${shrinkM} × ${prior}) ÷ (${sample} + ${shrinkM})`;
}

function amount(value: number | Decimal | null): number | string | null {
  return value === null || typeof value === 'number' ? value : value.toString();
}
