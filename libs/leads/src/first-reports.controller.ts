import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersPage, Caller, Can } from '@taproot/platform';
import { FirstReportView } from './dto/lead.view.js';
import { FirstReportFilters } from './dto/lead-query.dto.js';
import { FirstReportsQueries } from './first-reports.queries.js';

@ApiTags('leads')
@Controller('first-reports')
export class FirstReportsController {
  constructor(private readonly reports: FirstReportsQueries) {}

  @Get()
  @Can('lead:trace')
  @AnswersPage(FirstReportView)
  list(@Caller() actor: Actor, @Query() query: FirstReportFilters) {
    return this.reports.list(actor, query);
  }
}
