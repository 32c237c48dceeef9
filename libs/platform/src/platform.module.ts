import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditSeals } from './audit/audit-seals.js';
import { AccessTokens } from './auth/access-tokens.js';
import { AppConfig } from './config/app-config.js';
import { DatabaseModule } from './database/database.module.js';
import { EventConsumers } from './events/event-consumers.js';
import { FileReferences } from './files/file-references.js';
import { FileScopes } from './files/file-scopes.js';
import { FileStore } from './files/file-store.js';
import { StoredFile } from './files/file.entity.js';
import { FilesService } from './files/files.service.js';
import { Exports } from './lists/exports.js';
import { Lists } from './lists/lists.js';
import { Metrics } from './observability/metrics.js';
import { Queues } from './queues/queues.js';

const SERVICES = [
  AccessTokens,
  AuditSeals,
  EventConsumers,
  Exports,
  FileReferences,
  FileScopes,
  FileStore,
  FilesService,
  Lists,
  Metrics,
  Queues,
];

/** What every process needs, whatever it serves. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule, TypeOrmModule.forFeature([StoredFile])],
      providers: [{ provide: AppConfig, useValue: config }, ...SERVICES],
      exports: [AppConfig, ...SERVICES],
    };
  }
}
