import { Module } from '@nestjs/common';
import { TargetPlansController } from './target-plans.controller.js';
import { TargetsModule } from './targets.module.js';

@Module({ imports: [TargetsModule], controllers: [TargetPlansController] })
export class TargetsHttpModule {}
