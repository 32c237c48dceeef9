import { Injectable } from '@nestjs/common';
import { EnterpriseReferences } from '@taproot/enterprises';
import { cityDay, percentText, type Actor } from '@taproot/kernel';
import { inspectionDepth } from '@taproot/kpi-formulas';
import { AppConfig, Database, platformErrors, prepared, SqlParams, type Language } from '@taproot/platform';
import { visitReasonText } from './visit-reasons.js';
import { visitScope } from './visit-scope.js';
import { VisitFacts, type View } from './visit.facts.js';

@Injectable()
export class VisitQualityQueries {
  constructor(
    private readonly database: Database,
    private readonly facts: VisitFacts,
    private readonly enterprises: EnterpriseReferences,
    private readonly config: AppConfig,
  ) {}

  /** A visit's score with its parts, each with what supports it and why. */
  async quality(actor: Actor, id: string, language: Language, view: Partial<View> = {}) {
    const teamId = await this.teamOf(actor, id);
    const fact = await this.facts.ofVisit(id, teamId, this.complete(view));
    if (!fact) throw platformErrors.notFound();
    const parts = fact.quality.parts.map((part) => ({
      ...part,
      points: percentText(part.points),
      max: percentText(part.max),
      reasonCode: part.reason,
      reason: visitReasonText(part.reason, language),
    }));
    return { score: percentText(fact.quality.score), parts };
  }

  /** How far a team's own visits went with an enterprise, and the visit that proves each rung. */
  async depth(
    actor: Actor,
    enterpriseId: string,
    teamId: string | undefined,
    language: Language,
    asOf?: string,
  ) {
    const team = teamId ?? actor.unitIds[0];
    if (!team || !(actor.seesCity || actor.visibleUnitIds.includes(team))) throw platformErrors.notFound();
    if (!(await this.enterprises.findFor(actor, enterpriseId))) throw platformErrors.notFound();
    const view = this.complete({ asOf });
    const visits = await this.facts.ofTeams([team], view.asOf, view);
    const { depth, steps } = inspectionDepth(
      visits.filter((visit) => visit.enterpriseKey === enterpriseId),
      view.asOf,
    );
    const inWords = steps.map((step) => ({
      ...step,
      reasonCode: step.reason,
      reason: visitReasonText(step.reason, language),
    }));
    return { depth, steps: inWords };
  }

  private complete({ asOf, knownAt = new Date() }: Partial<View>): View {
    return { asOf: asOf ?? cityDay(new Date(), this.config.timeZone), knownAt };
  }

  private async teamOf(actor: Actor, id: string): Promise<string> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = visitScope(actor)(params) ?? 'true';
    const text = `SELECT t.team_id AS "teamId" FROM visits t LEFT JOIN leads l ON l.id = t.lead_id WHERE t.id = ${wanted} AND ${scope}`;
    const row = await this.database.row<{ teamId: string }>(prepared('visit_team', text), params.values);
    if (!row) throw platformErrors.notFound();
    return row.teamId;
  }
}
