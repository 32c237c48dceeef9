import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Public } from '@taproot/platform';
import type { FastifyRequest } from 'fastify';
import { AnswerSurveyDto } from './dto/public-survey.dto.js';
import { PublicSurveyView, SurveyThanksView } from './dto/public-survey.view.js';
import { PublicSurveysService, type Sender } from './public-surveys.service.js';

/** For the holder of a link; nobody signs in. */
@Public()
@ApiTags('satisfaction')
@Controller('public/surveys')
export class PublicSurveysController {
  constructor(private readonly surveys: PublicSurveysService) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  @Answers(PublicSurveyView)
  open(@Param('token') token: string, @Req() request: FastifyRequest) {
    return this.surveys.open(token, senderOf(request));
  }

  @Post(':token')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Answers(SurveyThanksView, 201)
  answer(@Param('token') token: string, @Body() input: AnswerSurveyDto, @Req() request: FastifyRequest) {
    return this.surveys.answer(token, input, senderOf(request));
  }
}

function senderOf({ ip, headers }: FastifyRequest): Sender {
  return { address: ip, agent: headers['user-agent'] ?? '' };
}
