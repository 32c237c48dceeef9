import { Module } from '@nestjs/common';
import { KpiModule } from './kpi.module.js';
import { RestatementsController } from './runs/restatements.controller.js';
import { RunsController } from './runs/runs.controller.js';
import { SchemesController } from './schemes/schemes.controller.js';
import { StandingController } from './standing/standing.controller.js';

@Module({
  imports: [KpiModule],
  controllers: [RestatementsController, RunsController, SchemesController, StandingController],
})
export class KpiHttpModule {}
