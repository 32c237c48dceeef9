import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, AnswersRecord, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { AcceptedView } from '../runs/run.view.js';
import { RunsService } from '../runs/runs.service.js';
import { ProposeSchemeDto, SchemeFilters, SchemeView, SimulateSchemeDto } from './scheme.dto.js';
import { SchemesQueries } from './schemes.queries.js';
import { SchemesService } from './schemes.service.js';

@ApiTags('kpi')
@Controller('kpi/schemes')
export class SchemesController {
  constructor(
    private readonly schemes: SchemesService,
    private readonly queries: SchemesQueries,
    private readonly runs: RunsService,
  ) {}

  @Get()
  @Can('kpi:read')
  @AnswersPage(SchemeView)
  list(@Caller() actor: Actor, @Query() query: SchemeFilters) {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Can('kpi:read')
  @AnswersRecord(SchemeView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('kpi:publish')
  @HttpCode(201)
  @Answers(SchemeView, 201)
  propose(@Caller() actor: Actor, @Body() input: ProposeSchemeDto) {
    return this.schemes.propose(actor, input);
  }

  @Post(':id/publication')
  @Can('kpi:publish')
  @HttpCode(200)
  @Answers(SchemeView)
  publish(@Caller() actor: Actor, @Param('id', Id) id: string, @MaybeIfMatch() version?: number) {
    return this.schemes.publish(actor, id, version);
  }

  @Post(':id/simulation')
  @Can('kpi:publish')
  @HttpCode(202)
  @Answers(AcceptedView, 202)
  simulate(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: SimulateSchemeDto) {
    return this.runs.simulate(actor, id, input);
  }
}
