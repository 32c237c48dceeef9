import { Module } from '@nestjs/common';
import { CoverageController } from './coverage.controller.js';
import { InspectionDepthController } from './inspection-depth.controller.js';
import { LeadVisitsController } from './lead-visits.controller.js';
import { VisitNotesController } from './visit-notes.controller.js';
import { VisitsController } from './visits.controller.js';
import { VisitsModule } from './visits.module.js';

@Module({
  imports: [VisitsModule],
  controllers: [
    VisitsController,
    InspectionDepthController,
    VisitNotesController,
    LeadVisitsController,
    CoverageController,
  ],
})
export class VisitsHttpModule {}
