import { Module } from '@nestjs/common';
import { ContractsModule } from '@taproot/contracts';
import { FacilitationModule } from '@taproot/facilitation';
import { BriefController } from './brief/brief.controller.js';
import { BriefQueries } from './brief/brief.queries.js';
import { DepartmentQueries } from './departments/department.queries.js';
import { DepartmentRequests } from './departments/department-requests.js';
import { DepartmentsController } from './departments/departments.controller.js';
import { EnterpriseTimelineController } from './enterprise-timeline/timeline.controller.js';
import { EnterpriseTimelineQueries } from './enterprise-timeline/timeline.queries.js';
import { ChangesQueries } from './lifecycle/changes.queries.js';
import { CommandCenterQueries } from './lifecycle/command-center.queries.js';
import { DashboardsController } from './lifecycle/dashboards.controller.js';
import { LifecycleController } from './lifecycle/lifecycle.controller.js';
import { LifecycleQueries } from './lifecycle/lifecycle.queries.js';
import { MyDayController } from './my-day.controller.js';
import { MyDayQueries } from './my-day.queries.js';

@Module({
  imports: [ContractsModule, FacilitationModule],
  providers: [
    MyDayQueries,
    LifecycleQueries,
    CommandCenterQueries,
    ChangesQueries,
    BriefQueries,
    DepartmentQueries,
    DepartmentRequests,
    EnterpriseTimelineQueries,
  ],
  controllers: [
    MyDayController,
    LifecycleController,
    DashboardsController,
    DepartmentsController,
    BriefController,
    EnterpriseTimelineController,
  ],
})
export class DashboardsHttpModule {}
