import { Decimal, percentText, type Period } from '@taproot/kernel';
import { composite } from './composite.js';
import type { Deduction, TeamCategory, TeamFacts } from './facts.js';
import type {
  CountedRecord,
  Finding,
  FormulaStep,
  Indicator,
  Measurement,
  RejectedRecord,
} from './indicator.js';
import { normalise } from './normalise.js';
import { indicatorOf } from './registry.js';
import type { Scheme, SchemeIndicator } from './scheme.js';
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

export interface Scorecard {
  teamId: string;
  category: TeamCategory;
  status: 'scored' | 'insufficient-data';
  /** After deductions; null when insufficient. */
  score: string | null;
  availableWeight: number;
  deductions: readonly Deduction[];
  indicators: IndicatorScore[];
}

const RANKED_FROM = 3;

/** A team's scorecard for the period, at the facts' as-of day (domain.md §3). Throws the errors of the scheme. */
export function scoreTeam(scheme: Scheme, facts: TeamFacts, period: Period): Scorecard {
  const indicators = scheme.indicators.map((line) => scoreIndicator(line, facts, period));
  const deductions = facts.deductions ?? [];
  const deducted = deductions.reduce((sum, { points }) => sum.plus(points), new Decimal(0));
  const parts = indicators.map(({ exact, shown }) => ({ weight: shown.weight, score: exact }));
  const { status, score, availableWeight } = composite(parts, scheme.params.minWeight, deducted);
  return {
    teamId: facts.teamId,
    category: facts.category,
    status,
    score: percentText(score),
    availableWeight: availableWeight.toNumber(),
    deductions,
    indicators: indicators.map(({ shown }) => shown),
  };
}

/** `exact` goes into the sum, `shown` onto the card: nothing is rounded before display. */
function scoreIndicator(
  line: SchemeIndicator,
  facts: TeamFacts,
  period: Period,
): { exact: Decimal | null; shown: IndicatorScore } {
  const indicator = indicatorOf(line.code);
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
  const pulled = indicator.kind === 'rate' && params.prior !== undefined;
  const pull = `(100 × ${k} + ${SHRINK_M} × ${params.prior}) ÷ (${n} + ${SHRINK_M})`;
  const rate = shrunk.toDecimalPlaces(6).toString();
  return [
    { code: 'raw', expression, value: percentText(raw) },
    ...(pulled ? [{ code: 'shrunk' as const, expression: pull, value: percentText(shrunk) }] : []),
    {
      code: 'score',
      expression: `100 × (${rate} − ${floor}) ÷ (${target} − ${floor})`,
      value: percentText(score),
    },
  ];
}

function amount(value: number | Decimal | null): number | string | null {
  return value === null || typeof value === 'number' ? value : value.toString();
}
