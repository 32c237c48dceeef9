import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { CampaignPledge } from './campaign-pledge.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { TargetEnterprise } from './target-enterprise.entity.js';
import { TargetsQueries } from './targets.queries.js';
import { TargetsService } from './targets.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Campaign, CampaignPledge, TargetEnterprise]), EnterprisesModule],
  providers: [CampaignsQueries, CampaignsService, TargetsQueries, TargetsService],
  exports: [CampaignsQueries, CampaignsService, TargetsQueries, TargetsService],
})
export class CampaignsModule {}
