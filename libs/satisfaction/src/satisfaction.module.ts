import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { PublicSurveysService } from './public-surveys.service.js';
import { PublicThrottle } from './public-throttle.js';
import { SatisfactionFacts } from './satisfaction.facts.js';
import { SurveyAudience } from './survey-audience.queries.js';
import { SurveyCampaignsQueries } from './survey-campaigns.queries.js';
import { SurveyCampaignsService } from './survey-campaigns.service.js';
import { SurveyLinks } from './survey-links.queries.js';
import { SurveyResults } from './survey-results.queries.js';
import { SurveyTokens } from './survey-tokens.js';
import { SurveyVotes } from './survey-votes.js';
import { SurveyAnswerRow, SurveyCampaign, SurveyInvitation } from './survey.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SurveyCampaign, SurveyInvitation, SurveyAnswerRow]), EnterprisesModule],
  providers: [
    PublicSurveysService,
    PublicThrottle,
    SatisfactionFacts,
    SurveyAudience,
    SurveyCampaignsQueries,
    SurveyCampaignsService,
    SurveyLinks,
    SurveyResults,
    SurveyTokens,
    SurveyVotes,
  ],
  exports: [
    PublicSurveysService,
    SatisfactionFacts,
    SurveyCampaignsQueries,
    SurveyCampaignsService,
    SurveyLinks,
    SurveyResults,
  ],
})
export class SatisfactionModule {}
