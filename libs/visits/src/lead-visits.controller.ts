import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, Can, Id, JsonText } from '@taproot/platform';
import { LeadVisitsQuery } from './dto/lead-visits.dto.js';
import { VisitsQueries } from './visits.queries.js';

@ApiTags('visits')
@Controller('leads/:id/visits')
export class LeadVisitsController {
  constructor(private readonly visits: VisitsQueries) {}

  /** The lead with its latest visits, read at once. */
  @Get()
  @Can('visit:read')
  @JsonText()
  ofLead(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: LeadVisitsQuery) {
    return this.visits.ofLead(actor, id, query);
  }
}
