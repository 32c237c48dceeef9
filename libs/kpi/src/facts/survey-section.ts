import { Injectable } from '@nestjs/common';
import type { SurveyFact } from '@taproot/kpi-formulas';
import { SatisfactionFacts, type SatisfactionFact, type ServiceFact } from '@taproot/satisfaction';
import type { View } from '@taproot/visits';

/** What the last survey closed by the day says of each team, and of each department's services. */
@Injectable()
export class SurveySection {
  constructor(private readonly satisfaction: SatisfactionFacts) {}

  async ofTeams(teamIds: string[], view: View): Promise<Map<string, SurveyFact>> {
    return byUnit(await this.satisfaction.ofTeams(teamIds, view));
  }

  async ofDepartments(departmentIds: string[], view: View): Promise<Map<string, SurveyFact>> {
    return byUnit(await this.satisfaction.ofDepartments(departmentIds, view));
  }
}

function byUnit(facts: readonly (ServiceFact & Partial<SatisfactionFact>)[]): Map<string, SurveyFact> {
  return new Map(
    facts.map(({ unitId, campaignId, score, answers, missing, rankable, of }) => [
      unitId,
      { id: campaignId, score, answers, missing, rankable, of },
    ]),
  );
}
