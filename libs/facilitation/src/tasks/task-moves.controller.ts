import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Id, MaybeIfMatch } from '@taproot/platform';
import { TaskClosureDto, TaskCompletionDto, TaskPauseDto, TaskReasonDto } from '../dto/task.dto.js';
import { TaskView } from '../dto/task.view.js';
import { TaskMovesService } from './task-moves.service.js';

type Version = number | undefined;

@ApiTags('facilitation')
@Controller('facilitation-tasks/:id')
export class TaskMovesController {
  constructor(private readonly moves: TaskMovesService) {}

  /** The department takes it; a joint department agrees. */
  @Post('acceptance')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  accept(@Caller() actor: Actor, @Param('id', Id) id: string, @MaybeIfMatch() ifVersion: Version) {
    return this.moves.move(actor, id, 'acceptance', { ifVersion });
  }

  @Post('start')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  start(@Caller() actor: Actor, @Param('id', Id) id: string, @MaybeIfMatch() ifVersion: Version) {
    return this.moves.move(actor, id, 'start', { ifVersion });
  }

  @Post('pause')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  pause(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason, evidence }: TaskPauseDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.moves.move(actor, id, 'pause', { reason, evidence, ifVersion });
  }

  @Post('resumption')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  resume(@Caller() actor: Actor, @Param('id', Id) id: string, @MaybeIfMatch() ifVersion: Version) {
    return this.moves.move(actor, id, 'resumption', { ifVersion });
  }

  @Post('completion')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  complete(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { comment, evidence }: TaskCompletionDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.moves.move(actor, id, 'completion', { comment, evidence, ifVersion });
  }

  @Post('decline')
  @Can('task:act')
  @HttpCode(200)
  @Answers(TaskView)
  decline(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: TaskReasonDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.moves.move(actor, id, 'decline', { reason, ifVersion });
  }

  @Post('closure')
  @Can('task:settle')
  @HttpCode(200)
  @Answers(TaskView)
  close(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { rating, comment }: TaskClosureDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.moves.move(actor, id, 'closure', { rating, comment, ifVersion });
  }

  @Post('reopening')
  @Can('task:settle')
  @HttpCode(200)
  @Answers(TaskView)
  reopen(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() { reason }: TaskReasonDto,
    @MaybeIfMatch() ifVersion: Version,
  ) {
    return this.moves.move(actor, id, 'reopening', { reason, ifVersion });
  }
}
