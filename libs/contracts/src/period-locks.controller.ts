import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { LockDecisionDto, LockPeriodDto, PeriodLockFilters, ReopenPeriodDto } from './dto/period-lock.dto.js';
import { PeriodLockDecisionView, PeriodLockView } from './dto/period-lock.view.js';
import { PeriodLocksQueries } from './period-locks.queries.js';
import { PeriodLocksService } from './period-locks.service.js';

type Version = number | undefined;

@ApiTags('period-locks')
@Controller('period-locks')
export class PeriodLocksController {
  constructor(
    private readonly locks: PeriodLocksService,
    private readonly queries: PeriodLocksQueries,
  ) {}

  @Get()
  @Can('period:read')
  @AnswersPage(PeriodLockView)
  list(@Query() query: PeriodLockFilters) {
    return this.queries.list(query);
  }

  /** In force once somebody else approved it. */
  @Post()
  @Can('period:lock')
  @HttpCode(201)
  @Answers(PeriodLockView, 201)
  propose(@Caller() actor: Actor, @Body() input: LockPeriodDto) {
    return this.locks.propose(actor, input);
  }

  @Post(':id/approval')
  @Can('period:lock')
  @HttpCode(200)
  @Answers(PeriodLockDecisionView)
  approve(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: LockDecisionDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.locks.approve(actor, id, input, ifVersion);
  }

  /** In force once somebody else approved it. */
  @Post(':id/reopening')
  @Can('period:lock')
  @HttpCode(200)
  @Answers(PeriodLockView)
  proposeReopening(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: ReopenPeriodDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.locks.proposeReopening(actor, id, reason, ifVersion);
  }

  @Post(':id/reopening-approval')
  @Can('period:lock')
  @HttpCode(200)
  @Answers(PeriodLockView)
  approveReopening(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: LockDecisionDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.locks.approveReopening(actor, id, input, ifVersion);
  }
}
