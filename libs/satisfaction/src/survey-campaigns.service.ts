import { Injectable } from '@nestjs/common';
import { addDays, cityDay, newId, percentText, ratioPercent, type Actor } from '@taproot/kernel';
import {
  AppConfig,
  Commands,
  platformErrors,
  refuseOn,
  type ChangeOptions,
  type Unit,
} from '@taproot/platform';
import type { PlanSurveyDto } from './dto/survey-campaign.dto.js';
import { SurveyAudience } from './survey-audience.queries.js';
import { SurveyResults } from './survey-results.queries.js';
import { SurveyTokens } from './survey-tokens.js';
import { SurveyCampaign, SurveyInvitation, type SurveyStatus } from './survey.entity.js';
import { surveyErrors } from './survey.errors.js';
import { surveyClosed, surveyLaunched } from './survey.events.js';

/** A link works this many days unless said. */
const OPEN_DAYS = 30;

@Injectable()
export class SurveyCampaignsService {
  constructor(
    private readonly commands: Commands,
    private readonly audience: SurveyAudience,
    private readonly tokens: SurveyTokens,
    private readonly results: SurveyResults,
    private readonly config: AppConfig,
  ) {}

  plan(actor: Actor, { expiresOn, instrument = 'enterprise', audience = {}, ...said }: PlanSurveyDto) {
    return this.commands.run(actor, (unit) => {
      const today = cityDay(unit.at, this.config.timeZone);
      if (expiresOn !== undefined && expiresOn < today)
        throw surveyErrors.surveyExpiresTooSoon().at('expiresOn');
      const last = expiresOn ?? addDays(today, OPEN_DAYS);
      const campaign = Object.assign(
        new SurveyCampaign(),
        EMPTY,
        { instrument, audience, expiresOn: last },
        said,
      );
      return counted(unit.add('survey.planned', campaign), 0);
    });
  }

  /** Whom it asks and what it is measured by are settled now. */
  launch(actor: Actor, id: string, options: ChangeOptions) {
    return this.commands.run(actor, async (unit) => {
      const campaign = await this.inStatus(unit, id, 'draft');
      if (campaign.expiresOn < cityDay(unit.at, this.config.timeZone))
        throw surveyErrors.surveyExpiresTooSoon();
      const invited = await this.audience.find(campaign.audience);
      if (invited.length === 0) throw surveyErrors.surveyOfNobody();
      const expiresAt = this.endOf(campaign.expiresOn);
      for (const one of invited) {
        const link = newId();
        const tokenHash = this.tokens.hash(this.tokens.of(link));
        unit.store(
          Object.assign(new SurveyInvitation(), one, { id: link, campaignId: id, tokenHash, expiresAt }),
        );
      }
      const priors = await this.priors(campaign);
      unit.change(
        'survey.launched',
        campaign,
        { status: 'launched', launchedAt: unit.at, ...priors },
        options,
      );
      unit.emit(surveyLaunched(id, invited.length));
      return counted(campaign, invited.length);
    });
  }

  close(actor: Actor, id: string, options: ChangeOptions) {
    return this.commands.run(actor, async (unit) => {
      const campaign = await this.inStatus(unit, id, 'launched');
      const links = await unit.findMany(SurveyInvitation, { campaignId: id });
      unit.change('survey.closed', campaign, { status: 'closed', closedAt: unit.at }, options);
      unit.emit(surveyClosed(id));
      return counted(campaign, links.length);
    });
  }

  private async inStatus(unit: Unit, id: string, status: SurveyStatus): Promise<SurveyCampaign> {
    const campaign = await unit.lock(SurveyCampaign, id);
    if (!campaign) throw platformErrors.notFound();
    if (campaign.status !== status)
      throw status === 'draft' ? surveyErrors.surveyNotDraft() : surveyErrors.surveyNotRunning();
    return campaign;
  }

  /** As said when it was planned, else as the campaign before came out. */
  private async priors({ priorScore, priorReinvestment, instrument }: SurveyCampaign) {
    if (priorScore !== null || priorReinvestment !== null) return { priorScore, priorReinvestment };
    const before = await this.results.latestCity(instrument);
    if (!before) return { priorScore: null, priorReinvestment: null };
    const { score, operating, reinvested } = before;
    return {
      priorScore: percentText(score),
      priorReinvestment: percentText(ratioPercent(reinvested, operating)),
    };
  }

  /** The end of that day in the city, as an instant. */
  private endOf(day: string): Date {
    const noon = new Date(`${addDays(day, 1)}T00:00:00Z`);
    const there = new Date(noon.toLocaleString('en-US', { timeZone: this.config.timeZone }));
    const utc = new Date(noon.toLocaleString('en-US', { timeZone: 'UTC' }));
    return new Date(noon.getTime() - (there.getTime() - utc.getTime()));
  }
}

const EMPTY = {
  status: 'draft',
  launchedAt: null,
  closedAt: null,
  priorScore: null,
  priorReinvestment: null,
} as const;

function counted(campaign: SurveyCampaign, invited: number) {
  return { ...campaign, invited };
}

refuseOn('survey_campaigns_name_key', () => surveyErrors.surveyExists().at('name'));
refuseOn('survey_invitations_enterprise_id_fkey', () => surveyErrors.surveyEnterpriseUnknown());
