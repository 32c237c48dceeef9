import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersPage, Caller, Can } from '@taproot/platform';
import { RestatementsQueries } from './restatements.queries.js';
import { RestatementFilters } from './run.dto.js';
import { RestatementView } from './run.view.js';

@ApiTags('kpi')
@Controller('kpi/restatements')
export class RestatementsController {
  constructor(private readonly queries: RestatementsQueries) {}

  @Get()
  @Can('kpi:read')
  @AnswersPage(RestatementView)
  list(@Caller() actor: Actor, @Query() query: RestatementFilters) {
    return this.queries.list(actor, query);
  }
}
