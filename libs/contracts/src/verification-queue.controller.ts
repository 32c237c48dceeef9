import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { QueueDecisionsDto, QueueFilters } from './dto/verification-queue.dto.js';
import { QueueItemView, QueueOutcomesView } from './dto/verification-queue.view.js';
import { VerificationQueueQueries } from './verification-queue.queries.js';
import { VerificationQueueService } from './verification-queue.service.js';

@ApiTags('verification-queue')
@Controller('verification-queue')
export class VerificationQueueController {
  constructor(
    private readonly queries: VerificationQueueQueries,
    private readonly decisions: VerificationQueueService,
  ) {}

  /** Contracts, amendments and milestones that wait, longest first. */
  @Get()
  @Can('claim:read')
  @AnswersPage(QueueItemView)
  page(@Query() query: QueueFilters, @CallerLanguage() language: Language) {
    return this.queries.page(query, language);
  }

  /** Many at once: each is decided or refused for itself. */
  @Post('decisions')
  @Can('claim:decide')
  @HttpCode(200)
  @Answers(QueueOutcomesView)
  decide(@Caller() actor: Actor, @Body() { items }: QueueDecisionsDto, @CallerLanguage() language: Language) {
    return this.decisions.decide(actor, items, language);
  }
}
