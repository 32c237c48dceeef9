import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Caller,
  CallerLanguage,
  Can,
  Id,
  IfMatch,
  JsonText,
  ViewQuery,
  type Language,
} from '@taproot/platform';
import { CorrectVisitDto, LogVisitDto, VisitExportQuery, VisitFilters } from './dto/visit.dto.js';
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
  @JsonText()
  list(@Caller() actor: Actor, @Query() query: VisitFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('visit:read')
  export(@Caller() actor: Actor, @Query() { format, ...query }: VisitExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('visit:read')
  @JsonText()
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Get(':id/quality')
  @Can('visit:read')
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
  log(@Caller() actor: Actor, @Body() input: LogVisitDto) {
    return this.visits.log(actor, input);
  }

  @Patch(':id')
  @Can('visit:change')
  correct(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CorrectVisitDto,
    @IfMatch() version: number,
  ) {
    return this.visits.correct(actor, id, input, version);
  }
}
