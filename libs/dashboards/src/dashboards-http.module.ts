import { Module } from '@nestjs/common';
import { MyDayController } from './my-day.controller.js';
import { MyDayQueries } from './my-day.queries.js';

@Module({ providers: [MyDayQueries], controllers: [MyDayController] })
export class DashboardsHttpModule {}
