import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  Caller,
  CallerLanguage,
  Can,
  Id,
  MaybeIfMatch,
  SPREADSHEETS,
  type Language,
} from '@taproot/platform';
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
import { wordedIn } from './escalation-wording.js';
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
  async list(
    @Caller() actor: Actor,
    @Query() query: EscalationFilters,
    @CallerLanguage() language: Language,
  ) {
    const page = await this.queries.list(actor, query);
    return { ...page, items: page.items.map((item) => wordedIn(language, item)) };
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
  async one(@Caller() actor: Actor, @Param('id', Id) id: string, @CallerLanguage() language: Language) {
    return wordedIn(language, await this.queries.record(actor, id));
  }

  @Post()
  @Can('escalation:raise')
  @HttpCode(201)
  @Answers(EscalationView, 201)
  async raise(
    @Caller() actor: Actor,
    @Body() input: RaiseEscalationDto,
    @CallerLanguage() language: Language,
  ) {
    return wordedIn(language, await this.escalations.raise(actor, input));
  }

  @Post(':id/decision')
  @Can('escalation:decide')
  @HttpCode(200)
  @Answers(EscalationView)
  async decide(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: DecideEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return wordedIn(language, await this.orders.decide(actor, id, input, ifVersion));
  }

  @Post(':id/answer')
  @Can('escalation:answer')
  @HttpCode(200)
  @Answers(EscalationView)
  async answer(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { answer }: AnswerEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return wordedIn(language, await this.orders.answer(actor, id, answer, ifVersion));
  }

  @Post(':id/closure')
  @Can('escalation:close')
  @HttpCode(200)
  @Answers(EscalationView)
  async close(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: CloseEscalationDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return wordedIn(language, await this.orders.close(actor, id, input, ifVersion));
  }
}
