import type { Sighting } from '@taproot/enterprises';
import { leadScope } from './lead-scope.js';

/** An enterprise that only confidential leads know is for their teams; `t` is the enterprise. */
export const LEAD_SIGHTING: Sighting = {
  open: 'EXISTS (SELECT 1 FROM leads l WHERE l.enterprise_id = t.id AND NOT l.confidential)',
  secret: 'EXISTS (SELECT 1 FROM leads l WHERE l.enterprise_id = t.id AND l.confidential)',
  confided: (actor, params) =>
    `t.id IN (SELECT t.enterprise_id FROM leads t WHERE t.confidential AND ${leadScope(actor)(params) ?? 'true'})`,
};
