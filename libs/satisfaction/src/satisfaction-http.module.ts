import { Module } from '@nestjs/common';
import { PublicSurveysController } from './public-surveys.controller.js';
import { SatisfactionModule } from './satisfaction.module.js';
import { SurveyCampaignsController } from './survey-campaigns.controller.js';

@Module({
  imports: [SatisfactionModule],
  controllers: [SurveyCampaignsController, PublicSurveysController],
})
export class SatisfactionHttpModule {}
