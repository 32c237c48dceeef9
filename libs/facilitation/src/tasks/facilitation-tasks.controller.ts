import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersFile, Caller, Can, Id, IfMatch, SPREADSHEETS } from '@taproot/platform';
import { ChangeTaskDto, FileTaskDto } from '../dto/task.dto.js';
import { TaskExportQuery, TaskFilters } from '../dto/task-query.dto.js';
import { TaskClockView, TaskView } from '../dto/task.view.js';
import { AnswersItems } from '../dto/answers-items.js';
import { FacilitationTasksQueries } from './facilitation-tasks.queries.js';
import { FacilitationTasksService } from './facilitation-tasks.service.js';

@ApiTags('facilitation')
@Controller('facilitation-tasks')
export class FacilitationTasksController {
  constructor(
    private readonly tasks: FacilitationTasksService,
    private readonly queries: FacilitationTasksQueries,
  ) {}

  @Get()
  @Can('task:read')
  @AnswersItems(TaskView)
  list(@Caller() actor: Actor, @Query() query: TaskFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('task:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: TaskExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('task:read')
  @Answers(TaskView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.record(actor, id);
  }

  @Get(':id/clock')
  @Can('task:read')
  @Answers(TaskClockView)
  clock(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.clock(actor, id);
  }

  @Post()
  @Can('task:file')
  @HttpCode(201)
  @Answers(TaskView, 201)
  file(@Caller() actor: Actor, @Body() input: FileTaskDto) {
    return this.tasks.file(actor, input);
  }

  @Patch(':id')
  @Can('task:file')
  @Answers(TaskView)
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeTaskDto,
    @IfMatch() version: number,
  ) {
    return this.tasks.change(actor, id, input, version);
  }
}
