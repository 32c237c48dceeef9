import { Module } from '@nestjs/common';
import { FirstReportDisputesController } from './first-report-disputes.controller.js';
import { FirstReportsController } from './first-reports.controller.js';
import { LeadHistoryController } from './lead-history.controller.js';
import { LeadStagesController } from './lead-stages.controller.js';
import { LeadsController } from './leads.controller.js';
import { LeadsModule } from './leads.module.js';

@Module({
  imports: [LeadsModule],
  controllers: [
    LeadsController,
    LeadStagesController,
    LeadHistoryController,
    FirstReportsController,
    FirstReportDisputesController,
  ],
})
export class LeadsHttpModule {}
