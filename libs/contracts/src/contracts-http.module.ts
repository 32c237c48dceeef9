import { Module } from '@nestjs/common';
import { ContractDecisionsController } from './contract-decisions.controller.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsModule } from './contracts.module.js';

@Module({ imports: [ContractsModule], controllers: [ContractsController, ContractDecisionsController] })
export class ContractsHttpModule {}
