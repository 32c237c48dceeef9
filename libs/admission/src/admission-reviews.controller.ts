import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id } from '@taproot/platform';
import { AdmissionReviewsQueries } from './admission-reviews.queries.js';
import { AdmissionReviewsService } from './admission-reviews.service.js';
import { AdmissionReviewFilters, RecordReviewDto } from './dto/admission-review.dto.js';
import { AdmissionReviewView } from './dto/admission-review.view.js';

@ApiTags('admission')
@Controller('leads/:id/admission-reviews')
export class AdmissionReviewsController {
  constructor(
    private readonly reviews: AdmissionReviewsService,
    private readonly queries: AdmissionReviewsQueries,
  ) {}

  @Get()
  @Can('admission:read')
  @AnswersPage(AdmissionReviewView)
  list(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: AdmissionReviewFilters) {
    return this.queries.ofLead(actor, id, query);
  }

  @Post()
  @Can('admission:review')
  @HttpCode(201)
  @Answers(AdmissionReviewView, 201)
  record(@Caller() actor: Actor, @Param('id', Id) id: string, @Body() input: RecordReviewDto) {
    return this.reviews.record(actor, id, input);
  }
}
