import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersRecord,
  Caller,
  CallerLanguage,
  Can,
  Id,
  MaybeIfMatch,
  type Language,
} from '@taproot/platform';
import { MilestonePapersDto, VerifyMilestoneDto, WithdrawDto } from '../dto/milestone.dto.js';
import { MilestoneView } from '../dto/milestone.view.js';
import { ProjectsQueries } from '../projects.queries.js';
import { MilestoneDecisionsService } from './milestone-decisions.service.js';
import { MilestonesService } from './milestones.service.js';

type Version = number | undefined;

@ApiTags('projects')
@Controller('milestones/:id')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly decisions: MilestoneDecisionsService,
    private readonly queries: ProjectsQueries,
  ) {}

  @Get()
  @Can('project:read')
  @AnswersRecord(MilestoneView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.milestone(actor, id);
  }

  @Post('evidence')
  @Can('milestone:claim')
  @HttpCode(200)
  @Answers(MilestoneView)
  support(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { evidence }: MilestonePapersDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return this.milestones.support(actor, id, { evidence, ifVersion }, language);
  }

  @Post('verification')
  @Can('milestone:verify')
  @HttpCode(200)
  @Answers(MilestoneView)
  verify(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: VerifyMilestoneDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return this.decisions.decide(actor, id, { ...input, ifVersion }, language);
  }

  @Post('withdrawal')
  @Can('milestone:claim')
  @HttpCode(200)
  @Answers(MilestoneView)
  withdraw(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: WithdrawDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return this.milestones.withdraw(actor, id, { reason, ifVersion }, language);
  }

  @Post('confirmation')
  @Can('milestone:verify')
  @HttpCode(200)
  @Answers(MilestoneView)
  confirm(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { evidence }: MilestonePapersDto,
    @MaybeIfMatch() ifVersion: Version,
    @CallerLanguage() language: Language,
  ) {
    return this.decisions.confirm(actor, id, { evidence, ifVersion }, language);
  }
}
