import { Module } from '@nestjs/common';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { LifecycleQueries } from './lifecycle/lifecycle.queries.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayQueries } from './my-day.queries.js';

@Module({ providers: [MyDayQueries, LifecycleQueries], controllers: [MyDayController, LifecycleController] })
export class DashboardsHttpModule {}
