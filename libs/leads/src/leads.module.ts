import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { FirstReportDispute } from './first-report-dispute.entity.js';
import { FirstReportDisputesQueries } from './first-report-disputes.queries.js';
import { FirstReportDisputesService } from './first-report-disputes.service.js';
import { FirstReport } from './first-report.entity.js';
import { FirstReportsQueries } from './first-reports.queries.js';
import { LeadBackfill } from './lead-backfill.service.js';
import { LeadAnswers } from './lead-answer.js';
import { LeadContact } from './lead-contact.entity.js';
import { LeadContactsQueries } from './lead-contacts.queries.js';
import { LeadHistoryQueries } from './lead-history.queries.js';
import { LeadImports } from './lead-imports.service.js';
import { LeadReferences } from './lead-references.js';
import { LeadSigning } from './lead-signing.service.js';
import { LeadStageChange } from './lead-stage-change.entity.js';
import { LeadStagesService } from './lead-stages.service.js';
import { LeadTies } from './lead-ties.js';
import { Lead } from './lead.entity.js';
import { LeadFacts } from './lead.facts.js';
import { LeadsQueries } from './leads.queries.js';
import { LeadsService } from './leads.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Lead, LeadContact, LeadStageChange, FirstReport, FirstReportDispute]),
    EnterprisesModule,
  ],
  providers: [
    FirstReportDisputesQueries,
    FirstReportDisputesService,
    FirstReportsQueries,
    LeadAnswers,
    LeadContactsQueries,
    LeadBackfill,
    LeadFacts,
    LeadHistoryQueries,
    LeadImports,
    LeadReferences,
    LeadSigning,
    LeadsQueries,
    LeadsService,
    LeadStagesService,
    LeadTies,
  ],
  exports: [
    FirstReportDisputesQueries,
    FirstReportDisputesService,
    FirstReportsQueries,
    LeadContactsQueries,
    LeadBackfill,
    LeadFacts,
    LeadHistoryQueries,
    LeadImports,
    LeadReferences,
    LeadSigning,
    LeadsQueries,
    LeadsService,
    LeadStagesService,
    LeadTies,
  ],
})
export class LeadsModule {}
