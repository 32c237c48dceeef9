import type { DomainEvent } from '@taproot/platform';
import type { Contract } from './contract.entity.js';

export const CONTRACT_SUBMITTED = 'contract.submitted';
export const CONTRACT_VERIFIED = 'contract.verified';
export const CONTRACT_REJECTED = 'contract.rejected';
export const CONTRACT_AMENDMENT_PROPOSED = 'contract.amendment-proposed';
export const CONTRACT_AMENDED = 'contract.amended';
export const CONTRACT_TERMINATED = 'contract.terminated';
export const CONTRACT_VOIDED = 'contract.voided';
export const COMMITMENT_FULFILLED = 'commitment.fulfilled';

type ContractEvent =
  | typeof CONTRACT_SUBMITTED
  | typeof CONTRACT_VERIFIED
  | typeof CONTRACT_REJECTED
  | typeof CONTRACT_AMENDMENT_PROPOSED
  | typeof CONTRACT_AMENDED
  | typeof CONTRACT_TERMINATED
  | typeof CONTRACT_VOIDED;

export function contractTold(type: ContractEvent, contract: Contract): DomainEvent {
  const { id, kind, leadId, enterpriseId, title, status } = contract;
  return { type, payload: { v: 1, contractId: id, kind, leadId, enterpriseId, title, status } };
}
