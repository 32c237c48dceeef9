import { Decimal, percentText, type Period } from '@taproot/kernel';
import { composite } from './composite.js';
import type { Deduction, TeamCategory, TeamFacts } from './facts.js';
import { deductionsOf } from './deductions.js';
import type { DayCounter } from './indicator.js';
import { PLAIN_WEEK, scoreIndicator, type IndicatorScore } from './indicator-score.js';
import { indicatorOf } from './registry.js';
import type { Scheme } from './scheme.js';

export interface Scorecard {
  teamId: string;
  category: TeamCategory;
  status: 'scored' | 'insufficient-data';
  /** Percent points, 6 places, after deductions (so it may lie below 0); null when insufficient. */
  score: string | null;
  availableWeight: number;
  deductions: readonly Deduction[];
  indicators: IndicatorScore[];
}

/**
 * A team's scorecard for the period, at the facts' as-of day (domain.md §3).
 * Throws `indicator-unknown`, `parameter-missing` or `band-empty` (422) when the scheme is no scheme.
 */
export function scoreTeam(
  scheme: Scheme,
  facts: TeamFacts,
  period: Period,
  calendar: DayCounter = PLAIN_WEEK,
): Scorecard {
  const { indicators: lines, params: rules } = scheme;
  const indicators = lines.map((line) =>
    scoreIndicator(indicatorOf(line.code), line, facts, period, rules, calendar),
  );
  const deductions = deductionsOf(scheme, facts, { period, rules, calendar });
  const deducted = deductions.reduce((sum, { points }) => sum.plus(points), new Decimal(0));
  const parts = indicators.map(({ exact, shown }) => ({ weight: shown.weight, score: exact }));
  const { status, score, availableWeight } = composite(parts, rules.minWeight, deducted);
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
