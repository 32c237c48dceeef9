import { Injectable } from '@nestjs/common';
import type { Period } from '@taproot/kernel';
import { scoreTeam, type Scheme, type Scorecard, type TeamCategory } from '@taproot/kpi-formulas';
import { chinaCalendar } from '@taproot/working-time';
import type { View } from '@taproot/visits';
import { TeamFactsGatherer, type ScoredTeam } from './facts/team-facts.js';

export type { ScoredTeam } from './facts/team-facts.js';

/** Scorecards of some teams at a view: facts gathered for all of them at once, then the pure formulas. */
@Injectable()
export class TeamScores {
  constructor(private readonly facts: TeamFactsGatherer) {}

  async of(
    teams: readonly ScoredTeam[],
    schemeOf: (category: TeamCategory) => Scheme,
    period: Period,
    view: View,
  ): Promise<Scorecard[]> {
    const facts = await this.facts.of(teams, schemeOf, period, view);
    return facts.map((known) => scoreTeam(schemeOf(known.category), known, period, chinaCalendar));
  }
}
