import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  Can,
  Id,
  IfMatch,
  SPREADSHEETS,
} from '@taproot/platform';
import {
  ChangeTargetPlanDto,
  SetTargetPlanDto,
  TargetPlanExportQuery,
  TargetPlanFilters,
  TargetRecordsQuery,
  TargetTreeQuery,
} from './dto/target-plan.dto.js';
import { TargetPlanView } from './dto/target-plan.view.js';
import { TargetRecordsView } from './dto/target-records.view.js';
import { TargetTreeView } from './dto/target-tree.view.js';
import { TargetPlansQueries } from './target-plans.queries.js';
import { TargetPlansService } from './target-plans.service.js';
import { TargetRecordsQueries } from './target-records.queries.js';
import { TargetTreeQueries } from './target-tree.queries.js';

@ApiTags('targets')
@Controller('target-plans')
export class TargetPlansController {
  constructor(
    private readonly plans: TargetPlansService,
    private readonly queries: TargetPlansQueries,
    private readonly trees: TargetTreeQueries,
    private readonly records: TargetRecordsQueries,
  ) {}

  @Get()
  @Can('target-plan:read')
  @AnswersPage(TargetPlanView)
  list(@Caller() actor: Actor, @Query() query: TargetPlanFilters) {
    return this.queries.list(actor, query);
  }

  @Get('tree')
  @Can('target-plan:read')
  @Answers(TargetTreeView)
  tree(@Caller() actor: Actor, @Query() query: TargetTreeQuery) {
    return this.trees.tree(actor, query);
  }

  @Get('tree/records')
  @Can('target-plan:read')
  @Answers(TargetRecordsView)
  behind(@Caller() actor: Actor, @Query() query: TargetRecordsQuery) {
    return this.records.behind(actor, query);
  }

  @Get('export')
  @Can('target-plan:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: TargetPlanExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get(':id')
  @Can('target-plan:read')
  @AnswersRecord(TargetPlanView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('target-plan:set')
  @HttpCode(201)
  @Answers(TargetPlanView, 201)
  set(@Caller() actor: Actor, @Body() input: SetTargetPlanDto) {
    return this.plans.set(actor, input);
  }

  @Patch(':id')
  @Can('target-plan:set')
  @Answers(TargetPlanView)
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeTargetPlanDto,
    @IfMatch() version: number,
  ) {
    return this.plans.change(actor, id, input, version);
  }
}
