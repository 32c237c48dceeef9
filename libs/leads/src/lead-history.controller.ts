import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id, ListQuery } from '@taproot/platform';
import { ConflictsView, LeadContactsView } from './dto/first-report.dto.js';
import { LeadChangeView, LeadMomentView } from './dto/lead.view.js';
import { FirstReportsQueries } from './first-reports.queries.js';
import { LeadContactsQueries } from './lead-contacts.queries.js';
import { LeadHistoryQueries } from './lead-history.queries.js';

@ApiTags('leads')
@Controller('leads/:id')
export class LeadHistoryController {
  constructor(
    private readonly history: LeadHistoryQueries,
    private readonly reports: FirstReportsQueries,
    private readonly people: LeadContactsQueries,
  ) {}

  /** Reports by other teams on the same investor. */
  @Get('conflicts')
  @Can('lead:trace')
  @Answers(ConflictsView)
  conflicts(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.reports.conflicts(actor, id);
  }

  @Get('contacts')
  @Can('lead:trace')
  @Answers(LeadContactsView)
  contacts(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.people.of(actor, id);
  }

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
