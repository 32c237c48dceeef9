import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  Can,
  Id,
  IfMatch,
  SPREADSHEETS,
} from '@taproot/platform';
import { LeadView } from './dto/lead.view.js';
import { LeadExportQuery, LeadFilters } from './dto/lead-query.dto.js';
import { ChangeLeadDto, FileLeadDto } from './dto/lead.dto.js';
import { LeadsQueries } from './leads.queries.js';
import { LeadsService } from './leads.service.js';

@ApiTags('leads')
@Controller('leads')
export class LeadsController {
  constructor(
    private readonly leads: LeadsService,
    private readonly queries: LeadsQueries,
  ) {}

  @Get()
  @Can('lead:read')
  @AnswersPage(LeadView)
  list(@Caller() actor: Actor, @Query() query: LeadFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('lead:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: LeadExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('lead:read')
  @AnswersRecord(LeadView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('lead:file')
  @HttpCode(201)
  @Answers(LeadView, 201)
  file(@Caller() actor: Actor, @Body() input: FileLeadDto) {
    return this.leads.file(actor, input);
  }

  @Patch(':id')
  @Can('lead:change')
  @Answers(LeadView)
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeLeadDto,
    @IfMatch() version: number,
  ) {
    return this.leads.change(actor, id, input, version);
  }
}
