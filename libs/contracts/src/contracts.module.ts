import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { ContractBackfill } from './contract-backfill.service.js';
import { ContractAnswers } from './contract-answers.js';
import { ContractDecisions } from './contract-decisions.service.js';
import { ContractDrafts } from './contract-drafts.service.js';
import { ContractEvidence } from './contract-evidence.entity.js';
import { ContractFileScope } from './contract-file-scope.js';
import { ContractReferences } from './contract-references.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVerification } from './contract-verification.service.js';
import { ContractCredit, ContractFund, ContractVersion } from './contract-version.entity.js';
import { ContractsQueries } from './contracts.queries.js';
import { ContractsService } from './contracts.service.js';
import { CreditLedger } from './credit-ledger.js';
import { CreditMovement } from './credit-movement.entity.js';
import { DuplicatesQueries } from './duplicates.queries.js';
import { PeriodLock } from './period-lock.entity.js';
import { SigningChecks } from './signing-checks.js';

const ENTITIES = [
  Contract,
  ContractVersion,
  ContractCredit,
  ContractFund,
  ContractEvidence,
  CreditMovement,
  PeriodLock,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EnterprisesModule, LeadsModule],
  providers: [
    ContractAnswers,
    ContractBackfill,
    ContractDecisions,
    ContractDrafts,
    ContractFileScope,
    ContractReferences,
    ContractTerms,
    ContractVerification,
    ContractsQueries,
    ContractsService,
    CreditLedger,
    DuplicatesQueries,
    SigningChecks,
  ],
  exports: [ContractBackfill, ContractDecisions, ContractReferences, ContractsQueries, ContractsService],
})
export class ContractsModule {
  constructor(scopes: FileScopes, own: ContractFileScope) {
    scopes.register((actor, fileId) => own.sees(actor, fileId));
  }
}
