import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EVIDENCE_KINDS } from '@taproot/kernel';
import { ContractsModule, VerificationQueue } from '@taproot/contracts';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { FileScopes, Reactions } from '@taproot/platform';
import { KnownProjects } from './imports/known-projects.js';
import { ProjectReferences } from './imports/project-references.js';
import { ReportImports } from './imports/report-imports.service.js';
import { ProjectImports } from './imports/project-imports.service.js';
import { LightsQueries } from './lights/lights.queries.js';
import { MilestoneAnswers } from './milestones/milestone-answers.js';
import { MilestoneClaims } from './milestones/milestone-claims.js';
import { MilestoneDecisionsService } from './milestones/milestone-decisions.service.js';
import { MilestoneEvidence } from './milestones/milestone-evidence.entity.js';
import { Milestone } from './milestones/milestone.entity.js';
import { MilestonesService } from './milestones/milestones.service.js';
import { ProjectAccess, REQUIRABLE } from './project-access.js';
import { ProjectFileScope } from './project-file-scope.js';
import { ProjectHistoryQueries } from './project-history.queries.js';
import { ProjectReactions } from './project-reactions.js';
import { ProjectTurn } from './project-turn.entity.js';
import { ProjectTurnsService } from './project-turns.service.js';
import { Project } from './project.entity.js';
import { ProjectFacts } from './project.facts.js';
import { ProjectsQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';
import { AttainmentProposals } from './reports/attainment-proposals.js';
import { ProjectReport } from './reports/project-report.entity.js';
import { ReportsQueries } from './reports/reports.queries.js';
import { ReportsService } from './reports/reports.service.js';
import { checkRequired, REQUIRED_FROM } from './required-from.rules.js';

const PROVIDERS = [
  AttainmentProposals,
  KnownProjects,
  LightsQueries,
  MilestoneAnswers,
  MilestoneClaims,
  MilestoneDecisionsService,
  MilestonesService,
  ProjectAccess,
  ProjectFacts,
  ProjectFileScope,
  ProjectHistoryQueries,
  ProjectImports,
  ProjectReactions,
  ProjectReferences,
  ReportImports,
  ProjectsQueries,
  ProjectsService,
  ProjectTurnsService,
  ReportsQueries,
  ReportsService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Milestone, MilestoneEvidence, Project, ProjectReport, ProjectTurn]),
    ContractsModule,
    EnterprisesModule,
    LeadsModule,
  ],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class ProjectsModule {
  constructor(
    files: FileScopes,
    reactions: Reactions,
    own: ProjectFileScope,
    claims: MilestoneClaims,
    queue: VerificationQueue,
    births: ProjectReactions,
  ) {
    checkRequired(REQUIRED_FROM, EVIDENCE_KINDS, REQUIRABLE);
    files.register((actor, fileId) => own.sees(actor, fileId));
    claims.registerWith(queue);
    births.registerWith(reactions);
  }
}
