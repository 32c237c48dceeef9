import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersFile, Caller, Can, Id, MaybeIfMatch, SPREADSHEETS } from '@taproot/platform';
import { AnswersItems } from '../dto/answers-items.js';
import {
  AnswerEscalationDto,
  CloseEscalationDto,
  DecideEscalationDto,
  EscalationExportQuery,
  EscalationFilters,
  RaiseEscalationDto,
} from '../dto/escalation.dto.js';
import { EscalationView } from '../dto/escalation.view.js';
import { EscalationsQueries } from './escalations.queries.js';
import { EscalationsService } from './escalations.service.js';
import { OrdersService } from './orders.service.js';

type Version = number | undefined;

@ApiTags('facilitation')
@Controller('escalations')
export class EscalationsController {
  constructor(
    private readonly escalations: EscalationsService,
    private readonly orders: OrdersService,
    private readonly queries: EscalationsQueries,
  ) {}

  @Get()
  @Can('escalation:read')
  @AnswersItems(EscalationView)
  list(@Caller() actor: Actor, @Query() query: EscalationFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('escalation:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: EscalationExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('escalation:read')
  @Answers(EscalationView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.record(actor, id);
  }

  @Post()
  @Can('escalation:raise')
  @HttpCode(201)
  @Answers(EscalationView, 201)
  raise(@Caller() actor: Actor, @Body() input: RaiseEscalationDto) {
    return this.escalations.raise(actor, input);
  }

  @Post(':id/decision')
  @Can('escalation:decide')
  @HttpCode(200)
  @Answers(EscalationView)
  decide(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: DecideEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.orders.decide(actor, id, input, ifVersion);
  }

  @Post(':id/answer')
  @Can('escalation:answer')
  @HttpCode(200)
  @Answers(EscalationView)
  answer(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { answer }: AnswerEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.orders.answer(actor, id, answer, ifVersion);
  }

  @Post(':id/closure')
  @Can('escalation:close')
  @HttpCode(200)
  @Answers(EscalationView)
  close(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CloseEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.orders.close(actor, id, input, ifVersion);
  }
}
