import type { IndicatorScore, Scorecard } from '@taproot/kpi-formulas';

/** An indicator as it is stored: its records as counts, since they can be found again at the card's own view. */
export type StoredIndicator = Omit<IndicatorScore, 'counted' | 'rejected'> & {
  counted: number;
  rejected: number;
};

/** A scorecard as a row of kpi_scorecards. */
export function cardRow(card: Scorecard) {
  return {
    team_id: card.teamId,
    status: card.status,
    score: card.score,
    available_weight: card.availableWeight,
    deductions: card.deductions,
    indicators: card.indicators.map(storedIndicator),
  };
}

export function storedIndicator(indicator: IndicatorScore): StoredIndicator {
  return { ...indicator, counted: indicator.counted.length, rejected: indicator.rejected.length };
}
