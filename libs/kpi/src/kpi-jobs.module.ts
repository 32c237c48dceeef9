import { Module } from '@nestjs/common';
import { KpiSweeper } from './kpi-sweeper.js';
import { KpiModule } from './kpi.module.js';
import { MonthEndRuns } from './runs/month-end-runs.js';
import { RunBatches } from './runs/run-batches.js';
import { RunEnd } from './runs/run-end.js';
import { RunPlan } from './runs/run-plan.js';
import { RunSweep } from './runs/run-sweep.js';
import { RunWorker } from './runs/run-worker.js';
import { SettledFacts } from './settled-facts.js';
import { DueMoves } from './standing/due-moves.js';
import { MovesService } from './standing/moves.service.js';
import { MovesWorker } from './standing/moves-worker.js';
import { StandingBoard } from './standing/standing-board.js';

@Module({
  imports: [KpiModule],
  providers: [
    KpiSweeper,
    MonthEndRuns,
    RunBatches,
    RunEnd,
    RunPlan,
    RunSweep,
    RunWorker,
    SettledFacts,
    DueMoves,
    MovesService,
    MovesWorker,
    StandingBoard,
  ],
  exports: [MonthEndRuns, RunBatches, RunPlan, RunSweep, MovesService],
})
export class KpiJobsModule {}
