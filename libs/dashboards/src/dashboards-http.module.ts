import { Module } from '@nestjs/common';
import { BriefController } from './brief/brief.controller.js';
import { BriefQueries } from './brief/brief.queries.js';
import { ChangesQueries } from './lifecycle/changes.queries.js';
import { CommandCenterQueries } from './lifecycle/command-center.queries.js';
import { DashboardsController } from './lifecycle/dashboards.controller.js';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { LifecycleQueries } from './lifecycle/lifecycle.queries.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayQueries } from './my-day.queries.js';

@Module({
  providers: [MyDayQueries, LifecycleQueries, CommandCenterQueries, ChangesQueries, BriefQueries],
  controllers: [MyDayController, LifecycleController, DashboardsController, BriefController],
})
export class DashboardsHttpModule {}
