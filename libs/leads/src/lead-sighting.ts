import type { Sighting } from '@taproot/enterprises';
import { leadScope } from './lead-scope.js';

/** An enterprise that only confidential leads know is for their teams; `t` outside is the enterprise. */
export const LEAD_SIGHTING: Sighting = (actor, params) =>
  `t.id IN (SELECT t.enterprise_id FROM leads t WHERE t.confidential AND ${leadScope(actor)(params) ?? 'true'})`;
