import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersPage, Caller, Can, Id, PageQuery } from '@taproot/platform';
import { EnterpriseTimelineQueries } from './timeline.queries.js';
import { EnterpriseMomentView } from './timeline.view.js';

@ApiTags('enterprises')
@Controller('enterprises/:id/timeline')
export class EnterpriseTimelineController {
  constructor(private readonly timeline: EnterpriseTimelineQueries) {}

  @Get()
  @Can('enterprise:read')
  @AnswersPage(EnterpriseMomentView)
  of(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: PageQuery) {
    return this.timeline.of(actor, id, query);
  }
}
