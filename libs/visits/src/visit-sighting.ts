import type { Sighting } from '@taproot/enterprises';
import { visitScope } from './visit-scope.js';

const VISITS = 'visits v LEFT JOIN leads l ON l.id = v.lead_id';

/** A visit makes an enterprise known to all, unless it was on a confidential lead; `t` is the enterprise. */
export const VISIT_SIGHTING: Sighting = {
  open: `EXISTS (SELECT 1 FROM ${VISITS} WHERE v.enterprise_id = t.id AND l.confidential IS NOT TRUE)`,
  secret: `EXISTS (SELECT 1 FROM ${VISITS} WHERE v.enterprise_id = t.id AND l.confidential)`,
  confided: (actor, params) =>
    `t.id IN (SELECT t.enterprise_id FROM visits t JOIN leads l ON l.id = t.lead_id
      WHERE l.confidential AND ${visitScope(actor)(params) ?? 'true'})`,
};
