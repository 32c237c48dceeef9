import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule } from '@taproot/enterprises';
import { LeadsModule, LeadTies } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { AmendmentAnswers } from './amendment-answers.js';
import { AmendmentApproval } from './amendment-approval.service.js';
import { Commitment, CommitmentFulfilment, FulfilmentEvidence } from './commitment.entity.js';
import { CommitmentsQueries } from './commitments.queries.js';
import { CommitmentsService } from './commitments.service.js';
import { ClaimWarnings } from './claim-warnings.queries.js';
import { Contract } from './contract.entity.js';
import { ContractBackfill } from './contract-backfill.service.js';
import { ContractCorrections } from './contract-corrections.service.js';
import { KnownContracts } from './known-contracts.queries.js';
import { ContractFacts } from './contract.facts.js';
import { ContractAmendments } from './contract-amendments.service.js';
import { ContractAnswers } from './contract-answers.js';
import { ContractClaims } from './contract-claims.js';
import { ContractDecisions } from './contract-decisions.service.js';
import { ContractDrafts } from './contract-drafts.service.js';
import { ContractEvidence } from './contract-evidence.entity.js';
import { ContractFileScope } from './contract-file-scope.js';
import { ContractImports } from './contract-imports.service.js';
import { ContractLeads } from './contract-leads.js';
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
import { PeriodLocksQueries } from './period-locks.queries.js';
import { PeriodLocksService } from './period-locks.service.js';
import { SigningChecks } from './signing-checks.js';
import { VerificationQueue } from './verification-queue.js';
import { VerificationQueueQueries } from './verification-queue.queries.js';
import { VerificationQueueService } from './verification-queue.service.js';

const ENTITIES = [
  Contract,
  ContractVersion,
  ContractCredit,
  ContractFund,
  ContractEvidence,
  CreditMovement,
  PeriodLock,
  Commitment,
  CommitmentFulfilment,
  FulfilmentEvidence,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), EnterprisesModule, LeadsModule],
  providers: [
    AmendmentAnswers,
    AmendmentApproval,
    ClaimWarnings,
    CommitmentsQueries,
    CommitmentsService,
    ContractAmendments,
    ContractClaims,
    ContractAnswers,
    ContractBackfill,
    ContractCorrections,
    KnownContracts,
    ContractDecisions,
    ContractDrafts,
    ContractFacts,
    ContractFileScope,
    ContractImports,
    ContractLeads,
    ContractReferences,
    ContractTerms,
    ContractVerification,
    ContractsQueries,
    ContractsService,
    CreditLedger,
    DuplicatesQueries,
    PeriodLocksQueries,
    PeriodLocksService,
    SigningChecks,
    VerificationQueue,
    VerificationQueueQueries,
    VerificationQueueService,
  ],
  exports: [
    AmendmentApproval,
    CommitmentsQueries,
    CommitmentsService,
    ContractAmendments,
    ContractBackfill,
    ContractCorrections,
    KnownContracts,
    ContractDecisions,
    ContractFacts,
    ContractImports,
    ContractReferences,
    ContractsQueries,
    ContractsService,
    PeriodLocksQueries,
    PeriodLocksService,
    VerificationQueue,
    VerificationQueueQueries,
    VerificationQueueService,
  ],
})
export class ContractsModule {
  constructor(
    scopes: FileScopes,
    files: ContractFileScope,
    queue: VerificationQueue,
    claims: ContractClaims,
    leadTies: LeadTies,
    leads: ContractLeads,
  ) {
    scopes.register((actor, fileId) => files.sees(actor, fileId));
    claims.registerWith(queue);
    leadTies.register((leadId, enterpriseId) => leads.check(leadId, enterpriseId));
  }
}
