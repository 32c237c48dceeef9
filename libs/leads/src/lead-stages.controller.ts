import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { LeadView } from './dto/lead.view.js';
import { NegotiationDto, QualificationDto, ReasonDto } from './dto/lead-stage.dto.js';
import { LeadStagesService } from './lead-stages.service.js';

type Version = number | undefined;

@ApiTags('leads')
@Controller('leads/:id')
export class LeadStagesController {
  constructor(private readonly stages: LeadStagesService) {}

  @Post('qualification')
  @Can('lead:decide')
  @HttpCode(200)
  @Answers(LeadView)
  qualify(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { decision, reason }: QualificationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.stages.qualify(actor, id, decision, { reason, ifVersion });
  }

  @Post('negotiation')
  @Can('lead:decide')
  @HttpCode(200)
  @Answers(LeadView)
  negotiate(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { note }: NegotiationDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.stages.move(actor, id, 'negotiation', { reason: note, ifVersion });
  }

  @Post('loss')
  @Can('lead:decide')
  @HttpCode(200)
  @Answers(LeadView)
  lose(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: ReasonDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.stages.move(actor, id, 'loss', { reason, ifVersion });
  }

  @Post('dormancy')
  @Can('lead:decide')
  @HttpCode(200)
  @Answers(LeadView)
  rest(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: ReasonDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.stages.move(actor, id, 'dormancy', { reason, ifVersion });
  }

  @Post('reactivation')
  @Can('lead:decide')
  @HttpCode(200)
  @Answers(LeadView)
  revive(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: ReasonDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.stages.move(actor, id, 'reactivation', { reason, ifVersion });
  }
}
