import { Module } from '@nestjs/common';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { ProjectsModule } from '@taproot/projects';
import { VisitsModule } from '@taproot/visits';
import { DataExchangeModule } from './data-exchange.module.js';
import { ImportBatch } from './jobs/import-batch.js';
import { ImportEnd } from './jobs/import-end.js';
import { ImportLedger } from './jobs/import-ledger.js';
import { ImportRun } from './jobs/import-run.js';
import { ImportSweep } from './jobs/import-sweep.js';
import { ImportWorker } from './jobs/import-worker.js';
import { EnterpriseTarget } from './targets/enterprise-target.js';
import { ImportTargets } from './targets/import-targets.js';
import { KeyReferences } from './targets/key-references.js';
import { LeadTarget } from './targets/lead-target.js';
import { ProjectTarget } from './targets/project-target.js';
import { VisitTarget } from './targets/visit-target.js';

@Module({
  imports: [DataExchangeModule, EnterprisesModule, LeadsModule, ProjectsModule, VisitsModule],
  providers: [
    EnterpriseTarget,
    ImportBatch,
    ImportEnd,
    ImportLedger,
    ImportRun,
    ImportSweep,
    ImportTargets,
    ImportWorker,
    KeyReferences,
    LeadTarget,
    ProjectTarget,
    VisitTarget,
  ],
})
export class DataExchangeJobsModule {}
