import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersPage, Caller, Can, Id, ListQuery } from '@taproot/platform';
import { LeadChangeView, LeadMomentView } from './dto/lead.view.js';
import { LeadHistoryQueries } from './lead-history.queries.js';

@ApiTags('leads')
@Controller('leads/:id')
export class LeadHistoryController {
  constructor(private readonly history: LeadHistoryQueries) {}

  @Get('history')
  @Can('lead:trace')
  @AnswersPage(LeadChangeView)
  changes(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ListQuery) {
    return this.history.changes(actor, id, query);
  }

  @Get('timeline')
  @Can('lead:trace')
  @AnswersPage(LeadMomentView)
  moments(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ListQuery) {
    return this.history.moments(actor, id, query);
  }
}
