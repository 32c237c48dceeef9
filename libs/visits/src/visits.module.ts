import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignsModule } from '@taproot/campaigns';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { CoverageQueries } from './coverage.queries.js';
import { VisitFileScope } from './visit-file-scope.js';
import { VisitImports } from './visit-imports.service.js';
import { VisitFacts } from './visit.facts.js';
import { VisitQualityQueries } from './visit-quality.queries.js';
import { VisitsQueries } from './visits.queries.js';
import { VisitNotesQueries } from './visit-notes.queries.js';
import { VisitsService } from './visits.service.js';
import { Visit } from './visit.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Visit]), CampaignsModule, EnterprisesModule, LeadsModule],
  providers: [
    CoverageQueries,
    VisitFacts,
    VisitFileScope,
    VisitImports,
    VisitNotesQueries,
    VisitQualityQueries,
    VisitsQueries,
    VisitsService,
  ],
  exports: [
    CoverageQueries,
    VisitFacts,
    VisitImports,
    VisitNotesQueries,
    VisitQualityQueries,
    VisitsQueries,
    VisitsService,
  ],
})
export class VisitsModule {
  constructor(scopes: FileScopes, own: VisitFileScope) {
    scopes.register((actor, fileId) => own.sees(actor, fileId));
  }
}
