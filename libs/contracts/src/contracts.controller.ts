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
  MaybeIfMatch,
  SPREADSHEETS,
} from '@taproot/platform';
import { ContractsQueries } from './contracts.queries.js';
import { ContractsService } from './contracts.service.js';
import { ContractExportQuery, ContractFilters } from './dto/contract-query.dto.js';
import { AddEvidenceDto, CorrectContractDto, DraftContractDto } from './dto/contract.dto.js';
import { ContractView } from './dto/contract.view.js';
import { SubmissionDto } from './dto/contract-decision.dto.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly queries: ContractsQueries,
  ) {}

  @Get()
  @Can('contract:read')
  @AnswersPage(ContractView)
  list(@Caller() actor: Actor, @Query() query: ContractFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('contract:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: ContractExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('contract:read')
  @AnswersRecord(ContractView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('contract:claim')
  @HttpCode(201)
  @Answers(ContractView, 201)
  draft(@Caller() actor: Actor, @Body() input: DraftContractDto) {
    return this.contracts.draft(actor, input);
  }

  /** A draft or a rejected contract says something else. */
  @Patch(':id')
  @Can('contract:claim')
  @Answers(ContractView)
  correct(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CorrectContractDto,
    @IfMatch() version: number,
  ) {
    return this.contracts.correct(actor, id, input, version);
  }

  /** Papers, until somebody decided. */
  @Post(':id/evidence')
  @Can('contract:claim')
  @HttpCode(200)
  @Answers(ContractView)
  addEvidence(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { evidence }: AddEvidenceDto,
    @MaybeIfMatch() ifVersion: number | undefined,
  ) {
    return this.contracts.addEvidence(actor, id, evidence, ifVersion);
  }

  @Post(':id/submission')
  @Can('contract:claim')
  @HttpCode(200)
  @Answers(ContractView)
  submit(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { note }: SubmissionDto,
    @MaybeIfMatch() ifVersion: number | undefined,
  ) {
    return this.contracts.submit(actor, id, note, ifVersion);
  }
}
