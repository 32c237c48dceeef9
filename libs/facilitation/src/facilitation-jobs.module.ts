import { Module } from '@nestjs/common';
import { FacilitationModule } from './facilitation.module.js';
import { LadderSweep } from './ladder/ladder-sweep.js';
import { LadderWorker } from './ladder/ladder-worker.js';

@Module({
  imports: [FacilitationModule],
  providers: [LadderSweep, LadderWorker],
  exports: [LadderSweep],
})
export class FacilitationJobsModule {}
