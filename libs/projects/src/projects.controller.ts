import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  Can,
  Id,
  IfMatch,
  MaybeIfMatch,
  SPREADSHEETS,
} from '@taproot/platform';
import { ExpansionDto, ForecastDto, TurnDto } from './dto/project.dto.js';
import { ProjectExportQuery, ProjectFilters } from './dto/project-query.dto.js';
import { ProjectListView, ProjectView } from './dto/project.view.js';
import { ProjectTurnsService } from './project-turns.service.js';
import { ProjectsQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';

type Version = number | undefined;

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly turns: ProjectTurnsService,
    private readonly queries: ProjectsQueries,
  ) {}

  @Get()
  @Can('project:read')
  @AnswersPage(ProjectListView)
  list(@Caller() actor: Actor, @Query() query: ProjectFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('project:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: ProjectExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('project:read')
  @AnswersRecord(ProjectView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Put(':id/forecast')
  @Can('project:work')
  @Answers(ProjectView)
  forecast(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ForecastDto,
    @IfMatch() version: number,
  ) {
    return this.projects.forecast(actor, id, input, version);
  }

  @Post(':id/pause')
  @Can('project:pause')
  @HttpCode(200)
  @Answers(ProjectView)
  pause(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: TurnDto,
    @MaybeIfMatch() version: Version,
  ) {
    return this.turns.turn(actor, id, 'pause', input, version);
  }

  @Post(':id/resumption')
  @Can('project:pause')
  @HttpCode(200)
  @Answers(ProjectView)
  resume(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: TurnDto,
    @MaybeIfMatch() version: Version,
  ) {
    return this.turns.turn(actor, id, 'resumption', input, version);
  }

  @Post(':id/termination')
  @Can('project:terminate')
  @HttpCode(200)
  @Answers(ProjectView)
  terminate(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: TurnDto,
    @MaybeIfMatch() version: Version,
  ) {
    return this.turns.terminate(actor, id, input, version);
  }

  /** Answers the project that adds to this one. */
  @Post(':id/expansions')
  @Can('project:expand')
  @HttpCode(201)
  @Answers(ProjectView, 201)
  expand(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: ExpansionDto) {
    return this.projects.expand(actor, id, input);
  }
}
