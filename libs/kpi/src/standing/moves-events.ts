import { TARGET_LISTED } from '@taproot/campaigns';
import { LEAD_CHANGED, LEAD_FILED, LEAD_STAGE_CHANGED } from '@taproot/leads';
import { VISIT_CORRECTED, VISIT_LOGGED } from '@taproot/visits';

/** What may move a team's score. */
export const MOVES_EVENTS: readonly string[] = [
  VISIT_LOGGED,
  VISIT_CORRECTED,
  LEAD_FILED,
  LEAD_CHANGED,
  LEAD_STAGE_CHANGED,
  TARGET_LISTED,
];
