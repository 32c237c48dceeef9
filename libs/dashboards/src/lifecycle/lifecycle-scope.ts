import { inContractScope } from '@taproot/contracts';
import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/** Contracts an actor sees, `ct` being the contract of a view. */
export function lifecycleScope(actor: Actor): Scope {
  return inContractScope(actor, 'ct.id');
}
