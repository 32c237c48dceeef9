import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id, IfMatch } from '@taproot/platform';
import { CorrectReportDto, ReportMonthDto, ReportsQuery, ReportView } from '../dto/report.dto.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';

@ApiTags('projects')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly queries: ReportsQueries,
  ) {}

  @Get('projects/:id/reports')
  @Can('project:read')
  @AnswersPage(ReportView)
  list(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: ReportsQuery) {
    return this.queries.ofProject(actor, id, query);
  }

  /** A month reported before is corrected by what is said now. */
  @Post('projects/:id/reports')
  @Can('project:work')
  @HttpCode(201)
  @Answers(ReportView, 201)
  report(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: ReportMonthDto) {
    return this.reports.report(actor, id, input);
  }

  @Patch('project-reports/:id')
  @Can('project:work')
  @Answers(ReportView)
  correct(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CorrectReportDto,
    @IfMatch() version: number,
  ) {
    return this.reports.correct(actor, id, input, version);
  }
}
