import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, AnswersRecord, Caller, Can, Id } from '@taproot/platform';
import { CampaignView } from './dto/campaign.view.js';
import { CampaignsQueries } from './campaigns.queries.js';
import { CampaignsService } from './campaigns.service.js';
import { CampaignFilters, OpenCampaignDto } from './dto/campaign.dto.js';

@ApiTags('campaigns')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly queries: CampaignsQueries,
  ) {}

  @Get()
  @Can('campaign:read')
  @AnswersPage(CampaignView)
  list(@Caller() actor: Actor, @Query() query: CampaignFilters) {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Can('campaign:read')
  @AnswersRecord(CampaignView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('campaign:manage')
  @HttpCode(201)
  @Answers(CampaignView, 201)
  open(@Caller() actor: Actor, @Body() input: OpenCampaignDto) {
    return this.campaigns.open(actor, input);
  }
}
