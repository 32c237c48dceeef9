import { Injectable } from '@nestjs/common';
import type { Period } from '@taproot/kernel';
import { scoreTeam, type Scheme, type Scorecard, type TeamCategory } from '@taproot/kpi-formulas';
import { LeadFacts } from '@taproot/leads';
import { VisitFacts, type View } from '@taproot/visits';

export interface ScoredTeam {
  teamId: string;
  category: TeamCategory;
}

/** Scorecards of some teams at a view: facts gathered for all of them at once, then the pure formulas. */
@Injectable()
export class TeamScores {
  constructor(
    private readonly visits: VisitFacts,
    private readonly leads: LeadFacts,
  ) {}

  async of(
    teams: readonly ScoredTeam[],
    schemeOf: (category: TeamCategory) => Scheme,
    period: Period,
    view: View,
  ): Promise<Scorecard[]> {
    const ids = teams.map(({ teamId }) => teamId);
    const [visits, leads] = await Promise.all([
      this.visits.ofTeams(ids, period.first, view).then(byTeam),
      this.leads.ofTeams(ids, view).then(byTeam),
    ]);
    return teams.map(({ teamId, category }) => {
      const facts = {
        teamId,
        category,
        asOf: view.asOf,
        visits: visits.get(teamId) ?? [],
        leads: leads.get(teamId) ?? [],
        // Missing by nature until there is training.
        capability: null,
      };
      return scoreTeam(schemeOf(category), facts, period);
    });
  }
}

function byTeam<T extends { teamId: string }>(rows: readonly T[]): Map<string, T[]> {
  const teams = new Map<string, T[]>();
  for (const row of rows) {
    const own = teams.get(row.teamId);
    if (own) own.push(row);
    else teams.set(row.teamId, [row]);
  }
  return teams;
}
