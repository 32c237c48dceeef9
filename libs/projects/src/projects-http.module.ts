import { Module } from '@nestjs/common';
import { MilestonesController } from './milestones/milestones.controller.js';
import { ProjectProgressController } from './project-progress.controller.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsModule } from './projects.module.js';
import { ReportsController } from './reports/reports.controller.js';

@Module({
  imports: [ProjectsModule],
  controllers: [ProjectsController, ProjectProgressController, MilestonesController, ReportsController],
})
export class ProjectsHttpModule {}
