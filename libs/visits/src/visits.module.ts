import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { VisitFileScope } from './visit-file-scope.js';
import { VisitFacts } from './visit.facts.js';
import { VisitQualityQueries } from './visit-quality.queries.js';
import { VisitsQueries } from './visits.queries.js';
import { VisitNotesQueries } from './visit-notes.queries.js';
import { VisitsService } from './visits.service.js';
import { Visit } from './visit.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Visit]), EnterprisesModule, LeadsModule],
  providers: [
    VisitFacts,
    VisitFileScope,
    VisitNotesQueries,
    VisitQualityQueries,
    VisitsQueries,
    VisitsService,
  ],
  exports: [VisitFacts, VisitNotesQueries, VisitQualityQueries, VisitsQueries, VisitsService],
})
export class VisitsModule {
  constructor(scopes: FileScopes, own: VisitFileScope) {
    scopes.register((actor, fileId) => own.sees(actor, fileId));
  }
}
