import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { CoverageQueries } from './coverage.queries.js';
import { CoverageQuery, CoverageRecordsQuery } from './dto/coverage.dto.js';
import { CoverageRecordsView, CoverageView } from './dto/coverage.view.js';

@ApiTags('campaigns')
@Controller('target-enterprises/coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageQueries) {}

  @Get()
  @Can('campaign:read')
  @Answers(CoverageView)
  byTeam(@Caller() actor: Actor, @Query() query: CoverageQuery) {
    return this.coverage.byTeam(actor, query);
  }

  @Get('records')
  @Can('campaign:read')
  @Answers(CoverageRecordsView)
  records(
    @Caller() actor: Actor,
    @Query() query: CoverageRecordsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.coverage.records(actor, query, language);
  }
}
