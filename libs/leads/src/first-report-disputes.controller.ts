import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, AnswersRecord, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { DisputeFilters, DisputeView, RaiseDisputeDto, RulingDto } from './dto/first-report.dto.js';
import { FirstReportDisputesQueries } from './first-report-disputes.queries.js';
import { FirstReportDisputesService } from './first-report-disputes.service.js';

@ApiTags('leads')
@Controller()
export class FirstReportDisputesController {
  constructor(
    private readonly disputes: FirstReportDisputesService,
    private readonly queries: FirstReportDisputesQueries,
  ) {}

  @Post('first-reports/:id/disputes')
  @Can('first-report:dispute')
  @HttpCode(201)
  @Answers(DisputeView, 201)
  raise(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: RaiseDisputeDto) {
    return this.disputes.raise(actor, id, input);
  }

  @Get('first-report-disputes')
  @Can('lead:trace')
  @AnswersPage(DisputeView)
  list(@Caller() actor: Actor, @Query() query: DisputeFilters) {
    return this.queries.list(actor, query);
  }

  @Get('first-report-disputes/:id')
  @Can('lead:trace')
  @AnswersRecord(DisputeView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post('first-report-disputes/:id/ruling')
  @Can('first-report:rule')
  @HttpCode(200)
  @Answers(DisputeView)
  rule(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: RulingDto,
    @MaybeIfMatch() ifVersion: number | undefined,
  ) {
    return this.disputes.rule(actor, id, input, ifVersion);
  }
}
