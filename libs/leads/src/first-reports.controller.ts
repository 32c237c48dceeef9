import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, Can, JsonText } from '@taproot/platform';
import { FirstReportFilters } from './dto/lead-query.dto.js';
import { FirstReportsQueries } from './first-reports.queries.js';

@ApiTags('leads')
@Controller('first-reports')
export class FirstReportsController {
  constructor(private readonly reports: FirstReportsQueries) {}

  @Get()
  @Can('lead:trace')
  @JsonText()
  list(@Caller() actor: Actor, @Query() query: FirstReportFilters) {
    return this.reports.list(actor, query);
  }
}
