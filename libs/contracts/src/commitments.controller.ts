import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id } from '@taproot/platform';
import { CommitmentsQueries } from './commitments.queries.js';
import { CommitmentsService } from './commitments.service.js';
import { CommitmentFilters, FulfilDto, PromiseDto } from './dto/commitment.dto.js';
import { CommitmentView, FulfilmentView } from './dto/commitment.view.js';

@ApiTags('contracts')
@Controller()
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly queries: CommitmentsQueries,
  ) {}

  @Get('contracts/:id/commitments')
  @Can('contract:read')
  @AnswersPage(CommitmentView)
  list(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: CommitmentFilters) {
    return this.queries.ofContract(actor, id, query);
  }

  @Post('contracts/:id/commitments')
  @Can('contract:amend')
  @HttpCode(201)
  @Answers(CommitmentView, 201)
  promise(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: PromiseDto) {
    return this.commitments.promise(actor, id, input);
  }

  @Post('commitments/:id/fulfilments')
  @Can('contract:amend')
  @HttpCode(201)
  @Answers(FulfilmentView, 201)
  fulfil(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: FulfilDto) {
    return this.commitments.fulfil(actor, id, input);
  }
}
