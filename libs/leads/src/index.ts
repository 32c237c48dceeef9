/**
 * Leads: investors with a possible project, their stages, and who reported them first.
 * Owns: leads with every version they had, lead_stage_changes, first_reports.
 * Depends on: enterprises, org.
 */
export { LeadReferences, type LeadReference } from './lead-references.js';
export { leadScope } from './lead-scope.js';
export { LeadsModule } from './leads.module.js';
