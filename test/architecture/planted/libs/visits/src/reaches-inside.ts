import { lead } from '../../leads/src/lead.entity.js';
export const inside = lead;
