import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionModule } from '@taproot/admission';
import { ContractsModule } from '@taproot/contracts';
import { FacilitationModule } from '@taproot/facilitation';
import { LeadsModule } from '@taproot/leads';
import { ProjectsModule } from '@taproot/projects';
import { SatisfactionModule } from '@taproot/satisfaction';
import { TargetsModule } from '@taproot/targets';
import { VisitsModule } from '@taproot/visits';
import { ContractSection } from './facts/contract-section.js';
import { LostDays } from './facts/lost-days.js';
import { SurveySection } from './facts/survey-section.js';
import { TaskSection } from './facts/task-section.js';
import { TeamFactsGatherer } from './facts/team-facts.js';
import { RecordLabels } from './record-labels.js';
import { RecordsQueries } from './records.queries.js';
import { KpiRun, KpiRunScheme } from './runs/kpi-run.entity.js';
import { RestatementsQueries } from './runs/restatements.queries.js';
import { RunSchemes } from './runs/run-schemes.js';
import { RunsQueries } from './runs/runs.queries.js';
import { RunsService } from './runs/runs.service.js';
import { KpiScheme } from './schemes/kpi-scheme.entity.js';
import { SchemesQueries } from './schemes/schemes.queries.js';
import { SchemesService } from './schemes/schemes.service.js';
import { ScorecardsQueries } from './scorecards.queries.js';
import { MovesQueries } from './standing/moves.queries.js';
import { TeamScores } from './team-scores.js';

const READS = [
  MovesQueries,
  RecordLabels,
  RecordsQueries,
  RestatementsQueries,
  RunsQueries,
  SchemesQueries,
  ScorecardsQueries,
];
const FACTS = [ContractSection, LostDays, SurveySection, TaskSection, TeamFactsGatherer];
const WORK = [RunSchemes, RunsService, SchemesService, TeamScores];

@Module({
  imports: [
    TypeOrmModule.forFeature([KpiRun, KpiRunScheme, KpiScheme]),
    AdmissionModule,
    ContractsModule,
    FacilitationModule,
    LeadsModule,
    ProjectsModule,
    SatisfactionModule,
    TargetsModule,
    VisitsModule,
  ],
  providers: [...READS, ...FACTS, ...WORK],
  exports: [...READS, ...WORK],
})
export class KpiModule {}
