import type { DomainEvent } from '@taproot/platform';
import type { Enterprise } from './enterprise.entity.js';

export const ENTERPRISE_REGISTERED = 'enterprise.registered';
export const ENTERPRISE_CHANGED = 'enterprise.changed';

export function enterpriseRegistered({ id }: Enterprise): DomainEvent {
  return { type: ENTERPRISE_REGISTERED, payload: { v: 1, enterpriseId: id } };
}

export function enterpriseChanged({ id }: Enterprise): DomainEvent {
  return { type: ENTERPRISE_CHANGED, payload: { v: 1, enterpriseId: id } };
}
