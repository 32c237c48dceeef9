import type { Sighting } from '@taproot/enterprises';
import { visitScope } from './visit-scope.js';

/** Who sees a visit on a confidential lead sees the enterprise it names; `t` outside is the enterprise. */
export const VISIT_SIGHTING: Sighting = (actor, params) =>
  `t.id IN (SELECT t.enterprise_id FROM visits t JOIN leads l ON l.id = t.lead_id
    WHERE l.confidential AND ${visitScope(actor)(params) ?? 'true'})`;
