import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
  IfMatch,
  SPREADSHEETS,
  ViewQuery,
  type Language,
} from '@taproot/platform';
import { CorrectVisitDto, LogVisitDto, VisitExportQuery, VisitFilters } from './dto/visit.dto.js';
import { VisitQualityView, VisitView } from './dto/visit.view.js';
import { VisitQualityQueries } from './visit-quality.queries.js';
import { VisitsQueries } from './visits.queries.js';
import { VisitsService } from './visits.service.js';

@ApiTags('visits')
@Controller('visits')
export class VisitsController {
  constructor(
    private readonly visits: VisitsService,
    private readonly queries: VisitsQueries,
    private readonly qualities: VisitQualityQueries,
  ) {}

  @Get()
  @Can('visit:read')
  @AnswersPage(VisitView)
  list(@Caller() actor: Actor, @Query() query: VisitFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('visit:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: VisitExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('visit:read')
  @AnswersRecord(VisitView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Get(':id/quality')
  @Can('visit:read')
  @Answers(VisitQualityView)
  quality(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() query: ViewQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.qualities.quality(actor, id, language, query.view());
  }

  @Post()
  @Can('visit:log')
  @HttpCode(201)
  @Answers(VisitView, 201)
  log(@Caller() actor: Actor, @Body() input: LogVisitDto) {
    return this.visits.log(actor, input);
  }

  @Patch(':id')
  @Can('visit:change')
  @Answers(VisitView)
  correct(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CorrectVisitDto,
    @IfMatch() version: number,
  ) {
    return this.visits.correct(actor, id, input, version);
  }
}
