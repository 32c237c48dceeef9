import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersRecord, Caller, Can, Id } from '@taproot/platform';
import { ChangesQuery } from './changes.dto.js';
import { ChangesQueries } from './changes.queries.js';
import { ChangesView } from './changes.view.js';
import { CommandCenterQueries } from './command-center.queries.js';
import { CommandCenterView, TeamDashboardView } from './command-center.view.js';
import { CohortQuery } from './lifecycle.dto.js';

@ApiTags('dashboards')
@Controller('dashboards')
export class DashboardsController {
  constructor(
    private readonly center: CommandCenterQueries,
    private readonly movements: ChangesQueries,
  ) {}

  @Get('command-center')
  @Can('dashboard:read')
  @AnswersRecord(CommandCenterView)
  commandCenter(@Caller() actor: Actor, @Query() query: CohortQuery) {
    return this.center.overview(actor, query);
  }

  @Get('team/:id')
  @Can('dashboard:read')
  @AnswersRecord(TeamDashboardView)
  team(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: CohortQuery) {
    return this.center.team(actor, id, query);
  }

  @Get('changes')
  @Can('dashboard:read')
  @Answers(ChangesView)
  changes(@Caller() actor: Actor, @Query() query: ChangesQuery) {
    return this.movements.between(actor, query);
  }
}
