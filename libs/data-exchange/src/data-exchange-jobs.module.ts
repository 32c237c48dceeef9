import { Module } from '@nestjs/common';
import { ContractsModule } from '@taproot/contracts';
import { EnterprisesModule } from '@taproot/enterprises';
import { FacilitationModule } from '@taproot/facilitation';
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
import { IMPORT_TARGETS, TARGETS } from './targets/import-targets.js';
import { KeyReferences } from './targets/key-references.js';

@Module({
  imports: [
    DataExchangeModule,
    ContractsModule,
    EnterprisesModule,
    FacilitationModule,
    LeadsModule,
    ProjectsModule,
    VisitsModule,
  ],
  providers: [
    ImportBatch,
    ImportEnd,
    ImportLedger,
    ImportRun,
    ImportSweep,
    ImportWorker,
    KeyReferences,
    ...TARGETS,
    IMPORT_TARGETS,
  ],
})
export class DataExchangeJobsModule {}
