import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersPage,
  AnswersRecord,
  Caller,
  CallerLanguage,
  Can,
  Id,
  MaybeIfMatch,
  type Language,
} from '@taproot/platform';
import { RecordsQueries } from '../records.queries.js';
import { ScorecardsQueries } from '../scorecards.queries.js';
import { OrderRunDto, RecordsQuery, RunFilters, ScorecardFilters } from './run.dto.js';
import { AcceptedView, IndicatorRecordsView, RunView, ScorecardView } from './run.view.js';
import { RunsQueries } from './runs.queries.js';
import { RunsService } from './runs.service.js';

@ApiTags('kpi')
@Controller('kpi/runs')
export class RunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly queries: RunsQueries,
    private readonly cards: ScorecardsQueries,
    private readonly records: RecordsQueries,
  ) {}

  @Get()
  @Can('kpi:read')
  @AnswersPage(RunView)
  list(@Caller() actor: Actor, @Query() query: RunFilters, @CallerLanguage() language: Language) {
    return this.queries.list(actor, query, language);
  }

  @Post()
  @Can('kpi:run')
  @HttpCode(202)
  @Answers(AcceptedView, 202)
  order(@Caller() actor: Actor, @Body() input: OrderRunDto) {
    return this.runs.order(actor, input);
  }

  @Get(':id')
  @Can('kpi:read')
  @AnswersRecord(RunView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string, @CallerLanguage() language: Language) {
    return this.queries.one(actor, id, language);
  }

  @Get(':id/scorecards')
  @Can('kpi:read')
  @AnswersPage(ScorecardView)
  scorecards(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ScorecardFilters) {
    return this.cards.ofRun(actor, id, query);
  }

  @Get(':id/scorecards/:teamId/indicators/:code/records')
  @Can('kpi:read')
  @Answers(IndicatorRecordsView)
  behind(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Param('teamId', Id) teamId: string,
    @Param('code') code: string,
    @Query() query: RecordsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.records.behind(actor, id, teamId, code, query, language);
  }

  @Post(':id/publication')
  @Can('kpi:publish')
  @HttpCode(200)
  @AnswersRecord(RunView)
  async publish(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @CallerLanguage() language: Language,
    @MaybeIfMatch() version?: number,
  ) {
    await this.runs.publish(actor, id, version);
    return this.queries.one(actor, id, language);
  }

  @Post(':id/cancellation')
  @Can('kpi:run')
  @HttpCode(200)
  @AnswersRecord(RunView)
  async cancel(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @CallerLanguage() language: Language,
    @MaybeIfMatch() version?: number,
  ) {
    await this.runs.cancel(actor, id, version);
    return this.queries.one(actor, id, language);
  }
}
