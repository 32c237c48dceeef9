import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  CallerLanguage,
  Can,
  Id,
  MaybeIfMatch,
  type Language,
} from '@taproot/platform';
import type { FastifyRequest } from 'fastify';
import { SurveyTurnDto, PlanSurveyDto, SurveyCampaignFilters } from './dto/survey-campaign.dto.js';
import { SurveyCampaignView, SurveyLinksView } from './dto/survey-campaign.view.js';
import { SurveyLinksQuery } from './dto/survey-links.dto.js';
import { SurveyResultsQuery } from './dto/survey-results.dto.js';
import { SurveyResultsView } from './dto/survey-results.view.js';
import { SurveyCampaignsQueries } from './survey-campaigns.queries.js';
import { SurveyCampaignsService } from './survey-campaigns.service.js';
import { SurveyLinks } from './survey-links.queries.js';
import { SurveyResults } from './survey-results.queries.js';

@ApiTags('satisfaction')
@Controller('survey-campaigns')
export class SurveyCampaignsController {
  constructor(
    private readonly campaigns: SurveyCampaignsService,
    private readonly queries: SurveyCampaignsQueries,
    private readonly surveyLinks: SurveyLinks,
    private readonly surveyResults: SurveyResults,
  ) {}

  @Get()
  @Can('survey:read')
  @AnswersPage(SurveyCampaignView)
  list(@Caller() actor: Actor, @Query() query: SurveyCampaignFilters) {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Can('survey:read')
  @AnswersRecord(SurveyCampaignView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Get(':id/results')
  @Can('survey:read')
  @Answers(SurveyResultsView)
  results(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { groupBy = 'none' }: SurveyResultsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.surveyResults.of(actor, id, groupBy, language);
  }

  @Get(':id/links')
  @Can('survey:manage')
  @ApiExtraModels(SurveyLinksView)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SurveyLinksView) } },
      'text/csv': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async links(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { format = 'json' }: SurveyLinksQuery,
    @Req() request: FastifyRequest,
    @CallerLanguage() language: Language,
  ) {
    if (format === 'json') return this.surveyLinks.list(actor, id, originOf(request));
    const text = await this.surveyLinks.csv(actor, id, originOf(request), language);
    return new StreamableFile(Buffer.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="survey-links.csv"',
    });
  }

  @Get(':id/links/:linkId/qr')
  @Can('survey:manage')
  @AnswersFile('image/svg+xml')
  async qr(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Param('linkId', Id) linkId: string,
    @Req() request: FastifyRequest,
  ) {
    const svg = await this.surveyLinks.qr(actor, id, linkId, originOf(request));
    return new StreamableFile(Buffer.from(svg), { type: 'image/svg+xml' });
  }

  @Post()
  @Can('survey:manage')
  @HttpCode(201)
  @Answers(SurveyCampaignView, 201)
  plan(@Caller() actor: Actor, @Body() input: PlanSurveyDto) {
    return this.campaigns.plan(actor, input);
  }

  @Post(':id/launch')
  @Can('survey:manage')
  @HttpCode(200)
  @Answers(SurveyCampaignView)
  launch(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { note }: SurveyTurnDto,
    @MaybeIfMatch() version?: number,
  ) {
    return this.campaigns.launch(actor, id, { reason: note, ifVersion: version });
  }

  @Post(':id/closure')
  @Can('survey:manage')
  @HttpCode(200)
  @Answers(SurveyCampaignView)
  close(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { note }: SurveyTurnDto,
    @MaybeIfMatch() version?: number,
  ) {
    return this.campaigns.close(actor, id, { reason: note, ifVersion: version });
  }
}

/** Where the caller reached us, which is where the page is. */
function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
