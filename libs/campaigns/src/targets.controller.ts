import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersFile, AnswersPage, Caller, Can, SPREADSHEETS } from '@taproot/platform';
import { TargetView } from './dto/campaign.view.js';
import { ListTargetDto, TargetExportQuery, TargetFilters } from './dto/target.dto.js';
import { TargetsQueries } from './targets.queries.js';
import { TargetsService } from './targets.service.js';

@ApiTags('campaigns')
@Controller('target-enterprises')
export class TargetsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly queries: TargetsQueries,
  ) {}

  @Get()
  @Can('campaign:read')
  @AnswersPage(TargetView)
  list(@Caller() actor: Actor, @Query() query: TargetFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('campaign:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: TargetExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Post()
  @Can('target:list')
  @HttpCode(201)
  @Answers(TargetView, 201)
  add(@Caller() actor: Actor, @Body() input: ListTargetDto) {
    return this.targets.list(actor, input);
  }
}
