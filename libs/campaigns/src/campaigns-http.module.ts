import { Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsModule } from './campaigns.module.js';
import { TargetsController } from './targets.controller.js';

@Module({ imports: [CampaignsModule], controllers: [CampaignsController, TargetsController] })
export class CampaignsHttpModule {}
