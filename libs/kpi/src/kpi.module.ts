import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LeadsModule } from '@taproot/leads';
import { VisitsModule } from '@taproot/visits';
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
const WORK = [RunSchemes, RunsService, SchemesService, TeamScores];

@Module({
  imports: [TypeOrmModule.forFeature([KpiRun, KpiRunScheme, KpiScheme]), LeadsModule, VisitsModule],
  providers: [...READS, ...WORK],
  exports: [...READS, ...WORK],
})
export class KpiModule {}
