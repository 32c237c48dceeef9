import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImportErrorsQueries } from './import-errors.queries.js';
import { ImportMappingsService } from './import-mappings.service.js';
import { Import, ImportMapping } from './import.entity.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';

const SERVICES = [ImportErrorsQueries, ImportMappingsService, ImportsQueries, ImportsService];

@Module({
  imports: [TypeOrmModule.forFeature([Import, ImportMapping])],
  providers: SERVICES,
  exports: SERVICES,
})
export class DataExchangeModule {}
