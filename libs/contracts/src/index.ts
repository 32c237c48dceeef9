/**
 * Contracts: what was agreed with investors, version by version, who is credited with it, and what was promised.
 * Owns: contracts with every version they had, contract_versions with shares, funds and evidence, credit_movements,
 * period_locks, commitments with their fulfilments; the verification queue.
 * Emits: contract.submitted, contract.verified, contract.rejected, contract.amended, contract.terminated,
 * contract.voided, commitment.fulfilled. Depends on: leads, enterprises, org.
 */
export { CONTRACT_KINDS, CONTRACT_STATUSES, SITE_CLASSES, type ContractStatus } from './contract.entity.js';
export {
  COMMITMENT_FULFILLED,
  CONTRACT_AMENDED,
  CONTRACT_REJECTED,
  CONTRACT_SUBMITTED,
  CONTRACT_TERMINATED,
  CONTRACT_VERIFIED,
  CONTRACT_VOIDED,
} from './contract.events.js';
export { ContractBackfill, type BackfilledContract } from './contract-backfill.service.js';
export type { KnownContract } from './known-contracts.queries.js';
export {
  ContractFacts,
  type ContractFact,
  type ContractRejection,
  type MovementFact,
  type PlannedDates,
} from './contract.facts.js';
export { ContractImports, type ContractRow, type ImportedContract } from './contract-imports.service.js';
export { creditsOf } from './contract-list.js';
export { canClaim, isImpartial, type ContractParties } from './contract.policy.js';
export { contractScope, inContractScope } from './contract-scope.js';
export { ContractDecisions } from './contract-decisions.service.js';
export { ContractReferences, type ContractReference } from './contract-references.js';
export {
  amendmentsInForce,
  claimsReplaced,
  firstPlan,
  firstPlanColumns,
  versionInForce,
  versionKnown,
  versionShown,
  type VersionsView,
} from './contract-versions.sql.js';
export { ContractsHttpModule } from './contracts-http.module.js';
export { ContractsModule } from './contracts.module.js';
export { ContractsQueries } from './contracts.queries.js';
export { ContractsService } from './contracts.service.js';
export { EvidenceDto } from './dto/contract.dto.js';
export { PeriodLocksService } from './period-locks.service.js';
export {
  QUEUE_COLUMNS,
  VerificationQueue,
  type QueueDecision,
  type QueueSource,
  type QueueWarning,
} from './verification-queue.js';
