import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can } from '@taproot/platform';
import { LightCountsView } from './light-counts.view.js';
import { LightsQueries } from './lights.queries.js';

@ApiTags('projects')
@Controller('projects/lights')
export class LightsController {
  constructor(private readonly lights: LightsQueries) {}

  /** How many projects show which light today; `GET /projects?light=` lists them. */
  @Get()
  @Can('project:read')
  @Answers(LightCountsView)
  counts(@Caller() actor: Actor) {
    return this.lights.counts(actor);
  }
}
