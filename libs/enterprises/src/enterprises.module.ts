import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Contact } from './contact.entity.js';
import { ContactsQueries } from './contacts.queries.js';
import { ContactsService } from './contacts.service.js';
import { EnterpriseBackfill } from './enterprise-backfill.service.js';
import { EnterpriseDuplicates } from './enterprise-duplicates.queries.js';
import { EnterpriseImports } from './enterprise-imports.service.js';
import { EnterpriseReferences } from './enterprise-references.js';
import { Enterprise } from './enterprise.entity.js';
import { EnterprisesQueries } from './enterprises.queries.js';
import { EnterprisesService } from './enterprises.service.js';
import { ServiceRecords } from './service-records.js';

@Module({
  imports: [TypeOrmModule.forFeature([Enterprise, Contact])],
  providers: [
    ContactsQueries,
    ContactsService,
    EnterpriseBackfill,
    EnterpriseDuplicates,
    EnterpriseImports,
    EnterpriseReferences,
    EnterprisesQueries,
    EnterprisesService,
    ServiceRecords,
  ],
  exports: [
    ContactsQueries,
    ContactsService,
    EnterpriseBackfill,
    EnterpriseDuplicates,
    EnterpriseImports,
    EnterpriseReferences,
    EnterprisesQueries,
    EnterprisesService,
    ServiceRecords,
  ],
})
export class EnterprisesModule {}
