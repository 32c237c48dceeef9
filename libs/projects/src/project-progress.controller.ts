import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersPage,
  Caller,
  CallerLanguage,
  Can,
  Id,
  ListQuery,
  type Language,
} from '@taproot/platform';
import { ClaimMilestoneDto } from './dto/milestone.dto.js';
import { MilestoneView, ReadinessView } from './dto/milestone.view.js';
import { LightsQuery, ReadinessQuery } from './dto/project-query.dto.js';
import { LightsView, ProjectChangeView } from './dto/project.view.js';
import { LightsQueries } from './lights/lights.queries.js';
import { MilestoneAnswers } from './milestones/milestone-answers.js';
import { MilestonesService } from './milestones/milestones.service.js';
import { ProjectHistoryQueries } from './project-history.queries.js';

@ApiTags('projects')
@Controller('projects/:id')
export class ProjectProgressController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly answers: MilestoneAnswers,
    private readonly lightsOf: LightsQueries,
    private readonly changes: ProjectHistoryQueries,
  ) {}

  @Get('readiness')
  @Can('project:read')
  @Answers(ReadinessView)
  readiness(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { stage }: ReadinessQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.answers.readiness(actor, id, stage, language);
  }

  @Post('milestones')
  @Can('milestone:claim')
  @HttpCode(201)
  @Answers(MilestoneView, 201)
  claim(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ClaimMilestoneDto,
    @CallerLanguage() language: Language,
  ) {
    return this.milestones.claim(actor, id, input, language);
  }

  @Get('lights')
  @Can('project:read')
  @Answers(LightsView)
  lights(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { asOf }: LightsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.lightsOf.lights(actor, id, asOf, language);
  }

  @Get('history')
  @Can('project:read')
  @AnswersPage(ProjectChangeView)
  history(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ListQuery) {
    return this.changes.changes(actor, id, query);
  }
}
