/**
 * Leads: investors with a possible project, their stages, and who reported them first.
 * Owns: leads with every version they had, lead_stage_changes, lead_contacts, first_reports with their disputes and
 * rulings; the facts of leads. Emits: lead.filed, lead.changed, lead.stage-changed, first-report.disputed and .ruled.
 * Depends on: enterprises, org, kpi-formulas.
 */
export { leadListFor } from './lead-list.js';
export { LeadBackfill, type BackfilledLead } from './lead-backfill.service.js';
export { Lead } from './lead.entity.js';
export { LeadImports, type ImportedLead } from './lead-imports.service.js';
export { LeadReferences, type LeadReference } from './lead-references.js';
export { leadScope } from './lead-scope.js';
export { LeadSigning } from './lead-signing.service.js';
export { LEAD_STAGES, type LeadStage } from './lead-stages.rules.js';
export { LeadTies } from './lead-ties.js';
export { SECTORS, SOURCE_CHANNELS } from './lead.entity.js';
export {
  FIRST_REPORT_DISPUTED,
  FIRST_REPORT_RULED,
  LEAD_CHANGED,
  LEAD_FILED,
  LEAD_STAGE_CHANGED,
} from './lead.events.js';
export { LeadFacts, type TeamLeadFact } from './lead.facts.js';
export { LeadsHttpModule } from './leads-http.module.js';
export { LeadsModule } from './leads.module.js';
