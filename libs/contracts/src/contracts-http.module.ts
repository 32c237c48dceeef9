import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.js';
import { ContractAmendmentsController } from './contract-amendments.controller.js';
import { ContractDecisionsController } from './contract-decisions.controller.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsModule } from './contracts.module.js';
import { PeriodLocksController } from './period-locks.controller.js';
import { VerificationQueueController } from './verification-queue.controller.js';

@Module({
  imports: [ContractsModule],
  controllers: [
    ContractsController,
    ContractDecisionsController,
    ContractAmendmentsController,
    PeriodLocksController,
    VerificationQueueController,
    CommitmentsController,
  ],
})
export class ContractsHttpModule {}
