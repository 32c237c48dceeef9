import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TargetPlan } from './target-plan.entity.js';
import { TargetPlansQueries } from './target-plans.queries.js';
import { TargetPlansService } from './target-plans.service.js';
import { TargetRecordsQueries } from './target-records.queries.js';
import { TargetTreeQueries } from './target-tree.queries.js';
import { TargetFacts } from './target.facts.js';

@Module({
  imports: [TypeOrmModule.forFeature([TargetPlan])],
  providers: [TargetFacts, TargetPlansQueries, TargetPlansService, TargetRecordsQueries, TargetTreeQueries],
  exports: [TargetFacts, TargetPlansQueries, TargetPlansService, TargetRecordsQueries, TargetTreeQueries],
})
export class TargetsModule {}
