import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersRecord, Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { LifecycleQuery, LifecycleRecordsQuery } from './lifecycle.dto.js';
import { LifecycleQueries } from './lifecycle.queries.js';
import { LifecycleAnswerView, LifecycleRecordsView } from './lifecycle.view.js';

@ApiTags('dashboards')
@Controller('dashboards/lifecycle')
export class LifecycleController {
  constructor(private readonly lifecycle: LifecycleQueries) {}

  @Get()
  @Can('dashboard:read')
  @AnswersRecord(LifecycleAnswerView)
  figures(@Caller() actor: Actor, @Query() query: LifecycleQuery) {
    return this.lifecycle.figures(actor, query);
  }

  @Get('records')
  @Can('dashboard:read')
  @Answers(LifecycleRecordsView)
  records(
    @Caller() actor: Actor,
    @Query() query: LifecycleRecordsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.lifecycle.records(actor, query, language);
  }
}
