import type { Actor } from '@taproot/kernel';

/** Taproot itself, when no person acts: jobs, consumers, seeds. The migrations make its user row. */
export const SYSTEM: Actor = {
  userId: '00000000-0000-7000-8000-000000000000',
  displayName: 'Taproot',
  grants: [],
  permissions: new Set(),
  unitIds: [],
  visibleUnitIds: [],
  seesCity: true,
};
