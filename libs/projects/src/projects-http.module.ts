import { Module } from '@nestjs/common';
import { LightsController } from './lights/lights.controller.js';
import { MilestonesController } from './milestones/milestones.controller.js';
import { ProjectProgressController } from './project-progress.controller.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsModule } from './projects.module.js';
import { ReportsController } from './reports/reports.controller.js';

@Module({
  imports: [ProjectsModule],
  controllers: [
    LightsController,
    ProjectsController,
    ProjectProgressController,
    MilestonesController,
    ReportsController,
  ],
})
export class ProjectsHttpModule {}
