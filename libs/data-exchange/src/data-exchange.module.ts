import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnalysisQueries } from './analysis/analysis.queries.js';
import { ImportErrorsQueries } from './import-errors.queries.js';
import { ImportMappingsService } from './import-mappings.service.js';
import { Import, ImportMapping } from './import.entity.js';
import { CurrentValuesQueries } from './ledger/current-values.queries.js';
import { LedgerListQueries } from './ledger/ledger-list.queries.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';

const SERVICES = [
  AnalysisQueries,
  CurrentValuesQueries,
  LedgerListQueries,
  LedgerQueries,
  ImportErrorsQueries,
  ImportMappingsService,
  ImportsQueries,
  ImportsService,
];

@Module({
  imports: [TypeOrmModule.forFeature([Import, ImportMapping])],
  providers: SERVICES,
  exports: SERVICES,
})
export class DataExchangeModule {}
