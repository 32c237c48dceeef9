import { Injectable } from '@nestjs/common';
import type { SurveyFact } from '@taproot/kpi-formulas';

/** What surveys say of teams and departments; while none was held, nobody was asked. */
@Injectable()
export class SurveySection {
  ofTeams(): Promise<Map<string, SurveyFact>> {
    return Promise.resolve(new Map());
  }

  ofDepartments(): Promise<Map<string, SurveyFact>> {
    return Promise.resolve(new Map());
  }
}
